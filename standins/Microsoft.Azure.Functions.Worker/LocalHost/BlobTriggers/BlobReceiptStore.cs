using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;

namespace Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;

/// <summary>Keeps one small blob for each event of each function, so that an event is taken once, and its tries are counted, over restarts.</summary>
internal sealed class BlobReceiptStore(StorageConnections storage, LocalHostSettings settings)
{
    private const string Completed = "Completed";
    private const string Tries = "Tries";

    public async Task<BlobReceipt> ReadAsync(string functionName, BlobVersion version, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await Blob(functionName, version).GetPropertiesAsync(cancellationToken: cancellationToken);
            var metadata = properties.Value.Metadata;
            return new BlobReceipt(int.Parse(metadata[Tries], CultureInfo.InvariantCulture), bool.Parse(metadata[Completed]));
        }
        catch (RequestFailedException failure) when (failure.Status == HostBlob.NotFound)
        {
            return BlobReceipt.None;
        }
    }

    public Task WriteAsync(string functionName, BlobVersion version, BlobReceipt receipt, CancellationToken cancellationToken)
    {
        var metadata = new Dictionary<string, string>
        {
            [Tries] = receipt.Tries.ToString(CultureInfo.InvariantCulture),
            [Completed] = receipt.IsCompleted.ToString(),
        };
        return Blob(functionName, version).WriteAsync(BinaryData.FromString(string.Empty), new BlobUploadOptions { Metadata = metadata }, cancellationToken);
    }

    private BlobClient Blob(string functionName, BlobVersion version) =>
        storage.OfHost.GetBlobClient($"blobreceipts/{settings.HostId}/{functionName}/{version.BareETag}/{version.Container}/{version.Name}");
}
