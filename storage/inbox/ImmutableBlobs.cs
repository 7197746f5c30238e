using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Storage;

/// <summary>Blobs that are written once: an equal copy that is there already is success, another is a mistake.</summary>
internal static class ImmutableBlobs
{
    private const string HashMetadata = "sha256";
    private const int TransferLength = 4 * 1024 * 1024;

    public static async Task WriteFileAsync(BlobClient blob, string file, string contentType, CancellationToken cancellationToken)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, useAsync: true);
        await WriteAsync(blob, content, contentType, cancellationToken);
    }

    public static async Task WriteBytesAsync(BlobClient blob, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancellationToken)
    {
        await using var content = BinaryData.FromBytes(bytes).ToStream();
        await WriteAsync(blob, content, contentType, cancellationToken);
    }

    /// <exception cref="InvalidOperationException">Other bytes are there already.</exception>
    private static async Task WriteAsync(BlobClient blob, Stream content, string contentType, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        content.Position = 0;
        try
        {
            // Small pieces, so that each is sent well within the network timeout.
            await blob.UploadAsync(
                content,
                new BlobUploadOptions
                {
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                    HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                    Metadata = new Dictionary<string, string> { [HashMetadata] = hash },
                    TransferOptions = new StorageTransferOptions { InitialTransferSize = TransferLength, MaximumTransferSize = TransferLength },
                },
                cancellationToken);
        }
        catch (RequestFailedException there) when (there.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            await CheckEqualAsync(blob, hash, content.Length, there, cancellationToken);
        }
    }

    private static async Task CheckEqualAsync(
        BlobClient blob, string hash, long length, RequestFailedException cause, CancellationToken cancellationToken)
    {
        BlobProperties there = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
        if (there.ContentLength != length || !there.Metadata.TryGetValue(HashMetadata, out var hashThere) || hashThere != hash)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Other bytes lie at {blob.BlobContainerName}/{blob.Name} already, and it is never written over."),
                cause);
        }
    }
}
