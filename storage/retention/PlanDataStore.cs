using System.Net;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>
/// Removes everything that is kept of a plan: what readers see first, the log last, for it names the rest. Stopped anywhere and run again, it goes
/// on. Quarantined files have no plan in their name and a shorter life.
/// </summary>
public sealed class PlanDataStore(PipelineStorage storage)
{
    /// <summary>Removes, and tells of each table and container where something was.</summary>
    public async IAsyncEnumerable<RemovedData> RemoveAsync(PlanId plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var table in StorageNames.ServingTables)
        {
            yield return await RemoveRowsAsync(storage.Serving.GetTableClient(table), PartitionsOf(plan), cancellationToken);
        }

        foreach (var container in StorageNames.ContainersByPlan)
        {
            yield return await RemoveBlobsAsync(storage.Main.GetBlobContainerClient(container), plan, cancellationToken);
        }

        yield return await RemoveRefusalsAsync(plan, cancellationToken);
        foreach (var table in StorageNames.TablesByPlan)
        {
            yield return await RemoveRowsAsync(storage.Tables.GetTableClient(table), PartitionsOf(plan), cancellationToken);
        }
    }

    private static string PartitionsOf(PlanId plan) => $"({TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}")}) or ({PartitionRange.Of(plan)})";

    private async Task<RemovedData> RemoveRefusalsAsync(PlanId plan, CancellationToken cancellationToken)
    {
        var refusals = storage.Tables.GetTableClient(StorageNames.Refusals);
        long removed = 0;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}");
        await foreach (var row in storage.Tables.GetTableClient(StorageNames.Deliveries).QueryAsync<TableEntity>(
            filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            removed += (await RemoveRowsAsync(refusals, TableClient.CreateQueryFilter($"PartitionKey eq {row.RowKey}"), cancellationToken)).Count;
        }

        return new RemovedData(StorageNames.Refusals, removed, 0);
    }

    private static async Task<RemovedData> RemoveRowsAsync(TableClient table, string filter, CancellationToken cancellationToken)
    {
        long removed = 0;
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            if (rows.Count == Batches.MostEntities || (rows.Count > 0 && rows[0].PartitionKey != row.PartitionKey))
            {
                removed += await DeleteAsync(table, rows, cancellationToken);
            }

            rows.Add(row);
        }

        return new RemovedData(table.Name, removed + await DeleteAsync(table, rows, cancellationToken), 0);
    }

    private static async Task<int> DeleteAsync(TableClient table, List<TableEntity> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > 0)
        {
            await table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
        }

        var count = rows.Count;
        rows.Clear();
        return count;
    }

    private static async Task<RemovedData> RemoveBlobsAsync(BlobContainerClient container, PlanId plan, CancellationToken cancellationToken)
    {
        var result = new RemovedData(container.Name, 0, 0);
        await foreach (var blob in container.GetBlobsAsync(prefix: $"{plan}/", cancellationToken: cancellationToken))
        {
            try
            {
                await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancellationToken);
                result = result with { Count = result.Count + 1 };
            }
            catch (RequestFailedException kept) when (kept.Status == (int)HttpStatusCode.Conflict)
            {
                // A sent report cannot be deleted before its policy lets it: the next night tries again.
                result = result with { Kept = result.Kept + 1 };
            }
        }

        return result;
    }
}

/// <summary>What was removed from a table or container.</summary>
/// <param name="Place">The table or container.</param>
/// <param name="Count">How many rows or blobs.</param>
/// <param name="Kept">How many could not be removed yet, because they are kept unchangeable.</param>
public sealed record RemovedData(string Place, long Count, long Kept);
