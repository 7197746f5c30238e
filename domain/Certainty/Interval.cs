namespace Pipeline.Domain;

/// <summary>A confidence interval.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end; at least the lower.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether a number lies in it, its ends included.</summary>
    public bool Contains(double number) => Low <= number && number <= High;
}

/// <summary>The level of confidence that every interval and test uses.</summary>
public static class ConfidenceLevel
{
    /// <summary>The probability in both tails together.</summary>
    public const double Alpha = 0.05;

    /// <summary>The 97.5 % quantile of the standard normal distribution.</summary>
    public const double NormalQuantile = 1.959963984540054;
}
