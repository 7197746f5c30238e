namespace Pipeline.Domain;

/// <summary>
/// What a plan wants of an indicator (mål). The kinds are closed: <see cref="Direction"/>, <see cref="Absolute"/>,
/// <see cref="YearlyRelative"/>, <see cref="ComparatorTarget"/>, <see cref="CountTarget"/> and <see cref="NotSet"/>.
/// </summary>
public abstract record Target
{
    private protected Target()
    {
    }

    /// <summary>The areas that it holds for; empty when it holds for every area that is not a comparator.</summary>
    public IReadOnlyList<AreaId> Areas { get; init; } = [];

    /// <summary>Where the agreement states it, in Danish, such as <c>afsnit 5</c>; empty when that is not told.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Whether it holds for an area.</summary>
    public bool HoldsFor(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Areas.Count == 0 ? !area.IsComparator : Areas.Contains(area.Id);
    }
}

/// <summary>Better than the baseline, without a number (retning).</summary>
public sealed record Direction : Target
{
    /// <summary>Whether the gap to the comparator must narrow too, as Landsbyggefonden holds an area's development against the kommune's.</summary>
    public bool GapNarrows { get; init; }
}

/// <summary>A fixed value to be reached by a deadline (fast).</summary>
public sealed record Absolute : Target
{
    /// <summary>How the value is held against the limit, exactly as the agreement writes it.</summary>
    public required Comparison Operator { get; init; }

    /// <summary>The limit, in the indicator's unit.</summary>
    public required decimal Limit { get; init; }

    /// <summary>The period whose value must meet the limit (frist).</summary>
    public required Period Deadline { get; init; }
}

/// <summary>So many per cent better each year than the actual value of the year before (relativ-aarlig).</summary>
public sealed record YearlyRelative : Target
{
    /// <summary>How much better, in per cent; more than 0. Better is down where lower is better: 10 turns 22,0 into 19,8.</summary>
    public required decimal Percent { get; init; }
}

/// <summary>Held against a group's value of the same period, which moves (sammenligning).</summary>
public sealed record ComparatorTarget : Target
{
    /// <summary>How the value is held against the group's, exactly as the agreement writes it.</summary>
    public required Comparison Operator { get; init; }

    /// <summary>The group: one of the plan's comparators.</summary>
    public required AreaId Group { get; init; }
}

/// <summary>So many within each year or within the plan's period (antal).</summary>
public sealed record CountTarget : Target
{
    /// <summary>How the sum is held against the limit, exactly as the agreement writes it.</summary>
    public required Comparison Operator { get; init; }

    /// <summary>The limit, as a number of what is counted.</summary>
    public required decimal Limit { get; init; }

    /// <summary>What is summed over.</summary>
    public required CountSpan Span { get; init; }
}

/// <summary>The plan sets no target (ikke-fastsat).</summary>
public sealed record NotSet : Target;

/// <summary>What a <see cref="CountTarget"/> is summed over.</summary>
public enum CountSpan
{
    /// <summary>Each calendar year (aar).</summary>
    EachYear,

    /// <summary>The plan's whole period (perioden).</summary>
    WholePlan,
}
