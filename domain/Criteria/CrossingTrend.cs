namespace Pipeline.Domain;

/// <summary>
/// The list on which a limit would be crossed if the present trend went on: the last value prolonged by the slope of the straight line through
/// the last values (least squares), at least three and at most five, one a list, towards the limit of this list.
/// </summary>
internal static class CrossingTrend
{
    private const int LeastValues = 3;
    private const int MostValues = 5;
    private const int Horizon = 10;

    /// <summary>The year of the first list within ten years that would give another answer than the last value does.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="limit">Its limit on the last value's list.</param>
    /// <param name="values">The numbers there are, by list; the last is that of the list in question.</param>
    public static Computed Of(Criterion criterion, Bounds limit, IReadOnlyList<(int List, decimal Value)> values)
    {
        if (values.Count < LeastValues)
        {
            return Computed.Impossible("Der er færre end tre tal at måle udviklingen på.");
        }

        var last = values[^1];
        var now = criterion.Comparison.IsMet(Bounds.Exactly(last.Value), limit);
        if (now == Ternary.Unknown)
        {
            return Computed.Impossible("Grænsen er ikke kendt nøje nok.");
        }

        var slope = Slope([.. values.TakeLast(MostValues)]);
        var other = now == Ternary.Yes ? Ternary.No : Ternary.Yes;
        for (var years = 1; years <= Horizon; years++)
        {
            if (criterion.Comparison.IsMet(Bounds.Exactly(last.Value + (slope * years)), limit) == other)
            {
                return Computed.Of(last.List + years);
            }
        }

        return Computed.Impossible("Med den nuværende udvikling krydses grænsen ikke inden for 10 år.");
    }

    // sum((x - mean x)(y - mean y)) / sum((x - mean x)^2); the lists differ, so the divisor is never 0.
    private static decimal Slope(IReadOnlyList<(int List, decimal Value)> values)
    {
        var meanList = values.Average(value => (decimal)value.List);
        var meanValue = values.Average(value => value.Value);
        return values.Sum(value => (value.List - meanList) * (value.Value - meanValue))
            / values.Sum(value => (value.List - meanList) * (value.List - meanList));
    }
}
