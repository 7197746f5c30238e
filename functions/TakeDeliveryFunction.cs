using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Storage;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Functions;

/// <summary>A file was dropped in the inbox.</summary>
public sealed class TakeDeliveryFunction(TakeDelivery takeDelivery)
{
    /// <summary>Takes it, whole or not at all. Safe to run again: it goes on where it stopped.</summary>
    /// <param name="blob">The dropped file.</param>
    /// <param name="name">Its path below the inbox; a misplaced file's too.</param>
    /// <param name="cancellationToken">Stops the work; it is taken up again.</param>
    [Function("TakeDelivery")]
    public Task RunAsync(
        [BlobTrigger(StorageNames.Inbox + "/{name}", Connection = "Drop", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string name,
        CancellationToken cancellationToken) =>
        takeDelivery.RunAsync(name, cancellationToken);
}
