using Azure;
using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>What was wrong with each refused delivery, in the order that it was found.</summary>
public sealed class RefusalStore
{
    private readonly TableClient table;

    /// <summary>The refusals in the pipeline's private account.</summary>
    public RefusalStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        table = storage.Tables.GetTableClient(StorageNames.Refusals);
    }

    /// <summary>Writes what was wrong with a delivery, in place of what was written before.</summary>
    public async Task WriteAsync(DeliveryId delivery, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(refusals);
        var rows = refusals.Select((refusal, index) => RefusalTable.ToRow(delivery, index + 1, refusal)).ToList();
        await Batches.SubmitAsync(
            table, rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);

        var kept = rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        await foreach (var row in ReadRowsAsync(delivery, cancellationToken))
        {
            if (!kept.Contains(row.RowKey))
            {
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            }
        }
    }

    /// <summary>What was wrong with a delivery; nothing when it was not refused.</summary>
    public async Task<IReadOnlyList<Refusal>> ReadAsync(DeliveryId delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var refusals = new List<Refusal>();
        await foreach (var row in ReadRowsAsync(delivery, cancellationToken))
        {
            refusals.Add(RefusalTable.ToRefusal(row));
        }

        return refusals;
    }

    /// <summary>The deliveries that anything is kept of.</summary>
    public async Task<IReadOnlySet<DeliveryId>> ListDeliveriesAsync(CancellationToken cancellationToken)
    {
        var deliveries = new HashSet<DeliveryId>();
        await foreach (var row in table.QueryAsync<TableEntity>(select: [nameof(ITableEntity.PartitionKey)], cancellationToken: cancellationToken))
        {
            deliveries.Add(new DeliveryId(row.PartitionKey));
        }

        return deliveries;
    }

    private AsyncPageable<TableEntity> ReadRowsAsync(DeliveryId delivery, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(RefusalTable.DeliveryFilter(delivery), cancellationToken: cancellationToken);
}
