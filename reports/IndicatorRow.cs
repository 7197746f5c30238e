using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>One indicator in one area, as a row of the report. Comparators stand beside what they are held against.</summary>
internal sealed record IndicatorRow
{
    private readonly Evaluation evaluation;

    private IndicatorRow(
        StatusReport report, PlanIndicator planned, Area? area, Evaluation evaluation, SeriesPoint? previous, SeriesPoint? comparator, bool isNew)
    {
        this.evaluation = evaluation;
        IsNew = isNew;
        Reason = isNew || evaluation.Latest is null ? evaluation.Reason : $"{evaluation.Reason} {DanishWords.NewDataWord(false)}.";
        Planned = planned;
        Area = area?.Id;
        AreaName = area is null ? "alle områder" : NameOf(area, report.Plan);
        Previous = Figure.OfPoint(previous, planned.Indicator);
        ComparatorName = evaluation.Gap is { } gap ? report.Plan.Area(gap.Comparator).Name : "";
        var isHidden = IsHidden(evaluation.Latest?.Value);
        Change = Figure.OfChange(evaluation.ChangeSinceBaseline, planned.Indicator, isHidden);
        ChangeSincePrevious = Figure.OfChange(evaluation.ChangeSincePrevious, planned.Indicator, isHidden || IsHidden(previous?.Value));
        var isGapHidden = isHidden || IsHidden(evaluation.Gap?.ComparatorValue);
        Gap = Figure.OfChange(evaluation.Gap?.Gap, planned.Indicator, isGapHidden);
        GapAtBaseline = Figure.OfChange(evaluation.Gap?.GapAtBaseline, planned.Indicator, isHidden: false);
        GapChange = Figure.OfChange(evaluation.Gap?.GapChange, planned.Indicator, isGapHidden);
        Target = area is null ? new TargetFigures(planned) : new TargetFigures(report.Plan, planned, area, evaluation, isHidden || isGapHidden);
        Chance = new ChanceFigures(planned.Indicator, evaluation.Certainty, isHidden);
        PreviousProvenance = Provenance.Of(previous);
        ComparatorProvenance = Provenance.Of(comparator);
        Arrow = Change.Number switch
        {
            _ when Status is EvaluationStatus.NoData or EvaluationStatus.Hidden or EvaluationStatus.CannotBeAssessed => "",
            null => "",
            > 0 => StatusWords.Up,
            < 0 => StatusWords.Down,
            _ => StatusWords.Still,
        };
    }

    /// <summary>The indicator, as the plan uses it.</summary>
    public PlanIndicator Planned { get; }

    /// <summary>The area; none in the row of an indicator of which nothing is known.</summary>
    public AreaId? Area { get; }

    /// <summary>The area's name, with a word of warning where it is a school that stands for an area.</summary>
    public string AreaName { get; }

    /// <summary>The name of what it is held against; empty when nothing.</summary>
    public string ComparatorName { get; }

    /// <summary>Its status.</summary>
    public EvaluationStatus Status => evaluation.Status;

    /// <summary>The direction that the number moves in, whether that is good or bad; empty when there is no change to show.</summary>
    public string Arrow { get; }

    /// <summary>The status in a word, with the arrow.</summary>
    public string StatusText => Arrow.Length == 0 ? Status.Word() : $"{Arrow} {Status.Word()}";

    /// <summary>Why it has that status; and that nothing is new, which is not the same as unchanged.</summary>
    public string Reason { get; }

    /// <summary>The plan's baseline.</summary>
    public Figure Baseline => evaluation.Baseline is { } baseline
        ? Figure.Of(baseline.Value, NumberFormats.Value(Planned.Indicator))
        : Figure.NotComputed;

    /// <summary>When the baseline is of.</summary>
    public Figure BaselinePeriod => Figure.OfPeriod(evaluation.Baseline?.Period);

    /// <summary>The observation before the latest.</summary>
    public Figure Previous { get; }

    /// <summary>The latest observation.</summary>
    public Figure Latest => Figure.OfPoint(evaluation.Latest, Planned.Indicator);

    /// <summary>When the latest is of, with a word where the source calls it provisional or revised.</summary>
    public Figure LatestPeriod => evaluation.Latest switch
    {
        { IsProvisional: true } point => Figure.OfWords($"{Figure.LabelOf(point.Key.Period)} (foreløbig)"),
        { IsRevised: true } point => Figure.OfWords($"{Figure.LabelOf(point.Key.Period)} (revideret)"),
        var point => Figure.OfPeriod(point?.Key.Period),
    };

    /// <summary>The change since the baseline.</summary>
    public Figure Change { get; }

    /// <summary>The change since the observation before the latest.</summary>
    public Figure ChangeSincePrevious { get; }

    /// <summary>The comparator's value for the period of the latest.</summary>
    public Figure ComparatorLatest => evaluation.Gap is { } gap
        ? Figure.OfValue(gap.ComparatorValue, Planned.Indicator)
        : Figure.NotComputed;

