namespace Pipeline.Domain;

/// <summary>A number that was computed, or the reason that it cannot be (Kan ikke beregnes). Never 0 or nothing instead.</summary>
public sealed record Computed
{
    private readonly decimal number;
    private readonly bool isKnown;

    private Computed(bool isKnown, decimal number, string reason)
    {
        this.isKnown = isKnown;
        this.number = number;
        Reason = reason;
    }

    /// <summary>Why it cannot be computed, in Danish; empty when it is known.</summary>
    public string Reason { get; }

    /// <summary>The number, or nothing.</summary>
    public decimal? Number => isKnown ? number : null;

    /// <summary>A computed number.</summary>
    public static Computed Of(decimal number) => new(true, number, "");

    /// <summary>It cannot be computed, for the Danish reason given.</summary>
    public static Computed Impossible(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new(false, 0, reason);
    }

    /// <summary>The number, when it is known.</summary>
    public bool TryGetNumber(out decimal value)
    {
        value = number;
        return isKnown;
    }
}

/// <summary>How an indicator stands in an area, measured against what the plan wants.</summary>
public enum EvaluationStatus
{
    /// <summary>No value has been delivered (Ingen data).</summary>
    NoData,

    /// <summary>The latest value is hidden (Diskret).</summary>
    Hidden,

    /// <summary>What it would be measured against is missing (Kan ikke vurderes).</summary>
    CannotBeAssessed,

    /// <summary>The target is met (Nået).</summary>
    Reached,

    /// <summary>Not met yet, but at or better than where the straight line to the target goes now (På vej).</summary>
    OnTrack,

    /// <summary>Neither met nor on the way (Bagud).</summary>
    Behind,

    /// <summary>Better than the baseline (Forbedret).</summary>
    Improved,

    /// <summary>Worse than the baseline (Forværret).</summary>
    Worsened,

    /// <summary>Equal to the baseline (Uændret).</summary>
    Unchanged,

    /// <summary>Not equal to the baseline, but chance alone could have done it (Uændret (inden for usikkerheden)).</summary>
    UnchangedWithinUncertainty,

    /// <summary>Shown for information: the plan sets no target (Intet mål).</summary>
    NotSteeredBy,
}

/// <summary>A comparison of the area with its comparator.</summary>
public sealed record GapToComparator
{
    /// <summary>What the area is compared with.</summary>
    public required AreaId Comparator { get; init; }

    /// <summary>The comparator's value for the same period as the area's latest; a state without a number when it is missing.</summary>
    public required ObservedValue ComparatorValue { get; init; }

    /// <summary>The area's latest value less the comparator's of the same period, v - b(t), in the indicator's unit.</summary>
    public required Computed Gap { get; init; }

    /// <summary>The same at the baseline, v0 - b(t0).</summary>
    public required Computed GapAtBaseline { get; init; }

    /// <summary>The area's development held against the comparator's, (v - v0) - (b(t) - b(t0)): LBF's rule.</summary>
    public required Computed GapChange { get; init; }

    /// <summary>
    /// Whether the gap narrows to the area's good: <see cref="GapStanding.Better"/> when its development is better than the comparator's.
    /// </summary>
    public GapStanding Development(Polarity polarity) => GapStandings.Of(GapChange, polarity);
}

/// <summary>One indicator in one area as of a number in the plan's log: changes, gaps and status (vurdering).</summary>
public sealed record Evaluation
{
    /// <summary>The indicator.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>The area.</summary>
    public required AreaId Area { get; init; }

    /// <summary>The plan's baseline for this area; none where it has none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The latest observation; none before the first. Its value may be hidden.</summary>
    public SeriesPoint? Latest { get; init; }

    /// <summary>v - v0, in the indicator's unit (percentage points for per cent).</summary>
    public required Computed ChangeSinceBaseline { get; init; }

    /// <summary>(v - v0) / v0, as a share: 0.1 is ten per cent more.</summary>
    public required Computed RelativeChangeSinceBaseline { get; init; }

    /// <summary>The change since the observation before the latest.</summary>
    public required Computed ChangeSincePrevious { get; init; }

    /// <summary>The change since the same period a year before.</summary>
    public required Computed ChangeSinceYearBefore { get; init; }

    /// <summary>How the area stands against its comparator; none where the plan names none, the area is itself a comparator, or the indicator is a status.</summary>
    public GapToComparator? Gap { get; init; }

    /// <summary>Each target that holds for the area; empty where there is no number to hold against one, or no target.</summary>
    public IReadOnlyList<TargetEvaluation> Targets { get; init; } = [];

    /// <summary>How much chance alone can move the latest value.</summary>
    public Certainty Certainty { get; init; } = Certainty.None("Usikkerheden er ikke beregnet.");

    /// <summary>Which way the last observations point.</summary>
    public Trend Trend { get; init; } = Trend.Of([]);

    /// <summary>The area's parts taken together; none where it has no parts, or its parts cannot be summed.</summary>
    public PartsTotal? PartsTotal { get; init; }

    /// <summary>
    /// Whether the latest value is another, or of another period, than as of the report before: nothing new is not the same as unchanged.
    /// </summary>
    public bool HasNewData { get; init; }

    /// <summary>Whether the latest value is another, or of another period, than in an earlier evaluation of the same; none: whether there is one.</summary>
    public bool IsNewSince(Evaluation? earlier) => IsNew(Latest, earlier?.Latest);

    /// <inheritdoc cref="IsNewSince" />
    internal static bool IsNew(SeriesPoint? latest, SeriesPoint? then) =>
        latest is not null && (then is null || latest.Key.Period != then.Key.Period || latest.Value != then.Value);

    /// <summary>The status: that of the worst of the targets.</summary>
    public required EvaluationStatus Status { get; init; }

    /// <summary>Why it has that status: one Danish sentence built from the figures it uses.</summary>
    public required string Reason { get; init; }

    /// <summary>The target that the status is of: the worst, the first of them in the plan's order; none where there is no target.</summary>
    public TargetEvaluation? DecidingTarget() => Targets.MinBy(target => StatusOrder.Rank(target.Status));
}
