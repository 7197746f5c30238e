namespace Pipeline.Domain;

/// <summary>What a statutory criterion looks at.</summary>
public enum CriterionKind
{
    /// <summary>How many live there (beboere).</summary>
    Residents,

    /// <summary>18-64-year-olds outside the labour market and education, per cent, mean of two years.</summary>
    OutsideLabourMarket,

    /// <summary>Residents of non-western background, per cent.</summary>
    NonWestern,

    /// <summary>Residents of 18 and more who were convicted, per cent, mean of two years.</summary>
    Convicted,

    /// <summary>30-59-year-olds with basic school only, per cent.</summary>
    BasicSchoolOnly,

    /// <summary>Mean gross income of 15-64-year-olds, per cent of the same group's in the region.</summary>
    Income,
}

/// <summary>Where the law draws the line.</summary>
public abstract record CriterionLimit
{
    private CriterionLimit()
    {
    }

    /// <summary>A number that stands in the rules.</summary>
    public sealed record Fixed(decimal Number) : CriterionLimit;

    /// <summary>So many times the national average, which is another number on every list.</summary>
    public sealed record TimesNationalAverage(decimal Times) : CriterionLimit;
}

/// <summary>One statutory criterion.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Comparison">The comparison, as the law words it.</param>
/// <param name="Limit">What it is compared with.</param>
public sealed record Criterion(CriterionKind Kind, Comparison Comparison, CriterionLimit Limit);

/// <summary>Comparing as the law words it.</summary>
public static class BoundedComparisons
{
    /// <summary>Whether a value meets a limit, for every number that the two can be.</summary>
    public static Ternary IsMet(this Comparison comparison, Bounds value, Bounds limit)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(limit);
        return comparison switch
        {
            Comparison.MoreThan => value.IsGreaterThan(limit),
            Comparison.AtLeast => value.IsAtLeast(limit),
            Comparison.LessThan => limit.IsGreaterThan(value),
            Comparison.AtMost => limit.IsAtLeast(value),
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
    }
}
