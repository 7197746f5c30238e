namespace Pipeline.Domain;

/// <summary>A target that no area meets the conditions of a status (criteria-status).</summary>
public sealed record StatusTarget
{
    /// <summary>The status that no area is to have.</summary>
    public required AreaStatus Status { get; init; }

    /// <summary>The areas.</summary>
    public required IReadOnlyList<AreaId> Areas { get; init; }

    /// <summary>The year of the list by which it is to be reached; none where the plan names none.</summary>
    public int? Deadline { get; init; }

    /// <summary>The target as the plan words it.</summary>
    public required string Text { get; init; }

    /// <summary>Where in the plan it stands.</summary>
    public required string Reference { get; init; }
}

/// <summary>What came of a status target.</summary>
public enum StatusTargetOutcome
{
    /// <summary>No area has the status (Nået).</summary>
    Reached,

    /// <summary>An area has it (Ikke nået).</summary>
    NotReached,

    /// <summary>It is not known of every area (Kan ikke vurderes).</summary>
    CannotBeAssessed,
}

/// <summary>A status target, and what came of it.</summary>
public sealed record StatusTargetResult
{
    /// <summary>The status that no area is to have.</summary>
    public required AreaStatus Status { get; init; }

    /// <summary>The target as the plan words it.</summary>
    public required string Text { get; init; }

    /// <summary>The day of the list that it was held against; none where there is none.</summary>
    public DateOnly? ListDate { get; init; }

    /// <summary>What came of it.</summary>
    public required StatusTargetOutcome Outcome { get; init; }

    /// <summary>Why: one Danish sentence that names the areas and whether the answer is official or computed.</summary>
    public required string Reason { get; init; }
}
