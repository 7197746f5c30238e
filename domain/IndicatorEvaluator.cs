namespace Pipeline.Domain;

/// <summary>Evaluates one indicator of a plan, an area at a time (design: "6. Evaluation").</summary>
internal sealed class IndicatorEvaluator(Plan plan, PlanIndicator planIndicator, Func<AreaId, IReadOnlyList<SeriesPoint>> seriesOf)
{
    private readonly Indicator indicator = planIndicator.Indicator;

    public Evaluation Evaluate(Area area)
    {
        var series = seriesOf(area.Id);
        var baseline = planIndicator.Baselines.FirstOrDefault(candidate => candidate.Area == area.Id);
        var latest = series.LastOrDefault(IsUsable);
        var changeSinceBaseline = ChangeSinceBaseline(latest, baseline);
        var (status, reason) = StatusReasoning.Of(plan, planIndicator, area, latest, baseline, changeSinceBaseline);
        return new Evaluation
        {
            Indicator = indicator.Id,
            Area = area.Id,
            Baseline = baseline,
            Latest = latest,
            ChangeSinceBaseline = changeSinceBaseline,
            RelativeChangeSinceBaseline = Relative(changeSinceBaseline, baseline),
            ChangeSincePrevious = ChangeSincePrevious(latest, series),
            ChangeSinceYearBefore = ChangeSinceYearBefore(latest, series),
            Gap = planIndicator.Comparator is { } comparator && !area.IsComparator && indicator.Unit != Unit.YesNo
                ? Gap(plan.Area(comparator), latest, baseline, changeSinceBaseline)
                : null,
            Status = status,
            Reason = reason,
        };
    }

    // "Not available" tells nothing of the period, so an older value stays the latest known.
    private static bool IsUsable(SeriesPoint point) => point.Value.State is not (ValueState.NotAvailable or ValueState.NotApplicable);

    // v - v0
    private Computed ChangeSinceBaseline(SeriesPoint? latest, Baseline? baseline) =>
        baseline is null ? Computed.Impossible("Planen har ingen basis for området.")
        : latest is null ? Computed.Impossible(NoValue)
        : latest.Key.Period.End <= baseline.Period.End && latest.Key.Period != baseline.Period
            ? Computed.Impossible($"Seneste tal ({latest.Key.Period.Label}) er ikke nyere end basis ({baseline.Period.Label}).")
        : !AreComparable(latest.Key.Period, baseline.Period)
            ? Computed.Impossible($"Et antal for {latest.Key.Period.Label} kan ikke sammenlignes med et for {baseline.Period.Label}.")
        : Difference(latest, baseline.Value);

    // (v - v0) / v0
    private Computed Relative(Computed change, Baseline? baseline) =>
        indicator.Unit == Unit.YesNo ? Computed.Impossible("En status, der holder eller ikke holder, ændrer sig ikke i procent.")
        : !change.TryGetNumber(out var difference) ? Computed.Impossible(change.Reason)
        : baseline!.Value == 0 ? Computed.Impossible("Basis er 0.")
        : Computed.Of(difference / baseline.Value);

    private static Computed ChangeSincePrevious(SeriesPoint? latest, IReadOnlyList<SeriesPoint> series)
    {
        var previous = latest is null
            ? null
            : series.LastOrDefault(point => IsUsable(point) && point.Key.Period.Kind == latest.Key.Period.Kind && point.Key.Period.End < latest.Key.Period.End);
        return Change(latest, previous, "Der er ingen tidligere værdi.");
    }

    private static Computed ChangeSinceYearBefore(SeriesPoint? latest, IReadOnlyList<SeriesPoint> series)
    {
        var yearBefore = latest?.Key.Period.YearBefore();
        return Change(latest, series.FirstOrDefault(point => point.Key.Period == yearBefore), "Der er ingen værdi for samme periode året før.");
    }

    private static Computed Change(SeriesPoint? latest, SeriesPoint? earlier, string reasonWhenNone) =>
        latest is null ? Computed.Impossible(NoValue)
        : earlier is null ? Computed.Impossible(reasonWhenNone)
        : earlier.Value.TryGetNumber(out var number) ? Difference(latest, number)
        : Computed.Impossible($"Værdien for {earlier.Key.Period.Label} er ikke et tal, der må vises.");

    private static Computed Difference(SeriesPoint latest, decimal earlier) =>
        latest.Value.TryGetNumber(out var number) ? Computed.Of(number - earlier) : Computed.Impossible("Seneste værdi er ikke et tal, der må vises.");

    private GapToComparator Gap(Area comparator, SeriesPoint? latest, Baseline? baseline, Computed changeSinceBaseline)
    {
        var theirs = latest is null
            ? ObservedValue.Missing(ValueState.NotAvailable)
            : seriesOf(comparator.Id).FirstOrDefault(point => point.Key.Period == latest.Key.Period)?.Value ?? ObservedValue.Missing(ValueState.NotAvailable);
        var theirBaseline = baseline is null
            ? null
            : planIndicator.Baselines.FirstOrDefault(candidate => candidate.Area == comparator.Id && candidate.Period == baseline.Period);
        return new GapToComparator
        {
            Comparator = comparator.Id,
            ComparatorValue = theirs,
            Gap = GapNow(comparator, latest, theirs),
            GapAtBaseline = baseline is null ? Computed.Impossible("Planen har ingen basis for området.")
                : theirBaseline is null ? Computed.Impossible($"Planen har ingen basis for {comparator.Name} for {baseline.Period.Label}.")
                : Computed.Of(baseline.Value - theirBaseline.Value),
            GapChange = GapChange(comparator, changeSinceBaseline, theirs, theirBaseline),
        };
    }

    // v - b(t), for the same period only
    private static Computed GapNow(Area comparator, SeriesPoint? latest, ObservedValue theirs) =>
        latest is null ? Computed.Impossible(NoValue)
        : theirs.TryGetNumber(out var number) ? Difference(latest, number)
        : Computed.Impossible($"{comparator.Name} har ingen værdi for {latest.Key.Period.Label}.");

    // (v - v0) - (b(t) - b(t0)): the area's development held against the comparator's
    private static Computed GapChange(Area comparator, Computed changeSinceBaseline, ObservedValue theirs, Baseline? theirBaseline) =>
        !changeSinceBaseline.TryGetNumber(out var ours) ? Computed.Impossible(changeSinceBaseline.Reason)
        : theirBaseline is null ? Computed.Impossible($"Planen har ingen basis for {comparator.Name} for samme periode.")
        : theirs.TryGetNumber(out var number) ? Computed.Of(ours - (number - theirBaseline.Value))
        : Computed.Impossible($"{comparator.Name} har ingen værdi for samme periode.");

    // A number of events grows with the length of the period; shares, rates and marks do not.
    private bool AreComparable(Period one, Period other) =>
        indicator.Unit != Unit.Count || indicator.Timing == Timing.Stock || one.Kind == other.Kind;

    private const string NoValue = "Der er ikke leveret en værdi.";
}
