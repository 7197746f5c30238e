using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;

/// <summary>Runs the functions that blobs start.</summary>
internal sealed class BlobListener(
    FunctionCatalog functions,
    BlobEventRunner runner,
    StorageConnections storage,
    LocalHostSettings settings,
    ApplicationStarted started,
    ILogger<BlobListener> logger) : Listener
{
    private BlobPoller[] pollers = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        pollers = [.. functions.Of<BlobTrigger>().Select(blob => new BlobPoller(
            blob.Function,
            storage.Blobs(blob.Trigger.Connection).GetBlobContainerClient(blob.Trigger.Path.Container),
            runner,
            settings.BlobPollInterval,
            logger))];
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await started.WaitAsync(stoppingToken);
        await Task.WhenAll(pollers.Select(poller => poller.RunAsync(stoppingToken, Forced)));
    }
}
