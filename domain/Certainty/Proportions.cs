namespace Pipeline.Domain;

/// <summary>Intervals and tests for shares. Shares are from 0 to 1, and confidence is 95 %.</summary>
public static class Proportions
{
    /// <summary>
    /// Wilson's score interval without continuity correction: (2np + z² ± z√(z² + 4np(1-p))) / (2(n + z²)).
    /// Newcombe (1998), Statistics in Medicine 17, 857-872, method 3.
    /// </summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="size">Of how many; more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share or the size is outside its range.</exception>
    public static Interval Wilson(double share, double size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        const double z = ConfidenceLevel.NormalQuantile;
        var middle = (2 * size * share) + (z * z);
        var reach = z * Math.Sqrt((z * z) + (4 * size * share * (1 - share)));
        var scale = 2 * (size + (z * z));
        return new Interval(Math.Clamp((middle - reach) / scale, 0, share), Math.Clamp((middle + reach) / scale, share, 1));
    }

    /// <summary>
    /// Newcombe's hybrid score interval for the difference p1 - p2 of two independent shares, from the Wilson interval of each:
    /// d - √((p1-l1)² + (u2-p2)²) to d + √((u1-p1)² + (p2-l2)²). Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
    /// </summary>
    public static Interval Difference(double share1, double size1, double share2, double size2)
    {
        var (low1, high1) = (Wilson(share1, size1).Low, Wilson(share1, size1).High);
        var (low2, high2) = (Wilson(share2, size2).Low, Wilson(share2, size2).High);
        var difference = share1 - share2;
        return new Interval(
            difference - Math.Sqrt(Square(share1 - low1) + Square(high2 - share2)),
            difference + Math.Sqrt(Square(high1 - share1) + Square(share2 - low2)));
    }

    /// <summary>
    /// Fisher's exact test of two shares: twice the smaller tail of the hypergeometric distribution, at most 1. Twice a tail, and not the sum of
    /// the less likely tables, so that a larger difference never has a larger p.
    /// </summary>
    /// <param name="hits1">How many of the first it happened to; 0 to <paramref name="size1"/>.</param>
    /// <param name="size1">How many the first are.</param>
    /// <param name="hits2">How many of the second it happened to; 0 to <paramref name="size2"/>.</param>
    /// <param name="size2">How many the second are.</param>
    /// <returns>The probability of a difference at least as large by chance alone, 0 to 1.</returns>
    public static double ExactTest(long hits1, long size1, long hits2, long size2)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits1, size1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits2, size2);
        var hits = hits1 + hits2;
        var probability = Math.Exp(
            LogFactorial.Choose(size1, hits1) + LogFactorial.Choose(size2, hits2) - LogFactorial.Choose(size1 + size2, hits));
        return Tails.TwiceTheSmaller(
            hits1,
            probability,
            hits * ((double)size1 / (size1 + size2)),
            (Math.Max(0, hits - size2), Math.Min(size1, hits)),
            first => (double)(size1 - first) / (first + 1) * (hits - first) / (size2 - hits + first + 1));
    }

    private static double Square(double number) => number * number;
}
