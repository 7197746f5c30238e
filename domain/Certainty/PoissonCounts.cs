namespace Pipeline.Domain;

/// <summary>Intervals and tests for numbers of events. Confidence is 95 %.</summary>
public static class PoissonCounts
{
    private const int Halvings = 200;
    private const double Negligible = 1e-17;

    // Garwood's limits take √n steps to find; Byar's differ from them by less than a thousandth of an event here.
    private const long MostFoundExactly = 10_000_000;

    /// <summary>
    /// The exact interval for the expected number of events (Garwood 1936): the means at which the events seen, or more, and the events
    /// seen, or fewer, have probability 2.5 %. Found by halving; for more than ten million events by Byar's approximation
    /// (Breslow and Day 1987), n(1 - 1/(9n) ± z/(3√n))³, with n + 1 for the upper limit.
    /// </summary>
    /// <param name="events">The events seen; 0 or more.</param>
    public static Interval Exact(long events)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        if (events > MostFoundExactly)
        {
            return new Interval(ByarLimit(events, -ConfidenceLevel.NormalQuantile), ByarLimit(events + 1, ConfidenceLevel.NormalQuantile));
        }

        const double tail = ConfidenceLevel.Alpha / 2;
        var ceiling = events + (10 * Math.Sqrt(events + 1)) + 10;
        var low = events == 0 ? 0 : Root(mean => 1 - AtMost(events - 1, mean) - tail, 0, events);
        var high = Root(mean => tail - AtMost(events, mean), events, ceiling);
        return new Interval(low, high);
    }

    /// <summary>
    /// The exact conditional test of two rates (Przyborowski and Wilenski 1940): given all events, those of the first are binomial with
    /// share t1/(t1+t2). Twice the smaller tail, at most 1.
    /// </summary>
    /// <param name="events1">The events of the first; 0 or more.</param>
    /// <param name="exposure1">What they happened among or during; more than 0.</param>
    /// <param name="events2">The events of the second; 0 or more.</param>
    /// <param name="exposure2">What they happened among or during, in the same unit; more than 0.</param>
    /// <returns>The probability of a difference at least as large by chance alone, 0 to 1.</returns>
    public static double ConditionalTest(long events1, double exposure1, long events2, double exposure2)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exposure1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exposure2);
        var all = events1 + events2;
        var share = exposure1 / (exposure1 + exposure2);
        var probability = Math.Exp(LogFactorial.Choose(all, events1) + (events1 * Math.Log(share)) + (events2 * Math.Log(1 - share)));
        return Tails.TwiceTheSmaller(
            events1, probability, all * share, (0, all), number => (all - number) / (number + 1.0) * (share / (1 - share)));
    }

    private static double ByarLimit(double events, double quantile) =>
        events * Math.Pow(1 - (1 / (9 * events)) + (quantile / (3 * Math.Sqrt(events))), 3);

    // P(X <= events) for a Poisson variable, summed on the side of the mean where the terms only get smaller.
    private static double AtMost(long events, double mean)
    {
        if (mean <= 0)
        {
            return 1;
        }

        var isBelowMean = events < mean;
        var count = isBelowMean ? events : events + 1;
        var term = Math.Exp((count * Math.Log(mean)) - mean - LogFactorial.Of(count));
        var sum = 0.0;
        while (count >= 0 && term > Negligible * sum)
        {
            sum += term;
            term *= isBelowMean ? count / mean : mean / (count + 1);
            count += isBelowMean ? -1 : 1;
        }

        return isBelowMean ? sum : 1 - sum;
    }

    // Where a function that grows passes zero.
    private static double Root(Func<double, double> growing, double low, double high)
    {
        for (var halving = 0; halving < Halvings && high - low > 1e-10 * Math.Max(1, high); halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = growing(middle) < 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
