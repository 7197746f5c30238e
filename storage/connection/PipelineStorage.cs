using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Pipeline.Storage;

/// <summary>The pipeline's storage accounts, connected: every call is retried a bounded number of times, and none hangs.</summary>
public sealed class PipelineStorage
{
    private const int MaximumRetries = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(30);

    private PipelineStorage(BlobServiceClient drop, BlobServiceClient main, TableServiceClient tables, TableServiceClient serving)
    {
        Drop = drop;
        Main = main;
        Tables = tables;
        Serving = serving;
    }

    /// <summary>The blobs of the drop account: inbox and quarantine.</summary>
    public BlobServiceClient Drop { get; }

    /// <summary>The blobs of the private account.</summary>
    public BlobServiceClient Main { get; }

    /// <summary>The tables of the private account.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>The tables of the account that readers see.</summary>
    public TableServiceClient Serving { get; }

    /// <summary>Connects; nothing is sent yet.</summary>
    /// <param name="connections">The accounts.</param>
    /// <param name="transport">What sends the requests; none: the ordinary one.</param>
    /// <exception cref="StorageConnectionException">A connection is not usable, or two name the same account.</exception>
    public static PipelineStorage Connect(StorageConnections connections, HttpPipelineTransport? transport = null)
    {
        ArgumentNullException.ThrowIfNull(connections);
        var storage = new PipelineStorage(
            connections.Drop.CreateBlobClient(BlobOptions(transport)),
            connections.Main.CreateBlobClient(BlobOptions(transport)),
            connections.Main.CreateTableClient(TableOptions(transport)),
            connections.Serving.CreateTableClient(TableOptions(transport)));
        storage.CheckAccountsDiffer(connections);
        return storage;
    }

    /// <summary>Creates the containers and tables that are not there yet.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        await CreateContainersAsync(Drop, StorageNames.DropContainers, cancellationToken);
        await CreateContainersAsync(Main, StorageNames.MainContainers, cancellationToken);
        await CreateTablesAsync(Tables, StorageNames.MainTables, cancellationToken);
        await CreateTablesAsync(Serving, StorageNames.ServingTables, cancellationToken);
    }

    private static async Task CreateContainersAsync(BlobServiceClient account, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            await account.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
    }

    private static async Task CreateTablesAsync(TableServiceClient account, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            await account.CreateTableIfNotExistsAsync(name, cancellationToken);
        }
    }

    private static BlobClientOptions BlobOptions(HttpPipelineTransport? transport) => WithLimits(new BlobClientOptions(), transport);

    private static TableClientOptions TableOptions(HttpPipelineTransport? transport) => WithLimits(new TableClientOptions(), transport);

    private static TOptions WithLimits<TOptions>(TOptions options, HttpPipelineTransport? transport)
        where TOptions : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = MaximumRetries;
        options.Retry.Delay = FirstDelay;
        options.Retry.MaxDelay = LongestDelay;
        options.Retry.NetworkTimeout = NetworkTimeout;
        if (transport is not null)
        {
            options.Transport = transport;
        }

        return options;
    }

    private void CheckAccountsDiffer(StorageConnections connections)
    {
        var accounts = new List<(string Name, string Identity)>
        {
            (connections.Drop.Name, AccountIdentity.Of(Drop.Uri)),
            (connections.Main.Name, AccountIdentity.Of(Main.Uri)),
            (connections.Main.Name, AccountIdentity.Of(Tables.Uri)),
            (connections.Serving.Name, AccountIdentity.Of(Serving.Uri)),
        };
        if (connections.Host is { } host)
        {
            accounts.Add((host.Name, AccountIdentity.Of(host.CreateBlobClient(BlobOptions(transport: null)).Uri)));
        }

        foreach (var one in accounts)
        {
            foreach (var other in accounts)
            {
                if (one.Name != other.Name && one.Identity == other.Identity)
                {
                    throw StorageConnectionException.SameAccount(one.Name, other.Name);
                }
            }
        }
    }
}