    /// <summary>The area less the comparator.</summary>
    public Figure Gap { get; }

    /// <summary>The same at the baseline.</summary>
    public Figure GapAtBaseline { get; }

    /// <summary>How the gap has changed.</summary>
    public Figure GapChange { get; }

    /// <summary>Whether the latest is another, or of another period, than in the previous report. The same told again is no news.</summary>
    public bool IsNew { get; }

    /// <summary>How much it has changed, as a share of the baseline, whichever way; for sorting.</summary>
    public decimal SizeOfChange =>
        evaluation.RelativeChangeSinceBaseline.Number is { } share && Change.Number is not null ? Math.Abs(share) : 0;

    /// <summary>What the plan wants, and how far there is to it.</summary>
    public TargetFigures Target { get; }

    /// <summary>How much chance alone can move the latest.</summary>
    public ChanceFigures Chance { get; }

    /// <summary>Where the latest comes from; empty where there is none.</summary>
    public string LatestProvenance => Provenance.Of(evaluation.Latest);

    /// <summary>Where the observation before the latest comes from; empty where there is none.</summary>
    public string PreviousProvenance { get; }

    /// <summary>Where the comparator's value comes from; empty where there is none.</summary>
    public string ComparatorProvenance { get; }

    /// <summary>The rows of the indicators that the plan steers by.</summary>
    public static IReadOnlyList<IndicatorRow> Steered(StatusReport report) =>
        Of(report, planned => planned.Role != IndicatorRole.Background);

    /// <summary>The rows of some indicators, by indicator and area in the plan's order; one row where nothing is known.</summary>
    public static IReadOnlyList<IndicatorRow> Of(StatusReport report, Func<PlanIndicator, bool> isWanted)
    {
        var evaluations = report.Snapshot.Evaluations.ToDictionary(evaluation => (evaluation.Indicator, evaluation.Area));
        var earlier = report.Previous?.Evaluations.ToDictionary(evaluation => (evaluation.Indicator, evaluation.Area));
        var series = report.Snapshot.Series.ToLookup(point => (point.Key.Indicator, point.Key.Area));
        var rows = new List<IndicatorRow>();
        foreach (var planned in report.Plan.Indicators.Where(isWanted))
        {
            var areas = AreasWithRows(report.Plan, planned, area => evaluations.ContainsKey((planned.Indicator.Id, area)));
            foreach (var area in areas)
            {
                var evaluation = evaluations[(planned.Indicator.Id, area.Id)];
                var previous = series[(planned.Indicator.Id, area.Id)]
                    .Where(point => point.Key.Period.CompareTo(evaluation.Latest?.Key.Period) < 0)
                    .MaxBy(point => point.Key.Period);
                var comparator = evaluation.Gap is { } gap && evaluation.Latest is { } latest
                    ? series[(planned.Indicator.Id, gap.Comparator)].FirstOrDefault(point => point.Key.Period == latest.Key.Period)
                    : null;
                var isNew = evaluation.IsNewSince(earlier?.GetValueOrDefault((planned.Indicator.Id, area.Id)));
                rows.Add(new(report, planned, area, evaluation, previous, comparator, isNew));
            }

            if (areas.Count == 0)
            {
                rows.Add(new(report, planned, area: null, NothingKnown(planned.Indicator.Id), previous: null, comparator: null, isNew: false));
            }
        }

        return rows;
    }

    // Background that is known of the municipality only, such as crimes reported, has its rows there.
    private static List<Area> AreasWithRows(Plan plan, PlanIndicator planned, Func<AreaId, bool> isEvaluated)
    {
        var evaluated = plan.Areas.Where(area => isEvaluated(area.Id)).ToLookup(area => area.IsComparator);
        return [.. planned.Role == IndicatorRole.Background && !evaluated[false].Any() ? evaluated[true] : evaluated[false]];
    }

    private static string NameOf(Area area, Plan plan) => area.Kind != AreaKind.School
        ? area.Name
        : area.StandsFor.Count == 0
            ? $"{area.Name} (skole)"
            : $"{area.Name} (skole, der står for {DanishText.Enumeration([.. area.StandsFor.Select(id => plan.Area(id).Name)])})";

    private static bool IsHidden(ObservedValue? value) => value?.State is ValueState.Suppressed or ValueState.UpperBound;

    private static Evaluation NothingKnown(IndicatorId indicator)
    {
        var nothing = Computed.Impossible("Der er endnu ingen tal.");
        return new Evaluation
        {
            Indicator = indicator,
            Area = new AreaId("alle"),
            ChangeSinceBaseline = nothing,
            RelativeChangeSinceBaseline = nothing,
            ChangeSincePrevious = nothing,
            ChangeSinceYearBefore = nothing,
            Status = EvaluationStatus.NoData,
            Reason = "Der er endnu ingen tal.",
        };
    }
}
