using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocations;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;

namespace Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;

/// <summary>Opens a blob as the function's parameter wants it.</summary>
internal static class BlobInput
{
    /// <summary>The input of one run; none when the blob is gone or was changed meanwhile.</summary>
    public static async Task<FunctionInput?> TryOpenAsync(
        BlobClient blob, ETag ifMatch, Type type, Dictionary<string, object?> parts, CancellationToken cancellationToken)
    {
        parts["BlobTrigger"] = $"{blob.BlobContainerName}/{blob.Name}";
        parts["Uri"] = blob.Uri;
        try
        {
            return new FunctionInput(await OpenAsync(blob, type, new BlobRequestConditions { IfMatch = ifMatch }, cancellationToken), parts);
        }
        catch (RequestFailedException failure) when (failure.Status is HostBlob.NotFound or HostBlob.ConditionNotMet)
        {
            return null;
        }
    }

    private static async Task<object> OpenAsync(BlobClient blob, Type type, BlobRequestConditions conditions, CancellationToken cancellationToken)
    {
        if (type == typeof(Stream))
        {
            return await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { Conditions = conditions }, cancellationToken);
        }

        if (type == typeof(BlobClient))
        {
            await blob.GetPropertiesAsync(conditions, cancellationToken);
            return blob;
        }

        var content = await blob.DownloadContentAsync(new BlobDownloadOptions { Conditions = conditions }, cancellationToken);
        return type == typeof(string) ? content.Value.Content.ToString() : content.Value.Content.ToArray();
    }
}
