using System.Text.Json;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;

namespace Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;

/// <summary>Where events end that were tried in vain: a queue in the account of the blob.</summary>
internal sealed class PoisonQueue(StorageConnections storage)
{
    private const string Name = "webjobs-blobtrigger-poison";

    public async Task SendAsync(LocalFunction function, string? connection, BlobVersion version, CancellationToken cancellationToken)
    {
        var queue = storage.Queues(connection).GetQueueClient(Name);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var message = new
        {
            Type = "BlobTrigger",
            FunctionId = function.Id,
            BlobType = "BlockBlob",
            ContainerName = version.Container,
            BlobName = version.Name,
            ETag = $"\"{version.BareETag}\"",
        };
        await queue.SendMessageAsync(JsonSerializer.Serialize(message), cancellationToken);
    }
}
