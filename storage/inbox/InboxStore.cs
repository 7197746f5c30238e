using System.Buffers;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Storage;

/// <summary>The container that files are dropped in.</summary>
public sealed class InboxStore
{
    private const int BufferLength = 81_920;

    // Written with the bytes: a file that a person drops over a fetched one is the person's own.
    private const string Fetched = "hentet";

    private readonly BlobContainerClient container;

    /// <summary>The inbox of an account.</summary>
    public InboxStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        container = storage.Drop.GetBlobContainerClient(StorageNames.Inbox);
    }

    /// <summary>A version as this project writes it, without quotes: listings, answers and events quote it differently.</summary>
    public static string NormalizeETag(string etag)
    {
        ArgumentNullException.ThrowIfNull(etag);
        return etag.Trim().Trim('"');
    }

    /// <summary>Every file that lies in the inbox, by path.</summary>
    public async IAsyncEnumerable<InboxFile> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, cancellationToken: cancellationToken))
        {
            yield return new InboxFile(
                blob.Name,
                TextOf(blob.Properties.ETag!.Value),
                blob.Properties.LastModified!.Value,
                blob.Properties.ContentLength ?? 0)
            {
                IsFetched = IsFetched(blob.Metadata),
            };
        }
    }

    /// <summary>Drops a file that the program fetched itself, marked as such; one that lies at the path is written over.</summary>
    public async Task DropFetchedAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        await container.GetBlobClient(path).UploadAsync(
            BinaryData.FromBytes(content),
            new BlobUploadOptions { Metadata = new Dictionary<string, string> { [Fetched] = bool.TrueString } },
            cancellationToken);

    /// <summary>The file that lies at a path now, or null.</summary>
    public async Task<InboxFile?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties properties = await container.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellationToken);
            return new InboxFile(path, TextOf(properties.ETag), properties.LastModified, properties.ContentLength) { IsFetched = IsFetched(properties.Metadata) };
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Reads one version of a dropped file into a local file, hashing on the way.</summary>
    /// <param name="path">Its path in the inbox.</param>
    /// <param name="etag">The version that is meant.</param>
    /// <param name="targetFile">The local file, which is written over.</param>
    /// <param name="maximumLength">The most that is read, in bytes; a longer file is not read at all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<SpoolResult> SpoolAsync(
        string path, string etag, string targetFile, long maximumLength, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(targetFile);
        ArgumentOutOfRangeException.ThrowIfNegative(maximumLength);
        try
        {
            BlobDownloadStreamingResult download = await container.GetBlobClient(path).DownloadStreamingAsync(
                new BlobDownloadOptions { Conditions = IfMatch(etag) }, cancellationToken);
            await using var content = download.Content;
            var length = download.Details.ContentLength;
            return length > maximumLength
                ? new SpoolResult.TooLarge(length)
                : new SpoolResult.Spooled(await CopyAsync(content, length, targetFile, download.Details.LastModified, cancellationToken));
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return new SpoolResult.Gone();
        }
        catch (RequestFailedException changed) when (changed.Status == (int)HttpStatusCode.PreconditionFailed)
        {
            return await FindAsync(path, cancellationToken) is { } now
                ? new SpoolResult.Replaced(now.ETag, now.LastModified)
                : new SpoolResult.Gone();
        }
    }

    /// <summary>Deletes one version of a dropped file.</summary>
    /// <returns>False when that version was not there: gone, or replaced by another.</returns>
    public async Task<bool> DeleteAsync(string path, string etag, CancellationToken cancellationToken)
    {
        try
        {
            await container.GetBlobClient(path).DeleteAsync(conditions: IfMatch(etag), cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException other) when (other.Status is (int)HttpStatusCode.NotFound or (int)HttpStatusCode.PreconditionFailed)
        {
            return false;
        }
    }

    private static async Task<SpooledBytes> CopyAsync(
        Stream content, long length, string targetFile, DateTimeOffset lastModified, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        long copied = 0;
        try
        {
            await using var target = new FileStream(targetFile, FileMode.Create, FileAccess.Write, FileShare.None, 0, useAsync: true);
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0; copied += read)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return copied == length
            ? new SpooledBytes(targetFile, copied, Convert.ToHexStringLower(hash.GetHashAndReset()), lastModified)
            : throw new EndOfStreamException(string.Create(CultureInfo.InvariantCulture, $"{copied} of {length} bytes were received."));
    }

    private static bool IsFetched(IDictionary<string, string> metadata) => metadata.ContainsKey(Fetched);

    private static BlobRequestConditions IfMatch(string etag) => new() { IfMatch = new ETag(NormalizeETag(etag)) };

    private static string TextOf(ETag etag) => NormalizeETag(etag.ToString());
}
