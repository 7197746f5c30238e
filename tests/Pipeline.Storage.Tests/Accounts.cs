using Azure.Core.Pipeline;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>Three empty accounts of a test's own.</summary>
internal sealed class Accounts
{
    private readonly StorageConnections connections;

    private Accounts(StorageConnections connections) => this.connections = connections;

    /// <summary>Takes three accounts and creates the containers and tables.</summary>
    public static async Task<Accounts> CreateAsync(AzuriteFixture azurite)
    {
        var accounts = new Accounts(StorageConnections.FromConnectionStrings(azurite.NewAccount(), azurite.NewAccount(), azurite.NewAccount()));
        await accounts.Connect().EnsureCreatedAsync(CancellationToken.None);
        return accounts;
    }

    /// <summary>Connects as a process of its own.</summary>
    public PipelineStorage Connect(HttpPipelineTransport? transport = null) => PipelineStorage.Connect(connections, transport);
}
