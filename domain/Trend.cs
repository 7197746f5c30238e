namespace Pipeline.Domain;

/// <summary>Which way the last observations point.</summary>
public enum TrendDirection
{
    /// <summary>There are too few to tell (Kan ikke beregnes).</summary>
    CannotBeComputed,

    /// <summary>The numbers rise (Stigende).</summary>
    Rising,

    /// <summary>The numbers fall (Faldende).</summary>
    Falling,

    /// <summary>Neither is clear (Ingen klar retning).</summary>
    NoClearDirection,
}

/// <summary>The trend of the last observations, and why.</summary>
/// <param name="Direction">Which way they point. Whether that is good follows from the indicator's polarity.</param>
/// <param name="Reason">Why, in one Danish sentence.</param>
public sealed record Trend(TrendDirection Direction, string Reason)
{
    /// <summary>The most observations that are looked at.</summary>
    public const int Longest = 5;

    /// <summary>The fewest that a trend can be told from: with three, even an unbroken rise is chance in one of six.</summary>
    public const int Shortest = 4;

    // Of the pairs, how many more must point one way: 6 of 6 with four observations, 8 of 10 with five (at most one pair the other way).
    // By chance alone S reaches that in 4,2 % of cases: Kendall's table, P(S >= 6 | n = 4) = P(S >= 8 | n = 5) = 0,042.
    private static int Needed(int observations) => observations == Shortest ? 6 : 8;

    /// <summary>
    /// The trend by the sign test of Mann and Kendall: S is the number of pairs where the later is higher, less those where it is lower.
    /// </summary>
    /// <param name="numbers">The observations of one kind of period and one series, oldest first; only the last five are looked at.</param>
    public static Trend Of(IReadOnlyList<decimal> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        List<decimal> last = [.. numbers.TakeLast(Longest)];
        if (last.Count < Shortest)
        {
            return new Trend(TrendDirection.CannotBeComputed, $"Retningen kan ikke beregnes: der er {last.Count} sammenlignelige målinger, og {Shortest} er nødvendige.");
        }

        var signs = last.SelectMany((earlier, index) => last.Skip(index + 1).Select(later => Math.Sign(later - earlier))).ToList();
        var sum = signs.Sum();
        var direction = Math.Abs(sum) < Needed(last.Count) ? TrendDirection.NoClearDirection
            : sum > 0 ? TrendDirection.Rising : TrendDirection.Falling;
        return new Trend(
            direction,
            $"Af {signs.Count} par blandt de seneste {last.Count} målinger stiger {signs.Count(sign => sign > 0)} og falder {signs.Count(sign => sign < 0)}.");
    }
}
