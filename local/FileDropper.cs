using System.Security.Cryptography;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Local;

/// <summary>Drops files into the inbox as a sender would, and tells what became of them.</summary>
internal sealed class FileDropper(PipelineStorage storage, DeliveryLog log)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>The delivery that took this very file from this very place before, if one did and it counts still.</summary>
    public async Task<DeliveryEntry?> FindTakenAsync(SampleFile file, CancellationToken cancellationToken)
    {
        var plan = DropPath.Of(file.DropPath).Plan ?? DropPath.UnknownPlan;
        await using var content = File.OpenRead(file.File);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        var entries = await log.ReadAllAsync(plan, cancellationToken);
        return entries.FirstOrDefault(entry => entry.State == DeliveryState.Ingested && entry.Path == file.DropPath && entry.ContentHash == hash);
    }

    /// <summary>Drops a file.</summary>
    /// <returns>What identifies the delivery.</returns>
    public async Task<DroppedFile> DropAsync(SampleFile file, CancellationToken cancellationToken)
    {
        var blob = storage.Drop.GetBlobContainerClient(StorageNames.Inbox).GetBlobClient(file.DropPath);
        await using var content = File.OpenRead(file.File);
        var uploaded = await blob.UploadAsync(content, overwrite: true, cancellationToken);
        var etag = InboxStore.NormalizeETag(uploaded.Value.ETag.ToString());
        return new DroppedFile(DropPath.Of(file.DropPath).Plan ?? DropPath.UnknownPlan, DeliveryId.Of(file.DropPath, etag));
    }

    /// <summary>Waits until nothing remains to be done about a dropped file.</summary>
    /// <exception cref="LocalRunException">It took too long.</exception>
    public async Task<DeliveryEntry> WaitAsync(DroppedFile dropped, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(LongestWait);
        try
        {
            while (true)
            {
                // A file that belongs to no plan is kept under "ukendt", whatever its path says.
                var entry = await log.ReadAsync(dropped.Plan, dropped.Delivery, timeout.Token)
                    ?? await log.ReadAsync(DropPath.UnknownPlan, dropped.Delivery, timeout.Token);
                if (entry is { IsCleared: true })
                {
                    return entry;
                }

                await Task.Delay(LookAgain, timeout.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LocalRunException($"Filen blev ikke færdigbehandlet inden {LongestWait.TotalSeconds:0} sekunder: kør kommandoen igen, og se advarslerne ovenfor.");
        }
    }
}

/// <summary>A file that was dropped.</summary>
/// <param name="Plan">The plan that its path names.</param>
/// <param name="Delivery">The delivery.</param>
internal sealed record DroppedFile(PlanId Plan, DeliveryId Delivery);
