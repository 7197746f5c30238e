namespace Pipeline.Domain;

/// <summary>How the money of one that pays stands, or of the plan as a whole: spent against budget and against the time that has passed.</summary>
public sealed record FinancierStanding
{
    /// <summary>Whose money: a financier's name, or <see cref="BudgetEvaluator.WholePlan"/>.</summary>
    public required string Financier { get; init; }

    /// <summary>The budget for the whole period, in kroner.</summary>
    public required Computed Budgeted { get; init; }

    /// <summary>Where the budget's amount comes from.</summary>
    public required AmountOrigin BudgetOrigin { get; init; }

    /// <summary>The day that the spending is told as of; none before the first delivery.</summary>
    public required Period? SpentAsOf { get; init; }

    /// <summary>Spent in cash to date, in kroner.</summary>
    public required Computed SpentCash { get; init; }

    /// <summary>Spent as hours and rooms to date, in kroner.</summary>
    public required Computed SpentInKind { get; init; }

    /// <summary>Spent in all to date, in kroner.</summary>
    public required Computed Spent { get; init; }

    /// <summary>Spent / budgeted, as a share: 0.5 is half of it.</summary>
    public required Computed ShareSpent { get; init; }

    /// <summary>The share of the plan's period that had passed on the day that the spending is told as of.</summary>
    public required Computed SharePassed { get; init; }

    /// <summary>Share spent less share passed: 0.1 is ten percentage points ahead of time.</summary>
    public required Computed Lead { get; init; }
}

/// <summary>Holds what has been spent against a plan's budget and period. Pure.</summary>
public static class BudgetEvaluator
{
    /// <summary>The name of the standing of all financiers together.</summary>
    public const string WholePlan = "I alt";

    private const string NoSpending = "Forbruget er ikke oplyst.";
    private const string NotFollowed = "Planen følger ikke dette forbrug.";

    /// <summary>The standing of each financier in the plan's order, and last of the whole plan; empty when the plan tells of no financier.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="series">The values in force.</param>
    public static IReadOnlyList<FinancierStanding> Evaluate(Plan plan, IReadOnlyList<SeriesPoint> series)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Budget.Financiers.Count == 0)
        {
            return [];
        }

        var total = plan.Areas.FirstOrDefault(area => area.Kind == AreaKind.PlanTotal)?.Id;
        var told = series.Where(point => point.Key.Area == total).ToLookup(point => point.Key.Indicator);
        List<FinancierStanding> standings = [.. plan.Budget.Financiers.Select(financier => StandingOf(plan, financier, told))];
        return [.. standings, WholePlanOf(plan, standings)];
    }

    private static FinancierStanding StandingOf(Plan plan, Financier financier, ILookup<IndicatorId, SeriesPoint> told)
    {
        var asOf = financier.Spending.Indicators.SelectMany(indicator => told[indicator]).Max(point => point.Key.Period);
        var cash = SpentOn(asOf, financier.Spending.Cash, told);
        var inKind = SpentOn(asOf, financier.Spending.InKind, told);
        var kinds = financier.Spending.Indicators.Select(indicator => SpentOn(asOf, indicator, told)).ToList();
        return Standing(plan, financier.Name, financier.Amount, asOf, cash, inKind, kinds.Count == 0 ? Computed.Impossible(NotFollowed) : Sum(kinds));
    }

    private static Computed SpentOn(Period? asOf, IndicatorId? indicator, ILookup<IndicatorId, SeriesPoint> told) =>
        indicator is null ? Computed.Impossible(NotFollowed)
        : told[indicator].FirstOrDefault(point => point.Key.Period == asOf)?.Value.Number is { } kroner ? Computed.Of(kroner)
        : Computed.Impossible(NoSpending);

    // Spending of different days is not added: the whole plan stands as of the day that all have told of.
    private static FinancierStanding WholePlanOf(Plan plan, List<FinancierStanding> parts)
    {
        var days = parts.Select(part => part.SpentAsOf).Distinct().ToList();
        var asOf = days.Count == 1 ? days[0] : null;
        Computed Whole(Func<FinancierStanding, Computed> amount) =>
            days.Count == 1 ? Sum([.. parts.Select(amount)]) : Computed.Impossible("Forbruget er ikke oplyst for samme dag.");
        return Standing(
            plan, WholePlan, plan.Budget.Total, asOf,
            Whole(part => part.SpentCash), Whole(part => part.SpentInKind), Whole(part => part.Spent));
    }

    private static FinancierStanding Standing(
        Plan plan, string name, BudgetAmount budget, Period? asOf, Computed cash, Computed inKind, Computed spent)
    {
        var budgeted = budget.TryGetKroner(out var kroner) ? Computed.Of(kroner) : Computed.Impossible("Budgettet er ikke oplyst.");
        var shareSpent = Share(spent, budgeted);
        var passed = asOf is null ? Computed.Impossible(NoSpending) : plan.Period.SharePassed(asOf.End);
        return new FinancierStanding
        {
            Financier = name,
            Budgeted = budgeted,
            BudgetOrigin = budget.Origin,
            SpentAsOf = asOf,
            SpentCash = cash,
            SpentInKind = inKind,
            Spent = spent,
            ShareSpent = shareSpent,
            SharePassed = passed,
            Lead = Difference(shareSpent, passed),
        };
    }

    private static Computed Sum(IReadOnlyList<Computed> amounts) =>
        amounts.FirstOrDefault(amount => !amount.TryGetNumber(out _)) ?? Computed.Of(amounts.Sum(amount => amount.Number!.Value));

    private static Computed Share(Computed part, Computed whole) =>
        !part.TryGetNumber(out var numerator) ? part
        : !whole.TryGetNumber(out var denominator) ? whole
        : denominator == 0 ? Computed.Impossible("Budgettet er 0.")
        : Computed.Of(numerator / denominator);

    private static Computed Difference(Computed one, Computed other) =>
        !one.TryGetNumber(out var minuend) ? one
        : !other.TryGetNumber(out var subtrahend) ? other
        : Computed.Of(minuend - subtrahend);
}
