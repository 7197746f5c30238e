using System.Globalization;

namespace Azure.Data.Tables.Protocol;

/// <summary>
/// A transaction lies in one partition. Azure refuses any other; Azurite takes it, and the mistake must not wait for Azure.
/// </summary>
internal static class OnePartition
{
    private const string Code = "CommandsInBatchActOnDifferentPartitions";

    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        for (var index = 1; index < actions.Count; index++)
        {
            if (actions[index].Entity.PartitionKey != actions[0].Entity.PartitionKey)
            {
                var refusal = new RequestFailedException(
                    400, $"{index}:The action lies in another partition than the first.", Code, innerException: null);
                refusal.Data[ServiceErrorParser.FailedEntity] = index.ToString(CultureInfo.InvariantCulture);
                throw new TableTransactionFailedException(refusal);
            }
        }
    }
}
