using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The row <c>hoved</c> in a plan's partition: the last number given, and the rules in force.</summary>
internal static class HeadRow
{
    public const string Key = "hoved";

    private const string Number = "Nummer";
    private const string Rules = "Regler";
    private const string Committed = "Indlaest";
    private const string IsRestored = "Gendannes";

    /// <exception cref="StandstillException">The log stands still.</exception>
    public static PlanHead ToHead(PlanId plan, TableEntity? row) =>
        row is null ? new PlanHead { Plan = plan, Number = 0, RulesHash = "" }
        : StandsStill(row) ? throw new StandstillException(plan)
        : ToStandingHead(plan, row);

    /// <summary>The head, whether the log stands still or not.</summary>
    public static PlanHead ToStandingHead(PlanId plan, TableEntity row) => new()
    {
        Plan = plan,
        Number = row.GetInt64(Number) ?? 0,
        RulesHash = row.Text(Rules),
        Committed = row.Time(Committed),
        RowETag = row.ETag,
    };

    /// <summary>The head of a plan that has none, and whose log stands still.</summary>
    public static TableEntity StandingStill(PlanId plan, DateTimeOffset now)
    {
        var row = new TableEntity(plan.Value, Key) { [Number] = 0L, [Rules] = "", [Committed] = now.ToUniversalTime() };
        LetStandStill(row);
        return row;
    }

    public static bool StandsStill(TableEntity row) => row.GetBoolean(IsRestored) ?? false;

    public static void LetStandStill(TableEntity row) => row[IsRestored] = true;

    /// <summary>The head after one more number, still with the version that it is to replace.</summary>
    public static PlanHead Next(PlanHead head, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(head);
        var time = now.ToUniversalTime();
        return head with { Number = head.Number + 1, Committed = head.Committed > time ? head.Committed : time };
    }

    /// <summary>The action that moves the head: an insert when there was none, else a replacement of the version that was read.</summary>
    public static TableTransactionAction Move(PlanHead next)
    {
        var row = new TableEntity(next.Plan.Value, Key)
        {
            [Number] = next.Number,
            [Rules] = next.RulesHash,
            [Committed] = next.Committed,
        };
        return next.RowETag is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, etag)
            : new TableTransactionAction(TableTransactionActionType.Add, row);
    }
}
