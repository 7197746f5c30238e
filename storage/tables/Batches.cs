using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>Entity group transactions over many partitions, some of them at the same time.</summary>
internal static class Batches
{
    /// <summary>The most entities that the service takes in a transaction.</summary>
    public const int MostEntities = 100;

    private const int PartitionsAtOnce = 4;

    /// <summary>Submits the actions, each partition's in order and in as few transactions as possible.</summary>
    public static Task SubmitAsync(TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken) =>
        SubmitAsync(table, actions, static _ => { }, cancellationToken);

    /// <summary>The same, telling after each transaction how many actions it held; told from several threads.</summary>
    public static Task SubmitAsync(
        TableClient table, IEnumerable<TableTransactionAction> actions, Action<int> submitted, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            actions.GroupBy(action => action.Entity.PartitionKey, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken },
            async (partition, stop) =>
            {
                foreach (var batch in partition.Chunk(MostEntities))
                {
                    await table.SubmitTransactionAsync(batch, stop);
                    submitted(batch.Length);
                }
            });
}
