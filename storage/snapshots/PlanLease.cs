using System.Diagnostics;
using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The right to evaluate a plan, renewed in the background for as long as it is held.</summary>
public sealed class PlanLease : IAsyncDisposable
{
    private readonly BlobLeaseClient lease;
    private readonly PlanLeaseTiming timing;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource ended = new();
    private readonly Task renewing;

    private PlanLease(BlobLeaseClient lease, PlanLeaseTiming timing, long acquired)
    {
        this.lease = lease;
        this.timing = timing;
        Lost = lost.Token;
        renewing = RenewAsync(acquired);
    }

    /// <summary>Signalled when the lease may be held by another: what is being written must stop.</summary>
    public CancellationToken Lost { get; }

    /// <summary>Takes the lease of a plan.</summary>
    /// <returns>The lease, or null when another holds it.</returns>
    public static Task<PlanLease?> TryAcquireAsync(PipelineStorage storage, PlanId plan, CancellationToken cancellationToken) =>
        TryAcquireAsync(storage, plan, PlanLeaseTiming.Ordinary, cancellationToken);

    internal static async Task<PlanLease?> TryAcquireAsync(
        PipelineStorage storage, PlanId plan, PlanLeaseTiming timing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(plan);
        var blob = storage.Main.GetBlobContainerClient(StorageNames.Snapshots).GetBlobClient($"laase/{plan}");
        await EnsureExistsAsync(blob, cancellationToken);

        // The identifier is ours, so that a request whose answer was lost can be sent again.
        var lease = blob.GetBlobLeaseClient(Guid.NewGuid().ToString());
        var asked = Stopwatch.GetTimestamp();
        try
        {
            await lease.AcquireAsync(timing.Duration, cancellationToken: cancellationToken);
            return new PlanLease(lease, timing, asked);
        }
        catch (RequestFailedException held) when (held.Status == (int)HttpStatusCode.Conflict)
        {
            return null;
        }
    }

    /// <summary>Ends the renewing and gives the lease back.</summary>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        try
        {
            await renewing;
            if (!Lost.IsCancellationRequested)
            {
                await lease.ReleaseAsync();
            }
        }
        catch (Exception unreachable) when (unreachable is AggregateException or RequestFailedException)
        {
            // It is not ours any more, or the service is out of reach: then it runs out by itself.
        }
        finally
        {
            lost.Dispose();
            ended.Dispose();
        }
    }

    private static async Task EnsureExistsAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            await blob.UploadAsync(
                Stream.Null,
                new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } },
                cancellationToken);
        }
        catch (RequestFailedException there) when (there.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            // It was created before, and may be leased.
        }
    }

    private async Task RenewAsync(long renewed)
    {
        try
        {
            while (true)
            {
                await Task.Delay(timing.RenewEvery, ended.Token);
                renewed = await TryRenewAsync(renewed) ?? renewed;
                if (Stopwatch.GetElapsedTime(renewed) >= timing.HeldFor)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // It is given back.
        }
        catch (RequestFailedException taken) when (taken.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.NotFound)
        {
            // Another holds it.
        }
        finally
        {
            if (!ended.IsCancellationRequested)
            {
                await lost.CancelAsync();
            }
        }
    }

    // When the request was sent, or nothing if the service did not answer in time: then it is tried again while the lease still runs.
    private async Task<long?> TryRenewAsync(long renewed)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
        var left = timing.HeldFor - Stopwatch.GetElapsedTime(renewed);
        stop.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        var asked = Stopwatch.GetTimestamp();
        try
        {
            await lease.RenewAsync(cancellationToken: stop.Token);
            return asked;
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception unreachable) when (unreachable is AggregateException or RequestFailedException { Status: 0 or >= 500 })
        {
            return null;
        }
    }
}

/// <summary>How long a lease runs and how often it is renewed.</summary>
/// <param name="Duration">How long it runs after a renewal; 15 to 60 seconds.</param>
/// <param name="RenewEvery">How often it is renewed.</param>
internal sealed record PlanLeaseTiming(TimeSpan Duration, TimeSpan RenewEvery)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(3);

    public static PlanLeaseTiming Ordinary { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(10));

    /// <summary>How long we count on it after a renewal was asked for: a little less than it runs.</summary>
    public TimeSpan HeldFor => Duration - Margin;
}
