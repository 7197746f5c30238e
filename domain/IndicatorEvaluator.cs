namespace Pipeline.Domain;

/// <summary>Evaluates one indicator of a plan, an area at a time (design: "6. Evaluation").</summary>
/// <param name="plan">The plan.</param>
/// <param name="planIndicator">The indicator as the plan uses it.</param>
/// <param name="values">The values in force, now and as of the report before.</param>
/// <param name="smallBases">What is of so few that a reader must know.</param>
internal sealed class IndicatorEvaluator(Plan plan, PlanIndicator planIndicator, EvaluatedValues values, SmallBases smallBases)
{
    private readonly Indicator indicator = planIndicator.Indicator;

    public Evaluation Evaluate(Area area)
    {
        var series = SeriesOf(area.Id);
        var baseline = planIndicator.Baselines.FirstOrDefault(candidate => candidate.Area == area.Id);
        var latest = series.LastOrDefault(IsUsable);
        var change = ChangeSinceBaseline(latest, baseline);
        var gap = planIndicator.Comparator is { } comparator && !area.IsComparator && indicator.Unit != Unit.YesNo
            ? Gap(plan.Area(comparator), latest, baseline, change)
            : null;
        var chance = Chance(area, series, latest, baseline);
        var parts = PartsSum.Of(plan, planIndicator, area, SeriesOf);
        var targets = latest?.Value.Number is { } value && !area.IsComparator
            ? planIndicator.TargetsOf(area).Select(target => TargetJudge.Judge(target, Reading(area, latest, value, baseline, change, gap, chance.Verdict))).ToList()
            : [];
        var (status, reason) = latest is null ? StatusReasoning.WithoutValue(baseline, parts)
            : latest.Value.Number is null ? StatusReasoning.WithoutNumber(latest)
            : StatusReasoning.OfTargets(area, targets);
        return new Evaluation
        {
            Indicator = indicator.Id,
            Area = area.Id,
            Baseline = baseline,
            Latest = latest,
            ChangeSinceBaseline = change,
            RelativeChangeSinceBaseline = Relative(change, baseline),
            ChangeSincePrevious = ChangeSincePrevious(latest, series),
            ChangeSinceYearBefore = ChangeSinceYearBefore(latest, series),
            Gap = gap,
            Targets = targets,
            Certainty = latest is null ? chance.Certainty : chance.Certainty with { Basis = chance.Certainty.Basis + smallBases.WarningOf(indicator, latest) },
            Trend = TrendOf(latest, series),
            PartsTotal = parts,
            HasNewData = Evaluation.IsNew(latest, values.SeriesThen(indicator.Id, area.Id).LastOrDefault(IsUsable)),
            Status = status,
            Reason = reason,
        };
    }

    /// <summary>Why nothing is compared across a break, in Danish.</summary>
    public static string BreakReason(SeriesBreak found) => $"Der er et brud i serien fra {found.From.Label}: {found.Cause.TrimEnd('.')}.";

    private IReadOnlyList<SeriesPoint> SeriesOf(AreaId area) => values.Series(indicator.Id, area);

    private AreaReading Reading(
        Area area, SeriesPoint latest, decimal value, Baseline? baseline, Computed change, GapToComparator? gap, ChangeVerdict verdict) => new()
        {
            Plan = plan,
            PlanIndicator = planIndicator,
            Area = area,
            Series = SeriesOf(area.Id),
            Latest = latest,
            Value = value,
            Baseline = baseline,
            ChangeSinceBaseline = change,
            Verdict = verdict,
            Gap = gap,
            SeriesOf = SeriesOf,
        };

    private (Certainty Certainty, ChangeVerdict Verdict) Chance(Area area, IReadOnlyList<SeriesPoint> series, SeriesPoint? latest, Baseline? baseline)
    {
        if (latest?.Value.Number is not { } value)
        {
            return (Certainty.None(latest is null ? NoValue : NotShown), ChangeVerdict.NotTested);
        }

        var sizes = new AreaSizes(plan, values.Series);
        var period = latest.Key.Period;
        if (indicator.IsMean)
        {
            return (Certainty.None("Ikke kendt: spredningen bag gennemsnittet er ikke oplyst."), VerdictOfMean(area, period, sizes));
        }

        var finder = new BackingFinder(planIndicator, area, sizes);
        var now = finder.Of(latest, value);
        var then = baseline is null ? null : finder.Of(baseline, series, now);
        var verdict = ChanceRules.Verdict(indicator.Certainty, then, now);
        return (
            ChanceRules.Interval(indicator.Certainty, now),
            verdict == ChangeVerdict.NotTested && sizes.MayBeSmall(area, period) ? ChangeVerdict.SizeUnknown : verdict);
    }

