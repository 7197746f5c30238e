namespace Pipeline.Domain;

/// <summary>Where in a delivered file a value was read: the road back from a number in the report.</summary>
/// <param name="Sheet">The sheet's name; empty for a text file.</param>
/// <param name="Row">The row as Excel shows it: the first is 1.</param>
/// <param name="Column">The column's header as the file has it.</param>
public readonly record struct SourceCell(string Sheet, int Row, string Column);

/// <summary>The counts behind a share or rate.</summary>
/// <param name="Numerator">How many it happened to; 0 or more.</param>
/// <param name="Denominator">Of how many; more than 0.</param>
public readonly record struct Counts(decimal Numerator, decimal Denominator);

/// <summary>What an observation is of: at most one value is in force for each key.</summary>
public readonly record struct ObservationKey(IndicatorId Indicator, AreaId Area, Period Period)
{
    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Indicator, Area, Period);
}

/// <summary>One value of one indicator for one area and period, as one delivery told it (måling).</summary>
public sealed record Observation
{
    /// <summary>What it is of.</summary>
    public required ObservationKey Key { get; init; }

    /// <summary>The value, in the indicator's unit.</summary>
    public required ObservedValue Value { get; init; }

    /// <summary>The counts behind it, where the source tells them.</summary>
    public Counts? Counts { get; init; }

    /// <summary>
    /// How many answered (n), where a survey tells that beside a share and not how many of them said so; more than 0. The share is rounded and may be
    /// weighted, so no numerator is reckoned back from it. None beside counts, and none beside a value without a number.
    /// </summary>
    public decimal? Answers { get; init; }

    /// <summary>The source calls it provisional.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>The source calls it revised.</summary>
    public bool IsRevised { get; init; }

    /// <summary>Where in the file it was read.</summary>
    public required SourceCell Cell { get; init; }
}
