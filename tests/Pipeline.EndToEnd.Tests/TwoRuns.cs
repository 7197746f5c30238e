using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.EndToEnd.Tests.Support;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The main job run on an empty folder, then again on what it kept, and then served: what it said and left behind.</summary>
public sealed class TwoRuns : IAsyncLifetime
{
    private readonly Lazy<TemporaryFolder> folder = new(() => new TemporaryFolder());

    internal Run First { get; private set; } = null!;

    internal Run Second { get; private set; } = null!;

    /// <summary>What the API answered afterwards.</summary>
    internal JsonElement Indicators { get; private set; }

    /// <summary>The rows of the serving table of published values, as <c>indicator area period value</c>.</summary>
    internal IReadOnlyList<string> PublishedValues { get; private set; } = [];

    public async Task InitializeAsync()
    {
        First = await RunAsync();
        Second = await RunAsync();
        await using var serving = await RunningProgram.StartLocalAsync("serve", "--port", "0", "--out", folder.Value.FullName);
        var served = await ServedSystem.OfAsync(serving);
        using var indicators = await served.FindIndicatorsAsync();
        Indicators = indicators!.RootElement.Clone();
        PublishedValues = await ReadPublishedValuesAsync(served.ServingConnection);
    }

    public Task DisposeAsync()
    {
        folder.Value.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Run> RunAsync()
    {
        await using var program = await RunningProgram.StartLocalAsync("--out", folder.Value.FullName);
        var exitCode = await program.ExitAsync();
        return new Run(exitCode, program.Output, program.Errors, FilesIn("reports"), FilesIn("outbox"));
    }

    private Dictionary<string, byte[]> FilesIn(string name) =>
        Directory.EnumerateFiles(folder.Value.Path(name)).ToDictionary(path => path, File.ReadAllBytes);

    private static async Task<IReadOnlyList<string>> ReadPublishedValuesAsync(string connection)
    {
        var rows = new List<string>();
        await foreach (var row in new TableClient(connection, "indikatorserie").QueryAsync<TableEntity>())
        {
            var value = row.GetDouble("Vaerdi")?.ToString(CultureInfo.InvariantCulture) ?? row.GetString("Tilstand");
            rows.Add($"{row.GetString("Indikator")} {row.GetString("Omraade")} {row.GetString("Periode")} {value}");
        }

        return rows;
    }
}

/// <summary>The tests of what the two runs left behind.</summary>
[CollectionDefinition(Name)]
public sealed class TwoRunsCollection : ICollectionFixture<TwoRuns>
{
    public const string Name = "Two runs";
}

/// <summary>One run of the main job.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">Its lines.</param>
/// <param name="Errors">The lines beside them.</param>
/// <param name="Reports">The workbooks there were afterwards, by path.</param>
/// <param name="Mails">The mails there were afterwards, by path.</param>
internal sealed record Run(
    int ExitCode,
    IReadOnlyList<string> Output,
    IReadOnlyList<string> Errors,
    IReadOnlyDictionary<string, byte[]> Reports,
    IReadOnlyDictionary<string, byte[]> Mails)
{
    /// <summary>The mails to boards.</summary>
    public IEnumerable<string> BoardMails => Mails.Keys.Where(path => path.Contains("-final-", StringComparison.Ordinal));

    /// <summary>Where a plan's only workbook lies.</summary>
    public string ReportOf(string plan) =>
        Reports.Keys.Single(path => Path.GetFileName(path).StartsWith($"statusrapport-{plan}-", StringComparison.Ordinal));

    /// <summary>Where the mail to a plan's board lies: it is told on the line after the workbook.</summary>
    public string BoardMailOf(string plan) => Output.SkipWhile(line => line != $"Rapport: {ReportOf(plan)}").ElementAt(1)["Mail:    ".Length..];
}