    // Among few persons a mean moves by chance, and nothing says how much.
    private static ChangeVerdict VerdictOfMean(Area area, Period period, AreaSizes sizes) =>
        sizes.ResidentsIfSmall(area, period) is not null ? ChangeVerdict.TooSmallToTell
        : sizes.MayBeSmall(area, period) ? ChangeVerdict.SizeUnknown
        : ChangeVerdict.NotSubjectToChance;

    private Trend TrendOf(SeriesPoint? latest, IReadOnlyList<SeriesPoint> series) => Trend.Of(
    [
        .. from point in series
           where latest is not null && point.Key.Period.Kind == latest.Key.Period.Kind
               && planIndicator.BreakBetween(point.Key.Period, latest.Key.Period) is null
           let number = point.Value.Number
           where number is not null
           select number.Value,
    ]);

    // "Not available" tells nothing of the period, so an older value stays the latest known.
    private static bool IsUsable(SeriesPoint point) => point.Value.State is not (ValueState.NotAvailable or ValueState.NotApplicable);

    // v - v0
    private Computed ChangeSinceBaseline(SeriesPoint? latest, Baseline? baseline) =>
        baseline is null ? Computed.Impossible("Planen har ingen basis for området.")
        : latest is null ? Computed.Impossible(NoValue)
        : latest.Key.Period.End <= baseline.Period.End && latest.Key.Period != baseline.Period
            ? Computed.Impossible($"Seneste tal ({latest.Key.Period.Label}) er ikke nyere end basis ({baseline.Period.Label}).")
        : planIndicator.BreakBetween(baseline.Period, latest.Key.Period) is { } found ? Computed.Impossible(BreakReason(found))
        : !AreComparable(latest.Key.Period, baseline.Period)
            ? Computed.Impossible($"Et antal for {latest.Key.Period.Label} kan ikke sammenlignes med et for {baseline.Period.Label}.")
        : Difference(latest, baseline.Value);

    // (v - v0) / v0
    private Computed Relative(Computed change, Baseline? baseline) =>
        indicator.Unit == Unit.YesNo ? Computed.Impossible("En status, der holder eller ikke holder, ændrer sig ikke i procent.")
        : !change.TryGetNumber(out var difference) ? Computed.Impossible(change.Reason)
        : baseline!.Value == 0 ? Computed.Impossible("Basis er 0.")
        : Computed.Of(difference / baseline.Value);

    private Computed ChangeSincePrevious(SeriesPoint? latest, IReadOnlyList<SeriesPoint> series)
    {
        var previous = latest is null
            ? null
            : series.LastOrDefault(point => IsUsable(point) && point.Key.Period.Kind == latest.Key.Period.Kind && point.Key.Period.End < latest.Key.Period.End);
        return Change(latest, previous, "Der er ingen tidligere værdi.");
    }

    private Computed ChangeSinceYearBefore(SeriesPoint? latest, IReadOnlyList<SeriesPoint> series)
    {
        var yearBefore = latest?.Key.Period.YearBefore();
        return Change(latest, series.FirstOrDefault(point => point.Key.Period == yearBefore), "Der er ingen værdi for samme periode året før.");
    }

    private Computed Change(SeriesPoint? latest, SeriesPoint? earlier, string reasonWhenNone) =>
        latest is null ? Computed.Impossible(NoValue)
        : earlier is null ? Computed.Impossible(reasonWhenNone)
        : planIndicator.BreakBetween(earlier.Key.Period, latest.Key.Period) is { } found ? Computed.Impossible(BreakReason(found))
        : earlier.Value.TryGetNumber(out var number) ? Difference(latest, number)
        : Computed.Impossible($"Værdien for {earlier.Key.Period.Label} er ikke et tal, der må vises.");

    private static Computed Difference(SeriesPoint latest, decimal earlier) =>
        latest.Value.TryGetNumber(out var number) ? Computed.Of(number - earlier) : Computed.Impossible(NotShown);

    private GapToComparator Gap(Area comparator, SeriesPoint? latest, Baseline? baseline, Computed changeSinceBaseline)
    {
        var theirs = latest is null
            ? ObservedValue.Missing(ValueState.NotAvailable)
            : SeriesOf(comparator.Id).FirstOrDefault(point => point.Key.Period == latest.Key.Period)?.Value ?? ObservedValue.Missing(ValueState.NotAvailable);
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
    private const string NotShown = "Seneste værdi er ikke et tal, der må vises.";
}
