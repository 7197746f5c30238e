using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Storage;

/// <summary>Calls to the host's own blobs, whose container is made when it is first written to.</summary>
internal static class HostBlob
{
    public const int NotFound = 404;
    public const int Conflict = 409;
    public const int ConditionNotMet = 412;

    /// <summary>Makes the blob, empty, unless it is there.</summary>
    public static async Task EnsureExistsAsync(this BlobClient blob, CancellationToken cancellationToken)
    {
        var onlyNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await blob.WriteAsync(BinaryData.FromString(string.Empty), onlyNew, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is Conflict or ConditionNotMet)
        {
            // It is there already, which is what was wanted.
        }
    }

    /// <summary>Writes the blob, and its container if that is missing.</summary>
    public static async Task WriteAsync(this BlobClient blob, BinaryData content, BlobUploadOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await blob.UploadAsync(content, options, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == NotFound)
        {
            await blob.GetParentBlobContainerClient().CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await blob.UploadAsync(content, options, cancellationToken);
        }
    }
}
