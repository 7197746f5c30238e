namespace Pipeline.Domain;

/// <summary>How well the number behind a share or rate is known.</summary>
internal enum SizeKnowledge
{
    /// <summary>The source tells the counts.</summary>
    Counted,

    /// <summary>The source tells how many answered, beside a share that is rounded and may be weighted.</summary>
    Answered,

    /// <summary>It is not told, but taken cautiously from a declared base: it is hardly smaller.</summary>
    AtLeast,

    /// <summary>It is not told, and nothing is declared: it is no larger than the residents of a small area.</summary>
    AtMost,
}

/// <summary>The numbers that a share, rate or count rests on.</summary>
/// <param name="Share">A share as 0 to 1; for a rate or a count the number of events.</param>
/// <param name="Size">Of how many the share is; for a rate what the events happened among; 1 for a count.</param>
/// <param name="Knowledge">How well the size is known.</param>
internal sealed record Backing(double Share, double Size, SizeKnowledge Knowledge)
{
    /// <summary>The events, or the hits of a share, as a whole number.</summary>
    public long Events(CertaintyKind kind) =>
        (long)Math.Round(kind is CertaintyKind.Rate or CertaintyKind.Count ? Share : Share * Size, MidpointRounding.AwayFromZero);
}

/// <summary>Finds the numbers that values rest on.</summary>
internal sealed class BackingFinder(PlanIndicator planIndicator, Area area, AreaSizes sizes)
{
    private const int PerCent = 100;
    private const int PerThousand = 1000;
    private readonly CertaintyKind kind = planIndicator.Indicator.Certainty;

    /// <summary>What a value rests on; none when nothing is known of its size.</summary>
    public Backing? Of(SeriesPoint point, decimal value) =>
        kind == CertaintyKind.None ? null
        : kind == CertaintyKind.Count ? new Backing((double)value, 1, SizeKnowledge.Counted)
        : Told(point, value) ?? FromBase(point.Key.Period, value) ?? FromResidents(point.Key.Period, value);

    /// <summary>
    /// What a baseline rests on: the value of the same period where that was delivered, else the declared base, else a size equal to the latest
    /// value's, for a plan tells its baselines without their numbers.
    /// </summary>
    public Backing? Of(Baseline baseline, IReadOnlyList<SeriesPoint> series, Backing? latest)
    {
        var delivered = series.FirstOrDefault(point => point.Key.Period == baseline.Period);
        return kind == CertaintyKind.None ? null
            : kind == CertaintyKind.Count ? new Backing((double)baseline.Value, 1, SizeKnowledge.Counted)
            : (delivered is null ? null : Told(delivered, baseline.Value))
                ?? FromBase(baseline.Period, baseline.Value)
                ?? (latest is null ? null : OfSize(latest.Size, baseline.Value, Supposed(latest.Knowledge)));
    }

    // A size that is only supposed to be like the latest value's is no better known than an assumption.
    private static SizeKnowledge Supposed(SizeKnowledge latest) => latest == SizeKnowledge.AtMost ? SizeKnowledge.AtMost : SizeKnowledge.AtLeast;

    private Backing? Told(SeriesPoint point, decimal value) =>
        point.Counts is { } counts ? new Backing(ShareOf(counts, value), (double)counts.Denominator, SizeKnowledge.Counted)
        : point.Answers is { } answers ? OfSize((double)answers, value, SizeKnowledge.Answered)
        : null;

    private double ShareOf(Counts counts, decimal value) => kind == CertaintyKind.Rate ? (double)counts.Numerator : AsShare(value);

    private Backing? FromBase(Period period, decimal value) =>
        planIndicator.Indicator.Base is { } declared
        && sizes.Of(declared.Indicator, area.Id, period) is { } persons
        && Math.Floor(persons * declared.AtLeast) is var size and > 0
            ? OfSize((double)size, value, SizeKnowledge.AtLeast)
            : null;

    private Backing? FromResidents(Period period, decimal value) =>
        sizes.ResidentsIfSmall(area, period) is { } residents ? OfSize((double)residents, value, SizeKnowledge.AtMost) : null;

    private Backing OfSize(double size, decimal value, SizeKnowledge knowledge) =>
        new(kind == CertaintyKind.Rate ? (double)value * size / PerThousand : AsShare(value), size, knowledge);

    private static double AsShare(decimal value) => Math.Clamp((double)value / PerCent, 0, 1);
}
