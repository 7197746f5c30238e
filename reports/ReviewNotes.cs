using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>
/// What the secretariat wrote when it reviewed the report. Only people write it: the program never makes up a summary or a point for decision.
/// </summary>
public sealed record ReviewNotes
{
    /// <summary>Nobody has reviewed the report yet.</summary>
    public static ReviewNotes None { get; } = new();

    /// <summary>The secretariat's own summary, in Danish; empty when it wrote none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What the board is asked to decide, in the order that it was written; empty when nothing.</summary>
    public IReadOnlyList<string> PointsForDecision { get; init; } = [];

    /// <summary>The comment to a focus area; a focus area without one has no entry.</summary>
    public IReadOnlyDictionary<FocusAreaId, string> CommentByFocusArea { get; init; } = new Dictionary<FocusAreaId, string>();

    /// <summary>Who reviewed it, as it is to stand in the report; empty when nobody has.</summary>
    public string ReviewedBy { get; init; } = "";

    /// <summary>Whether anybody has reviewed it.</summary>
    public bool IsReviewed => ReviewedBy.Length > 0;

    /// <summary>The comment to a focus area; empty when there is none.</summary>
    public string CommentTo(FocusAreaId focusArea) => CommentByFocusArea.GetValueOrDefault(focusArea, "");
}
