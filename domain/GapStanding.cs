namespace Pipeline.Domain;

/// <summary>On which side of its comparator an area lies.</summary>
public enum GapStanding
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>On the good side.</summary>
    Better,

    /// <summary>Equal.</summary>
    Equal,

    /// <summary>On the bad side.</summary>
    Worse,
}

/// <summary>What a gap means, once it is known which way is good.</summary>
public static class GapStandings
{
    /// <summary>On which side a gap lies.</summary>
    public static GapStanding Of(Computed gap, Polarity polarity)
    {
        ArgumentNullException.ThrowIfNull(gap);
        return gap.TryGetNumber(out var number) ? Of(polarity.GoodnessOf(number)) : GapStanding.Unknown;
    }

    /// <summary>A difference turned so that more is better.</summary>
    public static decimal GoodnessOf(this Polarity polarity, decimal difference) =>
        polarity == Polarity.HigherIsBetter ? difference : -difference;

    private static GapStanding Of(decimal goodness) => Math.Sign(goodness) switch
    {
        > 0 => GapStanding.Better,
        < 0 => GapStanding.Worse,
        _ => GapStanding.Equal,
    };
}
