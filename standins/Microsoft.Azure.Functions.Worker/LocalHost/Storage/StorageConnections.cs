using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Storage;

/// <summary>The storage accounts by the name of their connection, as the Functions host finds them in the settings.</summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    private const string HostConnection = "Storage";
    private const string Prefix = "AzureWebJobs";
    private const string HostContainer = "azure-webjobs-hosts";

    private readonly ConcurrentDictionary<string, BlobServiceClient> blobs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The container that holds the host's own blobs.</summary>
    public BlobContainerClient OfHost => Blobs(null).GetBlobContainerClient(HostContainer);

    /// <summary>The blobs of a connection; none given: the host's own.</summary>
    public BlobServiceClient Blobs(string? connection) =>
        blobs.GetOrAdd(ConnectionString(connection), connectionString => new BlobServiceClient(connectionString));

    /// <summary>The queues of a connection; none given: the host's own. Messages are base64, as the Functions host writes them.</summary>
    public QueueServiceClient Queues(string? connection) =>
        new(ConnectionString(connection), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private string ConnectionString(string? connection)
    {
        var name = string.IsNullOrEmpty(connection) ? HostConnection : connection;
        return configuration[Prefix + name] ?? (name == HostConnection ? null : configuration[name])
            ?? throw new InvalidOperationException($"The storage connection '{(name == HostConnection ? Prefix + name : name)}' is missing in the settings.");
    }
}
