using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The partitions <c>plan;…</c> of a table.</summary>
internal static class PartitionRange
{
    /// <summary>A filter for all of them: '&lt;' is the character after ';'.</summary>
    public static string Of(PlanId plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return TableClient.CreateQueryFilter($"PartitionKey ge {plan.Value + ";"} and PartitionKey lt {plan.Value + "<"}");
    }
}
