using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Azurite;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Evaluations;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Benchmarks;

/// <summary>
/// Evaluates a plan from Table Storage on Azurite by the real stores: first everything, then twice after one value was corrected.
/// Timed is <see cref="EvaluatePlan.RunAsync"/>: reading the log and the observations, computing, keeping the snapshot, writing the serving tables.
/// </summary>
internal sealed class EvaluatePlanBenchmark
{
    private const double MostSeconds = 5;
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly PipelineConfiguration configuration = EvaluatedPlan.Configuration();
    private readonly PipelineStorage storage;
    private readonly DeliveryLog log;
    private readonly ObservationStore observations;
    private readonly EvaluatePlan evaluate;

    private EvaluatePlanBenchmark(PipelineStorage storage)
    {
        this.storage = storage;
        log = new DeliveryLog(storage);
        observations = new ObservationStore(storage);
        evaluate = new EvaluatePlan(
            configuration, log, observations, new DisclosureStore(storage), new SnapshotStore(storage), new ServingTables(storage),
            new LastReport(new ReportStore(storage)), storage, new PipelineTraces(), new PipelineMetrics(configuration), TimeProvider.System, NullLogger<EvaluatePlan>.Instance);
    }

    private Plan Plan => configuration.Plans[0];

    /// <summary>Runs it and tells the figures.</summary>
    /// <returns>Whether each evaluation took less than five seconds.</returns>
    public static async Task<bool> RunAsync(TextWriter output)
    {
        string[] accounts = ["benchdrop", "benchmain", "benchserving"];
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { Accounts = accounts }, None);
        var connections = StorageConnections.FromConnectionStrings(
            azurite.ConnectionString(accounts[0]), azurite.ConnectionString(accounts[1]), azurite.ConnectionString(accounts[2]));
        var storage = PipelineStorage.Connect(connections);
        await storage.EnsureCreatedAsync(None);
        return await new EvaluatePlanBenchmark(storage).MeasureAsync(output);
    }

    private async Task<bool> MeasureAsync(TextWriter output)
    {
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{EvaluatedPlan.Indicators} indicators, {EvaluatedPlan.Areas} areas, {EvaluatedPlan.Years} years"));
        var first = await EvaluateAsync("first, everything", 1, EvaluatedPlan.Observations(), output);
        var second = await EvaluateAsync("second, one value corrected", 2, [EvaluatedPlan.Correction(indicator: 0)], output);
        var third = await EvaluateAsync("third, another corrected", 3, [EvaluatedPlan.Correction(indicator: 1)], output);
        return first < MostSeconds && second < MostSeconds && third < MostSeconds;
    }

    private async Task<double> EvaluateAsync(string name, int file, IReadOnlyList<Observation> told, TextWriter output)
    {
        await TakeAsync(file, told);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var number = await evaluate.RunAsync(Plan, None);
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        var processor = (process.TotalProcessorTime - before).TotalSeconds;
        var rows = await RowsOfAsync(number);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds:0.00} s, of which our processor {processor:0.00} s, {rows} serving rows written"));
        return seconds;
    }

    private async Task TakeAsync(int file, IReadOnlyList<Observation> told)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"vurdering/maaling/{file}.csv");
        var now = TimeProvider.System.GetUtcNow();
        var entry = await log.ClaimAsync(
            new DeliveryEntry
            {
                Id = DeliveryId.Of(path, "0x1"),
                Plan = Plan.Id,
                Format = new FormatId("maaling"),
                Path = path,
                FileName = Path.GetFileName(path),
                BlobETag = "0x1",
                State = DeliveryState.Received,
                Modified = now,
                Received = now,
                RulesHash = configuration.RulesHash,
                ContentHash = path,
            },
            None);
        await observations.WriteAsync(Plan.Id, new Take(entry.Id, configuration.RulesHash), told, None);
        var head = await log.ReadHeadAsync(Plan.Id, None);
        if (head.RulesHash != configuration.RulesHash)
        {
            head = (await log.TryCommitRulesAsync(head, configuration.RulesHash, now, None))!;
        }

        _ = await log.TryCommitAsync(head, entry, now, None) ?? throw new InvalidOperationException("Another moved the head.");
    }

    // A row carries the number that it was last written at; only evaluated numbers write.
    private async Task<int> RowsOfAsync(long number)
    {
        var rows = 0;
        await foreach (var table in storage.Serving.QueryAsync())
        {
            await foreach (var row in storage.Serving.GetTableClient(table.Name).QueryAsync<TableEntity>(select: ["Nummer"]))
            {
                rows += row.GetInt64("Nummer") == number ? 1 : 0;
            }
        }

        return rows;
    }
}
