using System.Net;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Where the bytes of deliveries are kept: taken in the archive, refused apart, quarantined in the drop account.</summary>
public sealed class ArchiveStore
{
    private const string Binary = "application/octet-stream";

    private readonly BlobContainerClient archive;
    private readonly BlobContainerClient refused;
    private readonly BlobContainerClient quarantine;

    /// <summary>The archive of the pipeline's accounts.</summary>
    public ArchiveStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        archive = storage.Main.GetBlobContainerClient(StorageNames.Archive);
        refused = storage.Main.GetBlobContainerClient(StorageNames.Refused);
        quarantine = storage.Drop.GetBlobContainerClient(StorageNames.Quarantine);
    }

    /// <summary>Keeps the original of a delivery that is taken; equal bytes that are there already are success.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">The format.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="extension">Without dot: 1 to 8 of [a-z0-9].</param>
    /// <param name="spoolFile">The local file with the bytes.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    /// <returns>The blob's path, <c>plan/format/delivery/original.ext</c>.</returns>
    /// <exception cref="InvalidOperationException">Other bytes are there already.</exception>
    public Task<string> StoreOriginalAsync(
        PlanId plan, FormatId format, DeliveryId delivery, string extension, string spoolFile, CancellationToken cancellationToken) =>
        StoreFileAsync(archive, DeliveryPaths.OriginalOf(plan, format, delivery, extension), spoolFile, cancellationToken);

    /// <summary>Keeps the original of a delivery that is refused. For a misplaced file plan and format may be <c>ukendt</c>.</summary>
    /// <inheritdoc cref="StoreOriginalAsync" path="/param|/returns|/exception" />
    public Task<string> StoreRefusedAsync(
        PlanId plan, FormatId format, DeliveryId delivery, string extension, string spoolFile, CancellationToken cancellationToken) =>
        StoreFileAsync(refused, DeliveryPaths.OriginalOf(plan, format, delivery, extension), spoolFile, cancellationToken);

    /// <summary>Keeps what a delivery did to the values in force, beside its original; equal bytes that are there already are success.</summary>
    /// <returns>The blob's path, <c>plan/format/delivery/forskel.json</c>.</returns>
    /// <exception cref="InvalidOperationException">Another difference is there already.</exception>
    public async Task<string> StoreDifferenceAsync(
        PlanId plan, FormatId format, DeliveryId delivery, DeliveryDifference difference, CancellationToken cancellationToken)
    {
        var path = DeliveryPaths.Of(plan, format, delivery, "forskel", "json");
        await ImmutableBlobs.WriteBytesAsync(archive.GetBlobClient(path), DifferenceJson.Write(difference), "application/json", cancellationToken);
        return path;
    }

    /// <summary>Keeps bytes that may hold data on persons, in the drop account, for a short time.</summary>
    /// <exception cref="InvalidOperationException">Other bytes are there already.</exception>
    public Task QuarantineAsync(DeliveryId delivery, string spoolFile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return StoreFileAsync(quarantine, delivery.Value, spoolFile, cancellationToken);
    }

    /// <summary>Deletes what has lain in quarantine since before a moment.</summary>
    /// <returns>The deliveries whose bytes are gone.</returns>
    public async Task<IReadOnlyList<string>> DeleteQuarantinedAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = new List<string>();
        await foreach (var blob in quarantine.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties.LastModified < before)
            {
                await quarantine.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancellationToken);
                deleted.Add(blob.Name);
            }
        }

        return deleted;
    }

    /// <summary>Opens the original of a delivery that was taken; null when there is none.</summary>
    public Task<Stream?> OpenOriginalAsync(
        PlanId plan, FormatId format, DeliveryId delivery, string extension, CancellationToken cancellationToken) =>
        OpenAsync(archive, DeliveryPaths.OriginalOf(plan, format, delivery, extension), cancellationToken);

    /// <summary>Opens the original of a delivery that was refused; null when there is none.</summary>
    public Task<Stream?> OpenRefusedAsync(
        PlanId plan, FormatId format, DeliveryId delivery, string extension, CancellationToken cancellationToken) =>
        OpenAsync(refused, DeliveryPaths.OriginalOf(plan, format, delivery, extension), cancellationToken);

    /// <summary>Whether the original of a delivery that was refused is kept.</summary>
    public async Task<bool> HasRefusedAsync(
        PlanId plan, FormatId format, DeliveryId delivery, string extension, CancellationToken cancellationToken) =>
        await refused.GetBlobClient(DeliveryPaths.OriginalOf(plan, format, delivery, extension)).ExistsAsync(cancellationToken);

    /// <summary>The deliveries of a plan of which anything is archived.</summary>
    public async Task<IReadOnlySet<DeliveryId>> ListDeliveriesAsync(PlanId plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var deliveries = new HashSet<DeliveryId>();
        await foreach (var blob in archive.GetBlobsAsync(prefix: $"{plan}/", cancellationToken: cancellationToken))
        {
            if (DeliveryPaths.DeliveryOf(blob.Name) is { } delivery)
            {
                deliveries.Add(delivery);
            }
        }

        return deliveries;
    }

    /// <summary>The plans that anything is archived of.</summary>
    public async Task<IReadOnlyList<PlanId>> ListPlansAsync(CancellationToken cancellationToken)
    {
        var plans = new List<PlanId>();
        await foreach (var folder in archive.GetBlobsByHierarchyAsync(delimiter: "/", cancellationToken: cancellationToken))
        {
            if (folder.IsPrefix)
            {
                plans.Add(new PlanId(folder.Prefix.TrimEnd('/')));
            }
        }

        return plans;
    }

    /// <summary>Deletes everything that is kept of refused deliveries and was written before a moment.</summary>
    /// <returns>Each delivery of which files were deleted, once its files are gone.</returns>
    public async IAsyncEnumerable<DeliveryId> DeleteRefusedAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DeliveryId? last = null;
        await foreach (var blob in refused.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties.LastModified >= before)
            {
                continue;
            }

            var delivery = DeliveryPaths.DeliveryOf(blob.Name);
            if (last is not null && delivery != last)
            {
                yield return last;
            }

            await refused.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancellationToken);
            last = delivery;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    /// <summary>Deletes the original of a take that was never committed; nothing happens when there is none.</summary>
    public async Task DeleteOriginalAsync(
        PlanId plan, FormatId format, DeliveryId delivery, string extension, CancellationToken cancellationToken) =>
        await archive.GetBlobClient(DeliveryPaths.OriginalOf(plan, format, delivery, extension)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private static async Task<Stream?> OpenAsync(BlobContainerClient container, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await container.GetBlobClient(path).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static async Task<string> StoreFileAsync(
        BlobContainerClient container, string path, string spoolFile, CancellationToken cancellationToken)
    {
        await ImmutableBlobs.WriteFileAsync(container.GetBlobClient(path), spoolFile, Binary, cancellationToken);
        return path;
    }
}
