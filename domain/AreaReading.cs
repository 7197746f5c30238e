namespace Pipeline.Domain;

/// <summary>What is known of one indicator in one area, once there is a number to hold against a target.</summary>
internal sealed record AreaReading
{
    public required Plan Plan { get; init; }

    public required PlanIndicator PlanIndicator { get; init; }

    public required Area Area { get; init; }

    /// <summary>The area's values, by period.</summary>
    public required IReadOnlyList<SeriesPoint> Series { get; init; }

    public required SeriesPoint Latest { get; init; }

    public required decimal Value { get; init; }

    public Baseline? Baseline { get; init; }

    public required Computed ChangeSinceBaseline { get; init; }

    public required ChangeVerdict Verdict { get; init; }

    public GapToComparator? Gap { get; init; }

    public required Func<AreaId, IReadOnlyList<SeriesPoint>> SeriesOf { get; init; }

    public Indicator Indicator => PlanIndicator.Indicator;

    public Period Period => Latest.Key.Period;

    /// <summary>The value with its period, such as <c>10,0 pct. (1. halvår 2026)</c>.</summary>
    public string Now => $"{FigureText.Value(Indicator, Value)} ({Period.Label})";

    /// <summary>Whether it is worse than the baseline, by more than chance where that can be told.</summary>
    public bool IsWorse =>
        Baseline is not null
        && Period != Baseline.Period
        && ChangeSinceBaseline.TryGetNumber(out var change)
        && Indicator.Polarity.GoodnessOf(change) < 0
        && Verdict is not (ChangeVerdict.WithinUncertainty or ChangeVerdict.TooSmallToTell or ChangeVerdict.SizeUnknown);

    /// <summary>The end of a sentence that tells of a change: whether chance was reckoned with.</summary>
    public string Caveat =>
        Verdict == ChangeVerdict.NotTested ? "; ændringen er ikke prøvet for tilfældighed, for antallet bag tallet er ikke oplyst" : "";

    /// <summary>The number of a period of the area: delivered, else the plan's baseline.</summary>
    public decimal? NumberAt(Period period) =>
        Series.FirstOrDefault(point => point.Key.Period == period) is { } point ? point.Value.Number
        : Baseline?.Period == period ? Baseline.Value
        : null;
}
