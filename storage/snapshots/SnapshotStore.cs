using System.Globalization;
using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>One immutable snapshot a plan and number.</summary>
public sealed class SnapshotStore
{
    private readonly BlobContainerClient container;

    /// <summary>The snapshots in the pipeline's private account.</summary>
    public SnapshotStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        container = storage.Main.GetBlobContainerClient(StorageNames.Snapshots);
    }

    /// <summary>Keeps a snapshot for good; an equal one that is there already is success.</summary>
    /// <returns>The blob's path, <c>plan/number.json</c>.</returns>
    /// <exception cref="InvalidOperationException">Another snapshot is there under the same number.</exception>
    public async Task<string> WriteAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var path = PathOf(snapshot.Plan, snapshot.Number);
        await ImmutableBlobs.WriteBytesAsync(container.GetBlobClient(path), SnapshotJson.Write(snapshot), "application/json", cancellationToken);
        return path;
    }

    /// <summary>A plan's snapshot as of a number; null when none was written.</summary>
    public async Task<Snapshot?> ReadAsync(PlanId plan, long number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        try
        {
            BlobDownloadResult blob = await container.GetBlobClient(PathOf(plan, number)).DownloadContentAsync(cancellationToken);
            return SnapshotJson.Read(blob.Content.ToMemory().Span);
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>The highest number that a snapshot of a plan is kept of; 0 when there is none.</summary>
    public async Task<long> HighestNumberAsync(PlanId plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        long highest = 0;
        await foreach (var blob in container.GetBlobsAsync(prefix: $"{plan}/", cancellationToken: cancellationToken))
        {
            var name = Path.GetFileNameWithoutExtension(blob.Name.AsSpan());
            highest = long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > highest ? number : highest;
        }

        return highest;
    }

    private static string PathOf(PlanId plan, long number) => string.Create(CultureInfo.InvariantCulture, $"{plan}/{number}.json");
}
