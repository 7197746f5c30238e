using System.Diagnostics;
using Azure;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>A lease that is held: renewed until it is lost, or given back by disposal.</summary>
internal sealed class Turn : IAsyncDisposable
{
    private static readonly TimeSpan ReleaseTimeout = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource ended = new();
    private readonly BlobLeaseClient lease;
    private readonly TimeSpan duration;
    private readonly ILogger logger;
    private readonly Task renewal;

    public Turn(BlobLeaseClient lease, TimeSpan duration, ILogger logger)
    {
        this.lease = lease;
        this.duration = duration;
        this.logger = logger;
        renewal = RenewAsync();
    }

    /// <summary>Signalled when another instance may have the lease.</summary>
    public CancellationToken Lost => lost.Token;

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await renewal;
        if (!lost.IsCancellationRequested)
        {
            await ReleaseAsync();
        }

        lost.Dispose();
        ended.Dispose();
    }

    private async Task RenewAsync()
    {
        // The lease runs by the storage's clock, so it is renewed by the machine's, whatever clock the timers see.
        var sinceRenewed = Stopwatch.StartNew();
        try
        {
            while (true)
            {
                await Task.Delay(duration / 5, ended.Token);
                if (await TryRenewAsync())
                {
                    sinceRenewed.Restart();
                }
                else if (sinceRenewed.Elapsed > duration * 3 / 5)
                {
                    await lost.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The turn is given back.
        }
    }

    private async Task<bool> TryRenewAsync()
    {
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
            timeout.CancelAfter(duration / 5);
            await lease.RenewAsync(cancellationToken: timeout.Token);
            return true;
        }
        catch (RequestFailedException failure)
        {
            logger.LogWarning(failure, "The lease of {Lock} could not be renewed", lease.Uri.AbsolutePath);
            return false;
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            logger.LogWarning("The lease of {Lock} could not be renewed in time", lease.Uri.AbsolutePath);
            return false;
        }
    }

    private async Task ReleaseAsync()
    {
        using var timeout = new CancellationTokenSource(ReleaseTimeout);
        try
        {
            await lease.ReleaseAsync(cancellationToken: timeout.Token);
        }
        catch (Exception exception) when (exception is RequestFailedException or OperationCanceledException)
        {
            logger.LogWarning(exception, "The lease of {Lock} could not be given back and runs out by itself", lease.Uri.AbsolutePath);
        }
    }
}
