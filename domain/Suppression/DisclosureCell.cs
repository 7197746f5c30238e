namespace Pipeline.Domain.Suppression;

/// <summary>A figure that is about to be published, seen as the count of persons or cases behind it.</summary>
public sealed record DisclosureCell
{
    /// <summary>What it is of.</summary>
    public required ObservationKey Key { get; init; }

    /// <summary>The figure.</summary>
    public required ObservedValue Value { get; init; }

    /// <summary>The count behind it; none where nobody tells one and none can be worked out.</summary>
    public decimal? Count { get; init; }

    /// <summary>Whether the count was worked out of a percentage and what that is of, for nobody tells it.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>What the count is a part of, when the rest is a count of persons too; none when there is no such rest.</summary>
    public decimal? OutOf { get; init; }

    /// <summary>
    /// What a reader who sees the figure knows of the count: a rounded percentage of a known base leaves a range, and so does a source's "&lt;5".
    /// </summary>
    public required CountRange WhenShown { get; init; }

    /// <summary>What the rule leaves a reader to believe of the count when it must be hidden for its own sake; none when it may be shown.</summary>
    public CountRange? RuleLeaves { get; init; }

    /// <summary>What the source, which hides it, leaves a reader to believe of the count; none when it does not hide it.</summary>
    public CountRange? SourceLeaves { get; init; }

    /// <summary>What a reader who knows the rule believes when it is hidden only to protect another.</summary>
    public required CountRange WhenSpared { get; init; }

    /// <summary>What the rule leaves of a count that is few, whatever this one is: it holds for the parts of which nothing is told as well.</summary>
    public required CountRange WhenFew { get; init; }

    /// <summary>Whether the figure stands elsewhere for all to read, such as a baseline in the agreement: hiding it hides nothing.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Reads a value in force as a cell.</summary>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="point">The value.</param>
    /// <param name="policy">Its source's policy.</param>
    /// <param name="shareBase">How many a percentage is of; none where nothing but the value's own counts tells it.</param>
    public static DisclosureCell Of(Indicator indicator, SeriesPoint point, SuppressionPolicy policy, ShareBase? shareBase = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(policy);
        policy = indicator.CountsPersons ? policy : SuppressionPolicy.Exempt;
        shareBase = point.Counts is { } told ? ShareBase.Exactly(told.Denominator) : shareBase;
        var behind = CountBehind.Of(indicator, point, shareBase);
        return new DisclosureCell
        {
            Key = point.Key,
            Value = point.Value,
            Count = behind?.Count,
            IsEstimated = behind is { IsEstimated: true },
            OutOf = behind?.OutOf?.Most,
            WhenShown = behind?.Tells ?? BoundBySource(indicator, point.Value) ?? CountRange.Unknown,
            RuleLeaves = behind is not null ? policy.Hides(behind.Count, behind.OutOf)
                : IsMeanOfFew(point, shareBase, policy) ? CountRange.Unknown
                : null,
            SourceLeaves = LeftBySource(indicator, point.Value, policy),
            WhenSpared = behind?.WhenSpared(policy) ?? CountRange.Unknown,
            WhenFew = policy.Few,
            IsPublic = policy.IsExempt,
        };
    }

    private static bool IsMeanOfFew(SeriesPoint point, ShareBase? shareBase, SuppressionPolicy policy) =>
        !policy.IsExempt && point.Value.State == ValueState.Value && (shareBase?.Most ?? point.Answers) < policy.Threshold;

    private static CountRange? LeftBySource(Indicator indicator, ObservedValue value, SuppressionPolicy policy) =>
        value.State is ValueState.Suppressed or ValueState.UpperBound
            ? BoundBySource(indicator, value) ?? new CountRange(0, policy.Few.High)
            : null;

    private static CountRange? BoundBySource(Indicator indicator, ObservedValue value) =>
        indicator.Unit == Unit.Count && value.TryGetBound(out var bound) ? new CountRange(0, Math.Max(0, Math.Ceiling(bound) - 1)) : null;
}
