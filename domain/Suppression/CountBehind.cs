namespace Pipeline.Domain.Suppression;

/// <summary>The count of persons or cases behind a figure, and what a reader who sees the figure knows of it.</summary>
/// <param name="Count">The count; where nobody tells it, the most that the figure can mean, for what is few even so is few.</param>
/// <param name="Tells">What the figure tells of it: a rounded percentage leaves a range, and so does a base that is not quite known.</param>
/// <param name="OutOf">What it is a part of, when the rest is a count of persons too; none when there is no such rest.</param>
/// <param name="IsEstimated">Whether it was worked out of a percentage and its base, for nobody tells it.</param>
/// <param name="IsMost">Whether it is only the most that the figure can mean, for its base is not quite known.</param>
internal sealed record CountBehind(decimal Count, CountRange Tells, ShareBase? OutOf, bool IsEstimated, bool IsMost)
{
    // Dividing by it takes the zeros off that end a number without changing it.
    private const decimal OneOfManyDecimals = 1.0000000000000000000000000000m;

    /// <summary>What a reader who knows the rule may believe of it when it is hidden only to protect another.</summary>
    /// <param name="policy">The rule.</param>
    public CountRange WhenSpared(SuppressionPolicy policy) =>
        // The rule has looked at the most that it can be: the count itself may be fewer.
        IsMost ? new CountRange(0, OutOf?.Most) : policy.Spares(Count, OutOf?.Most);

    /// <summary>The count behind a figure; none where the figure is no count, or no percentage of a known base.</summary>
    /// <param name="indicator">The figure's indicator.</param>
    /// <param name="point">The figure.</param>
    /// <param name="shareBase">How many a percentage is of, where that is known.</param>
    public static CountBehind? Of(Indicator indicator, SeriesPoint point, ShareBase? shareBase) =>
        !point.Value.TryGetNumber(out var number) ? null
        : indicator.Unit == Unit.Count ? new CountBehind(number, CountRange.Exactly(number), null, IsEstimated: false, IsMost: false)
        : PerWhole(indicator.Unit) is { } whole && shareBase is { } known ? OfShare(indicator, point, number, known, whole)
        : null;

    private static decimal? PerWhole(Unit unit) => unit switch { Unit.Percent => 100m, Unit.PerThousand => 1000m, _ => null };

    private static CountBehind OfShare(Indicator indicator, SeriesPoint point, decimal share, ShareBase known, decimal whole)
    {
        var count = point.Counts?.Numerator ?? MostThatItMeans(share * known.Most / whole);
        return new CountBehind(
            count,
            TellsItsCount(indicator, point) ? CountRange.Exactly(count) : LeftByRounding(indicator, share, known, whole, count),
            indicator.Unit == Unit.Percent && count <= known.Most ? known : null,
            IsEstimated: point.Counts is null,
            IsMost: !known.IsExact);
    }

    // A share that is more than nothing is of one at least.
    private static decimal MostThatItMeans(decimal count) =>
        count > 0 ? Math.Max(1, Math.Round(count, MidpointRounding.AwayFromZero)) : 0;

    // The interval shown beside a rate is computed from its count, where that is told, and gives it away.
    private static bool TellsItsCount(Indicator indicator, SeriesPoint point) => indicator.Certainty == CertaintyKind.Rate && point.Counts is not null;

    private static CountRange LeftByRounding(Indicator indicator, decimal share, ShareBase known, decimal whole, decimal count)
    {
        var half = 0.5m;
        for (var place = 0; place < Math.Max(indicator.Decimals, (share / OneOfManyDecimals).Scale); place++)
        {
            half /= 10;
        }

        // Halves are rounded up, so what would make exactly half too much is told as the next figure.
        var low = Math.Max(0, Math.Ceiling((share - half) * known.Least / whole));
        return new CountRange(Math.Min(count, low), Math.Max(count, Math.Ceiling((share + half) * known.Most / whole) - 1));
    }
}
