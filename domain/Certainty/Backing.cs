namespace Pipeline.Domain;

/// <summary>The numbers that a share, rate or count rests on.</summary>
/// <param name="Share">A share as 0 to 1; for a rate or a count the number of events.</param>
/// <param name="Size">Of how many the share is; for a rate what the events happened among; 1 for a count.</param>
/// <param name="IsAssumed">The size is not told by the source but taken cautiously from a declared base.</param>
internal sealed record Backing(double Share, double Size, bool IsAssumed)
{
    /// <summary>The events, or the hits of a share, as a whole number.</summary>
    public int Events(CertaintyKind kind) =>
        (int)Math.Round(kind is CertaintyKind.Rate or CertaintyKind.Count ? Share : Share * Size, MidpointRounding.AwayFromZero);
}

/// <summary>Finds the numbers that values rest on.</summary>
internal sealed class BackingFinder(PlanIndicator planIndicator, IReadOnlyList<SeriesPoint> bases, Baseline? baseOfPlan)
{
    private const int PerCent = 100;
    private readonly CertaintyKind kind = planIndicator.Indicator.Certainty;

    /// <summary>What a value rests on; none when its size is not known.</summary>
    public Backing? Of(SeriesPoint point, decimal value) =>
        kind == CertaintyKind.None ? null
        : kind == CertaintyKind.Count ? new Backing((double)value, 1, IsAssumed: false)
        : point.Counts is { } counts ? new Backing(ShareOf(counts, value), (double)counts.Denominator, IsAssumed: false)
        : Assumed(point.Key.Period, value);

    /// <summary>
    /// What a baseline rests on: the value of the same period where that was delivered, else the declared base, else a size equal to the latest
    /// value's, for a plan tells its baselines without their numbers.
    /// </summary>
    public Backing? Of(Baseline baseline, IReadOnlyList<SeriesPoint> series, Backing? latest)
    {
        var delivered = series.FirstOrDefault(point => point.Key.Period == baseline.Period);
        return kind == CertaintyKind.None ? null
            : kind == CertaintyKind.Count ? new Backing((double)baseline.Value, 1, IsAssumed: false)
            : delivered?.Counts is { } counts ? new Backing(ShareOf(counts, baseline.Value), (double)counts.Denominator, IsAssumed: false)
            : Assumed(baseline.Period, baseline.Value) ?? (latest is null ? null : OfSize(latest.Size, baseline.Value));
    }

    private double ShareOf(Counts counts, decimal value) =>
        kind == CertaintyKind.Rate ? (double)counts.Numerator : Math.Clamp((double)value / PerCent, 0, 1);

    private Backing? Assumed(Period period, decimal value) =>
        planIndicator.Indicator.Base is { } declared && SizeAt(period) is { } residents && Math.Floor(residents * declared.AtLeast) is var size and > 0
            ? OfSize((double)size, value)
            : null;

    private Backing OfSize(double size, decimal value) =>
        new(kind == CertaintyKind.Rate ? (double)value * size / 1000 : Math.Clamp((double)value / PerCent, 0, 1), size, IsAssumed: true);

    // The base of the same time where there is one, else the nearest before, else the first after: sizes change slowly.
    private decimal? SizeAt(Period period)
    {
        var known = bases.Where(point => point.Value.Number is not null).ToList();
        return (known.LastOrDefault(point => point.Key.Period.End <= period.End) ?? known.FirstOrDefault())?.Value.Number ?? baseOfPlan?.Value;
    }
}
