using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Pipeline.Functions.Tests.Support;

/// <summary>
/// Reads tables as Power BI does: plain OData over HTTP, signed with the account's key, page after page. Knows nothing of our clients.
/// </summary>
internal sealed class ODataReader : IDisposable
{
    private const int MostPages = 1000;
    private static readonly string[] Continuations = ["NextPartitionKey", "NextRowKey"];
    private readonly HttpClient client = new();
    private readonly Dictionary<string, string> connection;

    public ODataReader(string connectionString) =>
        connection = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part[1]);

    /// <summary>How many pages the last reading took.</summary>
    public int Pages { get; private set; }

    /// <summary>Every row that a filter lets through.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync(string table, string filter, int rowsAPage)
    {
        Pages = 0;
        var rows = new List<JsonElement>();
        var next = "";
        do
        {
            using var request = Signed(new Uri(string.Create(
                CultureInfo.InvariantCulture,
                $"{connection["TableEndpoint"]}/{table}()?$filter={Uri.EscapeDataString(filter)}&$top={rowsAPage}{next}")));
            using var response = await client.SendAsync(request);
            response.EnsureSuccessStatusCode();
            using var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            rows.AddRange(page.RootElement.GetProperty("value").EnumerateArray().Select(row => row.Clone()));
            next = string.Concat(
                from name in Continuations
                where response.Headers.Contains($"x-ms-continuation-{name}")
                select $"&{name}={Uri.EscapeDataString(response.Headers.GetValues($"x-ms-continuation-{name}").Single())}");
            Pages++;
        }
        while (next.Length > 0 && Pages < MostPages);

        return rows;
    }

    public void Dispose() => client.Dispose();

    // SharedKeyLite for tables signs the date and the resource: the account, and the path as it is sent.
    private HttpRequestMessage Signed(Uri address)
    {
        var account = connection["AccountName"];
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(
            Convert.FromBase64String(connection["AccountKey"]), Encoding.UTF8.GetBytes($"{date}\n/{account}{address.AbsolutePath}")));
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-version", "2019-02-02");
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("MaxDataServiceVersion", "3.0;NetFx");
        request.Headers.TryAddWithoutValidation("Accept", "application/json;odata=fullmetadata");
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKeyLite {account}:{signature}");
        return request;
    }
}
