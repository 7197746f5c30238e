namespace Pipeline.Domain;

/// <summary>Tails of distributions of whole numbers, added up from where they are largest until the rest is nothing: in the order of √n steps, not n.</summary>
internal static class Tails
{
    private const double Negligible = 1e-17;

    /// <summary>Twice the smaller of the probabilities of what was seen or fewer, and of what was seen or more; at most 1.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="probability">The probability of just that.</param>
    /// <param name="mean">The distribution's mean: from what was seen away from it, probabilities only fall.</param>
    /// <param name="range">The least and the most that can be seen.</param>
    /// <param name="growth">The probability of one more than a number as a multiple of that number's own.</param>
    public static double TwiceTheSmaller(long seen, double probability, double mean, (long Least, long Most) range, Func<long, double> growth)
    {
        var tail = seen <= mean
            ? Sum(probability, seen, -1, range.Least, number => 1 / growth(number - 1))
            : Sum(probability, seen, 1, range.Most, growth);

        // What was seen is in both tails.
        return Math.Min(1, 2 * Math.Min(tail, 1 - tail + probability));
    }

    private static double Sum(double probability, long seen, int step, long last, Func<long, double> multiple)
    {
        var (sum, term) = (probability, probability);
        for (var number = seen; number != last && term > Negligible * sum; number += step)
        {
            term *= multiple(number);
            sum += term;
        }

        return sum;
    }
}
