using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>A blob whose lease one instance of the app holds at a time, for one function.</summary>
internal sealed class Singleton(BlobClient blob, ILogger logger)
{
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan TimeBetweenTries = TimeSpan.FromSeconds(1);

    /// <summary>Waits until the lease is free, and takes it.</summary>
    public async Task<Turn> TakeTurnAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await blob.EnsureExistsAsync(cancellationToken);
                var lease = blob.GetBlobLeaseClient();
                await lease.AcquireAsync(LeaseDuration, cancellationToken: cancellationToken);
                return new Turn(lease, LeaseDuration, logger);
            }
            catch (RequestFailedException failure) when (failure.Status == HostBlob.Conflict)
            {
                logger.LogDebug("{Lock} is held by another instance", blob.Name);
            }
            catch (RequestFailedException failure)
            {
                logger.LogWarning(failure, "{Lock} could not be taken and is tried again", blob.Name);
            }

            await Task.Delay(TimeBetweenTries, cancellationToken);
        }
    }
}
