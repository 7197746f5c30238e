using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Meetings;

/// <summary>What is to be sent of a report, and to whom.</summary>
public sealed record Sendout
{
    /// <summary>The meeting.</summary>
    public required BoardMeeting Meeting { get; init; }

    /// <summary>Draft or final.</summary>
    public required MailKind Kind { get; init; }

    /// <summary>The number that it shows.</summary>
    public required long Number { get; init; }

    /// <summary>Who gets it.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>Whether the group that follows the plan is among them.</summary>
    public bool IncludesFollowingGroup { get; init; }

    /// <summary>The number that the authority's journal files it under; empty where there is none.</summary>
    public required string JournalNumber { get; init; }

    /// <summary>The day that the report goes.</summary>
    public required DateOnly Goes { get; init; }

    /// <summary>Why it is sent, in Danish.</summary>
    public required string Reason { get; init; }
}
