namespace Pipeline.Domain;

/// <summary>What the secretariat writes about the report to a meeting (gennemgang). Dropped as a file like any delivery.</summary>
public sealed record MeetingReview
{
    /// <summary>The meeting.</summary>
    public required MeetingId Meeting { get; init; }

    /// <summary>Who wrote it, as it is to stand in the report: a role, never a person's name.</summary>
    public required string ReviewedBy { get; init; }

    /// <summary>The secretariat's own summary; empty when it wrote none.</summary>
    public required string Summary { get; init; }

    /// <summary>What the board is asked to decide, in the order that it was written; empty when nothing.</summary>
    public required IReadOnlyList<string> PointsForDecision { get; init; }

    /// <summary>The comment to a focus area; a focus area without one has no entry.</summary>
    public required IReadOnlyDictionary<FocusAreaId, string> CommentByFocusArea { get; init; }
}
