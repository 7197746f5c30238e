using Azure;
using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The row <c>vurderet</c> in a plan's partition: the number that was last evaluated.</summary>
internal static class EvaluatedRow
{
    public const string Key = "vurderet";

    private const string Number = "Nummer";

    public static long NumberOf(TableEntity? row) => row?.GetInt64(Number) ?? 0;

    public static TableEntity Of(PlanId plan, long number, ETag etag = default) => new(plan.Value, Key) { [Number] = number, ETag = etag };
}
