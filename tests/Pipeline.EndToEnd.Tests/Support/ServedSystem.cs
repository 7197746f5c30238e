using System.Text.Json;

namespace Pipeline.EndToEnd.Tests.Support;

/// <summary>What <c>serve</c> tells when it is up, used as its reader would.</summary>
internal sealed class ServedSystem
{
    private const string KeyMark = "x-functions-key: ";
    private const string TablesMark = "Tabeller til Power BI: ";

    private readonly Uri indicators;
    private readonly string key;

    private ServedSystem(Uri indicators, string key, string servingConnection)
    {
        this.indicators = indicators;
        this.key = key;
        ServingConnection = servingConnection;
    }

    /// <summary>The connection string of the serving tables.</summary>
    public string ServingConnection { get; }

    /// <summary>Waits until the program says that it is up.</summary>
    public static async Task<ServedSystem> OfAsync(RunningProgram program)
    {
        var api = await program.LineAsync(line => line.StartsWith("API: curl", StringComparison.Ordinal));
        var tables = await program.LineAsync(line => line.StartsWith(TablesMark, StringComparison.Ordinal));
        await program.LineAsync(line => line == "Ctrl+C stopper.");
        var start = api.IndexOf(KeyMark, StringComparison.Ordinal) + KeyMark.Length;
        return new ServedSystem(
            new Uri(api[(api.LastIndexOf(' ') + 1)..]), api[start..api.IndexOf('"', start)], tables[TablesMark.Length..]);
    }

    /// <summary>The plan's latest indicators, or none while there are none.</summary>
    public async Task<JsonDocument?> FindIndicatorsAsync()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, indicators);
        request.Headers.Add("x-functions-key", key);
        using var response = await client.SendAsync(request);
        return response.IsSuccessStatusCode ? JsonDocument.Parse(await response.Content.ReadAsStringAsync()) : null;
    }
}
