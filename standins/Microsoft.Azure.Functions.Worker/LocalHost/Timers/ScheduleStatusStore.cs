using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>Keeps the state of each timer's schedule while the app is down.</summary>
internal sealed class ScheduleStatusStore(StorageConnections storage, LocalHostSettings settings)
{
    public async Task<ScheduleStatus?> ReadAsync(string functionName, CancellationToken cancellationToken)
    {
        try
        {
            var content = await Blob(functionName).DownloadContentAsync(cancellationToken);
            return content.Value.Content.ToObjectFromJson<ScheduleStatus>();
        }
        catch (RequestFailedException failure) when (failure.Status == HostBlob.NotFound)
        {
            return null;
        }
    }

    public Task WriteAsync(string functionName, ScheduleStatus status, CancellationToken cancellationToken) =>
        Blob(functionName).WriteAsync(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(status)), new BlobUploadOptions(), cancellationToken);

    private BlobClient Blob(string functionName) => storage.OfHost.GetBlobClient($"timers/{settings.HostId}/{functionName}/status");
}
