using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Azurite;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deadlines;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Exports;
using Pipeline.Workflow.Mail;
using Pipeline.Workflow.Meetings;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Benchmarks;

/// <summary>
/// Counts the requests to storage that one plan's sample deliveries, its report and a run of each timer make, on Azurite: what docs/cost.md reckons from.
/// The Functions host's own requests (locks, queues, receipts) are not among them.
/// </summary>
internal sealed class CountedOperations(CountingTransport transport, ServiceProvider services, PipelineStorage direct, TextWriter output)
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Counts, and tells a table of stages and kinds.</summary>
    public static async Task RunAsync(string plan, TextWriter output)
    {
        string[] accounts = ["countdrop", "countmain", "countserving"];
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { Accounts = accounts }, None);
        var connections = StorageConnections.FromConnectionStrings(
            azurite.ConnectionString(accounts[0]), azurite.ConnectionString(accounts[1]), azurite.ConnectionString(accounts[2]));
        var direct = PipelineStorage.Connect(connections);
        await direct.EnsureCreatedAsync(None);
        var outbox = Directory.CreateTempSubdirectory("pipeline-counted-");
        try
        {
            var transport = new CountingTransport();
            await using var services = Services(plan, connections, transport, outbox.FullName);
            await new CountedOperations(transport, services, direct, output).CountAsync(plan);
        }
        finally
        {
            outbox.Delete(recursive: true);
        }
    }

    private static ServiceProvider Services(string plan, StorageConnections connections, HttpPipelineTransport transport, string outbox)
    {
        var shipped = PipelineConfiguration.Load(Path.Combine(Repository, "config"), PlanEvaluator.Version);
        var alone = shipped with { Plans = [.. shipped.Plans.Where(candidate => candidate.Id.Value == plan)] };
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IMailTransport>(new OutboxTransport(outbox))
            .AddWorkflow(
                alone, PipelineStorage.Connect(connections, transport), new OperationsMailbox("drift@example.dk"),
                new Dictionary<PlanId, DateTimeOffset> { [new PlanId(plan)] = SampleDay(plan) })
            .BuildServiceProvider();
    }

    private async Task CountAsync(string plan)
    {
        await output.WriteLineAsync($"| stage | {string.Join(" | ", OperationKinds.All)} |");
        var files = Directory.EnumerateFiles(Path.Combine(Repository, "sample-data", plan), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "ur.json").Order(StringComparer.Ordinal).ToList();
        var take = services.GetRequiredService<TakeDelivery>();
        foreach (var file in files)
        {
            var path = Path.GetRelativePath(Path.Combine(Repository, "sample-data"), file).Replace('\\', '/');
            await using var content = File.OpenRead(file);
            await direct.Drop.GetBlobContainerClient(StorageNames.Inbox).GetBlobClient(path).UploadAsync(content, overwrite: true);
            await take.RunAsync(path, None);
        }

        await TellAsync(string.Create(CultureInfo.InvariantCulture, $"{files.Count} deliveries"));
        var meetings = services.GetRequiredService<PrepareMeeting>();
        await StageAsync("a report sent (PrepareMeetings until nothing is due)", async () =>
        {
            await meetings.RunAsync(None);
            await meetings.RunAsync(None);
        });
        await StageAsync("PrepareMeetings, nothing due", () => meetings.RunAsync(None));
        await StageAsync("the morning's measurements", () => services.GetRequiredService<RecordStandings>().RunAsync(None));
        await StageAsync("FollowMails, nothing under way", () => meetings.FollowAsync(None));
        await StageAsync("SweepInbox, nothing to do", () => services.GetRequiredService<SweepInbox>().RunAsync(None));
        await StageAsync("ExportTables", () => services.GetRequiredService<ExportTables>().RunAsync(None));
        await StageAsync("RemoveLeftovers, nothing left", () => services.GetRequiredService<RemoveLeftovers>().RunAsync(None));
        await StageAsync("EnforceDeadlines, nothing due", EnforceAsync);
        await StageAsync("GET indicators/latest", () => services.GetRequiredService<Workflow.Evaluations.LatestIndicators>().ReadAsync(plan, None));
        await TellSizeAsync();
    }

    private async Task EnforceAsync()
    {
        await services.GetRequiredService<RemoveQuarantined>().RunAsync(None);
        await services.GetRequiredService<RemoveRefused>().RunAsync(None);
        await services.GetRequiredService<RemoveExpiredPlans>().RunAsync(None);
    }

    private async Task StageAsync(string name, Func<Task> work)
    {
        await work();
        await TellAsync(name);
    }

    private async Task TellAsync(string name)
    {
        var counts = transport.Take();
        await output.WriteLineAsync(
            $"| {name} | {string.Join(" | ", OperationKinds.All.Select(kind => counts.GetValueOrDefault(kind).ToString(CultureInfo.InvariantCulture)))} |");
    }

    private async Task TellSizeAsync()
    {
        long bytes = 0;
        await foreach (var container in direct.Main.GetBlobContainersAsync())
        {
            await foreach (var blob in direct.Main.GetBlobContainerClient(container.Name).GetBlobsAsync())
            {
                bytes += blob.Properties.ContentLength ?? 0;
            }
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"blobs of the private account: {bytes / 1e6:0.0} MB"));
    }

    private static string Repository { get; } = typeof(CountedOperations).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryFolder").Value!;

    private static DateTimeOffset SampleDay(string plan)
    {
        using var clock = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository, "sample-data", plan, "ur.json")));
        return clock.RootElement.GetProperty("nu").GetDateTimeOffset();
    }
}
