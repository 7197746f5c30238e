using System.Net;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Spectre.Console;

namespace Pipeline.Local;

/// <summary>Keeps the whole system running: a watched folder instead of a blob container, and the API.</summary>
internal static class Serving
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    // A file that is still being copied keeps changing; one that has lain still this long is whole.
    private static readonly TimeSpan LiesStill = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(LocalFolders folders, int port, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var configuration = PipelineConfiguration.Load(folders.Configuration, PlanEvaluator.Version);
        MakeInboxFolders(folders, configuration);
        await using var pipeline = await LocalPipeline.StartAsync(
            folders, AddressOf(port), new Dictionary<PlanId, DateTimeOffset>(), cancellationToken);
        Welcome(folders, configuration, pipeline, console);
        var dropper = new FileDropper(pipeline.Get<PipelineStorage>(), pipeline.Get<DeliveryLog>());
        while (!cancellationToken.IsCancellationRequested)
        {
            await TakeWhatLiesAsync(folders, dropper, console, cancellationToken);
            await Task.Delay(LookAgain, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        console.WriteWhole("Stopper …");
        return 0;
    }

    // "localhost" is two addresses, and no port is free on both for certain: a free one is taken on the first.
    private static Uri AddressOf(int port) => port switch
    {
        0 => new Uri("http://127.0.0.1:0"),
        > 0 and <= IPEndPoint.MaxPort => new Uri($"http://localhost:{port}"),
        _ => throw new LocalRunException($"--port {port} er ingen port: vælg et tal fra 1 til {IPEndPoint.MaxPort}, eller 0 for en ledig."),
    };

    private static void MakeInboxFolders(LocalFolders folders, PipelineConfiguration configuration)
    {
        foreach (var plan in configuration.Plans)
        {
            foreach (var format in plan.Sources.SelectMany(source => source.Formats))
            {
                Directory.CreateDirectory(Path.Combine(folders.Inbox, plan.Id.Value, format.Value));
            }
        }
    }

    private static void Welcome(LocalFolders folders, PipelineConfiguration configuration, LocalPipeline pipeline, IAnsiConsole console)
    {
        var indicators = new Uri(pipeline.Address, LocalApi.LatestIndicatorsPath(configuration.Plans[0].Id));
        console.WriteWhole($"Læg filer i {folders.Inbox}/{{plan}}/{{format}}/.");
        console.WriteWhole($"API: curl -H \"x-functions-key: {pipeline.Keys.Function}\" {indicators}");
        console.WriteWhole($"Kvitteringer og mails: {folders.Outbox}");
        console.WriteWhole($"Tabeller til Power BI: {pipeline.ServingConnection}");
        console.WriteWhole("Ctrl+C stopper.");
    }

    private static async Task TakeWhatLiesAsync(LocalFolders folders, FileDropper dropper, IAnsiConsole console, CancellationToken cancellationToken)
    {
        foreach (var path in Directory.EnumerateFiles(folders.Inbox, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) < LiesStill)
            {
                continue;
            }

            var dropPath = Path.GetRelativePath(folders.Inbox, path).Replace(Path.DirectorySeparatorChar, '/');
            var dropped = await dropper.DropAsync(new SampleFile(path, dropPath), cancellationToken);
            File.Delete(path);
            var entry = await dropper.WaitAsync(dropped, cancellationToken);
            console.WriteWhole($"{entry.Path}: {entry.State.Word()}. {entry.Message}".TrimEnd());
        }
    }
}
