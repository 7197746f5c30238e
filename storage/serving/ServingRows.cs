using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>What a serving table says of a plan, as it was read.</summary>
internal sealed class ServingRows(Dictionary<(string PartitionKey, string RowKey), TableEntity> there)
{
    public static (string PartitionKey, string RowKey) KeyOf(TableEntity row) => (row.PartitionKey, row.RowKey);

    /// <summary>Whether a row carries a higher number than the snapshot's.</summary>
    public bool AreAheadOf(Snapshot snapshot) => there.Values.Any(row => row.GetInt64(ServingColumns.Number) > snapshot.Number);

    /// <summary>
    /// What is to be done so that the table says what is wanted, each only as it was read. A row that would only get another number is left.
    /// </summary>
    public IEnumerable<TableTransactionAction> Differences(Dictionary<(string PartitionKey, string RowKey), TableEntity> wanted)
    {
        foreach (var (key, row) in wanted)
        {
            if (!there.TryGetValue(key, out var old))
            {
                yield return new TableTransactionAction(TableTransactionActionType.Add, row);
            }
            else if (!RowComparison.AreEqual(old, row, ServingColumns.Number))
            {
                yield return new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, old.ETag);
            }
        }

        foreach (var (key, vanished) in there)
        {
            if (!wanted.ContainsKey(key))
            {
                yield return new TableTransactionAction(TableTransactionActionType.Delete, vanished, vanished.ETag);
            }
        }
    }
}
