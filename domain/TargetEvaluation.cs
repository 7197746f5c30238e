namespace Pipeline.Domain;

/// <summary>How one target stands in one area.</summary>
public sealed record TargetEvaluation
{
    /// <summary>The target in Danish, such as <c>højst 20 pr. 1.000 i 2021</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Where the agreement states it; empty when that is not told.</summary>
    public required string Reference { get; init; }

    /// <summary>What the value must reach, in the indicator's unit: the limit, or what follows from another value.</summary>
    public required Computed Required { get; init; }

    /// <summary>Where the value would be now on a straight line from the baseline to the limit, taken at the data's own date.</summary>
    public required Computed Expected { get; init; }

    /// <summary>How much of the way from the baseline to what is required has been gone, as a share: 1 is all of it, below 0 is backwards.</summary>
    public required Computed Progress { get; init; }

    /// <summary>For a target relative to the year before: each year's actual value and what it had to be; else empty.</summary>
    public required IReadOnlyList<ChainLink> Chain { get; init; }

    /// <summary>The status of this target alone.</summary>
    public required EvaluationStatus Status { get; init; }

    /// <summary>Why, in one Danish sentence.</summary>
    public required string Reason { get; init; }
}

/// <summary>One year in the chain of a target that is relative to the year before.</summary>
/// <param name="Period">The period.</param>
/// <param name="Actual">What it became; not yet known for the coming one.</param>
/// <param name="Required">What it had to be, from the actual value of the year before; not known for the first.</param>
public sealed record ChainLink(Period Period, Computed Actual, Computed Required);
