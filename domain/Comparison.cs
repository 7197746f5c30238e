namespace Pipeline.Domain;

/// <summary>How a value is held against a limit. 20 meets "at most 20" and does not meet "less than 20".</summary>
public enum Comparison
{
    /// <summary>Less than the limit (&lt;).</summary>
    LessThan,

    /// <summary>The limit or less (&lt;=).</summary>
    AtMost,

    /// <summary>More than the limit (&gt;).</summary>
    MoreThan,

    /// <summary>The limit or more (&gt;=).</summary>
    AtLeast,
}

/// <summary>Holding values against limits.</summary>
public static class Comparisons
{
    /// <summary>Whether a value meets a limit. Neither is rounded first.</summary>
    public static bool IsMet(this Comparison comparison, decimal value, decimal limit) => comparison switch
    {
        Comparison.LessThan => value < limit,
        Comparison.AtMost => value <= limit,
        Comparison.MoreThan => value > limit,
        Comparison.AtLeast => value >= limit,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
