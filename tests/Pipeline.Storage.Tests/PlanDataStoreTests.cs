using Azure.Data.Tables;
using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>Everything of a plan is removed, and nothing of a plan whose name only begins the same.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class PlanDataStoreTests(AzuriteFixture azurite)
{
    private static readonly string[] Partitions = ["holbaek", "holbaek;udeblivelser", "holbaek-vest", "holbaek-vest;udeblivelser", "holbae", "slagelse"];

    [Fact]
    public async Task Everything_of_the_plan_is_removed_and_nothing_of_another()
    {
        var storage = PipelineStorage.Connect(
            StorageConnections.FromConnectionStrings(azurite.NewAccount(), azurite.NewAccount(), azurite.NewAccount()));
        await storage.EnsureCreatedAsync(CancellationToken.None);
        foreach (var table in PlanTables(storage))
        {
            foreach (var partition in Partitions)
            {
                await table.AddEntityAsync(new TableEntity(partition, "raekke"));
            }
        }

        foreach (var container in StorageNames.ContainersByPlan)
        {
            foreach (var path in new[] { "holbaek/a/b/c.csv", "holbaek-vest/a/b/c.csv" })
            {
                await storage.Main.GetBlobContainerClient(container).GetBlobClient(path).UploadAsync(BinaryData.FromString("x"));
            }
        }

        await storage.Tables.GetTableClient(StorageNames.Refusals).AddEntityAsync(new TableEntity("raekke", "001"));
        await storage.Tables.GetTableClient(StorageNames.Refusals).AddEntityAsync(new TableEntity("andens", "001"));

        var removed = new List<RemovedData>();
        await foreach (var one in new PlanDataStore(storage).RemoveAsync(new PlanId("holbaek"), CancellationToken.None))
        {
            removed.Add(one);
        }

        foreach (var table in PlanTables(storage))
        {
            Assert.Equal(Partitions[2..].Order(StringComparer.Ordinal), (await RowsAsync(table)).Select(row => row.PartitionKey).Order(StringComparer.Ordinal));
        }

        foreach (var container in StorageNames.ContainersByPlan)
        {
            Assert.Equal(["holbaek-vest/a/b/c.csv"], await BlobsAsync(storage, container));
        }

        Assert.Equal(["andens"], (await RowsAsync(storage.Tables.GetTableClient(StorageNames.Refusals))).Select(row => row.PartitionKey));

        // Two rows in each of six serving and five private tables, a blob in each of four containers, and one error.
        Assert.Equal((11 * 2) + 4 + 1, removed.Sum(one => one.Count));
    }

    private static IEnumerable<TableClient> PlanTables(PipelineStorage storage) =>
        StorageNames.ServingTables.Select(storage.Serving.GetTableClient).Concat(StorageNames.TablesByPlan.Select(storage.Tables.GetTableClient));

    private static async Task<List<TableEntity>> RowsAsync(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }

    private static async Task<List<string>> BlobsAsync(PipelineStorage storage, string container)
    {
        var names = new List<string>();
        await foreach (var blob in storage.Main.GetBlobContainerClient(container).GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        return names;
    }
}
