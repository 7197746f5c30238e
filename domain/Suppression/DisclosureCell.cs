namespace Pipeline.Domain.Suppression;

/// <summary>A figure that is about to be published, seen as the count of persons or cases behind it.</summary>
public sealed record DisclosureCell
{
    // Dividing by it takes the zeros off that end a number without changing it.
    private const decimal OneOfManyDecimals = 1.0000000000000000000000000000m;

    /// <summary>What it is of.</summary>
    public required ObservationKey Key { get; init; }

    /// <summary>The figure.</summary>
    public required ObservedValue Value { get; init; }

    /// <summary>The count behind it; none where the source tells none.</summary>
    public decimal? Count { get; init; }

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
    public static DisclosureCell Of(Indicator indicator, SeriesPoint point, SuppressionPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(policy);
        policy = indicator.CountsPersons ? policy : SuppressionPolicy.Exempt;
        var count = CountBehind(indicator, point);
        var outOf = indicator.Unit == Unit.Percent && count <= point.Counts?.Denominator ? point.Counts?.Denominator : null;
        return new DisclosureCell
        {
            Key = point.Key,
            Value = point.Value,
            Count = count,
            OutOf = outOf,
            WhenShown = count is { } known ? WhatIsShown(indicator, point, known) : BoundBySource(indicator, point.Value) ?? CountRange.Unknown,
            RuleLeaves = count is { } counted ? policy.Hides(counted, outOf)
                : IsMeanOfFew(point, policy) ? CountRange.Unknown
                : null,
            SourceLeaves = LeftBySource(indicator, point.Value, policy),
            WhenSpared = count is { } spared ? policy.Spares(spared, outOf) : CountRange.Unknown,
            WhenFew = policy.Few,
            IsPublic = policy.IsExempt,
        };
    }

    private static decimal? CountBehind(Indicator indicator, SeriesPoint point) => indicator.Unit switch
    {
        Unit.Count => point.Value.Number,
        Unit.Percent or Unit.PerThousand when point.Value.State == ValueState.Value => point.Counts?.Numerator,
        _ => null,
    };

    // The base is taken as known to the reader (worst case): then the rounded share tells which counts there can be.
    private static CountRange WhatIsShown(Indicator indicator, SeriesPoint point, decimal count)
    {
        // The interval shown beside a rate is computed from its count, and gives it away.
        if (indicator.Unit == Unit.Count || indicator.Certainty == CertaintyKind.Rate || !point.Value.TryGetNumber(out var share))
        {
            return CountRange.Exactly(count);
        }

        var half = 0.5m;
        for (var place = 0; place < Math.Max(indicator.Decimals, (share / OneOfManyDecimals).Scale); place++)
        {
            half /= 10;
        }

        var perUnit = point.Counts!.Denominator / (indicator.Unit == Unit.PerThousand ? 1000m : 100m);
        var low = Math.Max(0, Math.Ceiling((share - half) * perUnit));
        return new CountRange(Math.Min(count, low), Math.Max(count, Math.Floor((share + half) * perUnit)));
    }

    private static bool IsMeanOfFew(SeriesPoint point, SuppressionPolicy policy) =>
        !policy.IsExempt && point.Value.State == ValueState.Value && point.Counts is { } counts && counts.Denominator < policy.Threshold;

    private static CountRange? LeftBySource(Indicator indicator, ObservedValue value, SuppressionPolicy policy) =>
        value.State is ValueState.Suppressed or ValueState.UpperBound
            ? BoundBySource(indicator, value) ?? new CountRange(0, policy.Few.High)
            : null;

    private static CountRange? BoundBySource(Indicator indicator, ObservedValue value) =>
        indicator.Unit == Unit.Count && value.TryGetBound(out var bound) ? new CountRange(0, Math.Max(0, Math.Ceiling(bound) - 1)) : null;
}
