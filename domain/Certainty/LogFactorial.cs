namespace Pipeline.Domain;

/// <summary>Logarithms of factorials, which themselves grow past every number type.</summary>
internal static class LogFactorial
{
    private const int SmallestForSeries = 10;

    /// <summary>
    /// ln n!: the sum of logarithms below 10, then Stirling's series x ln x - x + ½ ln(2πx) + 1/(12x) - 1/(360x³) + 1/(1260x⁵),
    /// whose error is below 10⁻¹⁰ there (Abramowitz and Stegun 6.1.41).
    /// </summary>
    public static double Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (number < SmallestForSeries)
        {
            return Enumerable.Range(1, (int)number).Sum(factor => Math.Log(factor));
        }

        double x = number;
        return (x * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI * x)) + (1 / (12 * x)) - (1 / (360 * x * x * x)) + (1 / (1260 * x * x * x * x * x));
    }

    /// <summary>The logarithm of the number of ways to choose some of many.</summary>
    public static double Choose(long many, long some) => Of(many) - Of(some) - Of(many - some);
}
