using Azure;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>What is recorded of a meeting's report.</summary>
public sealed record ReportEntry
{
    /// <summary>The plan.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>The meeting.</summary>
    public required MeetingId Meeting { get; init; }

    /// <summary>How far it has got.</summary>
    public required SendingState State { get; init; }

    /// <summary>When it was planned.</summary>
    public required DateTimeOffset Planned { get; init; }

    /// <summary>The number of the snapshot that it shows; none before the draft.</summary>
    public long? SnapshotNumber { get; init; }

    /// <summary>Which mail of it is being sent, while it is <see cref="SendingState.Sending"/>; else none. What it shows is frozen then.</summary>
    public MailKind? BeingSent { get; init; }

    /// <summary>SHA-256 of the workbook that was sent last, or is being sent, lower-case hex; empty before there is one.</summary>
    public string WorkbookHash { get; init; } = "";

    /// <summary>SHA-256 of what that workbook and its mail were made of, lower-case hex; empty before there is one.</summary>
    public string ContentsHash { get; init; } = "";

    /// <summary>Why it has that state, in Danish; empty when that goes without saying.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What people have decided about it, the last at the end.</summary>
    public IReadOnlyList<ReportDecision> Decisions { get; init; } = [];

    /// <summary>When the sources were reminded.</summary>
    public DateTimeOffset? Reminded { get; init; }

    /// <summary>When the last draft was sent.</summary>
    public DateTimeOffset? DraftSent { get; init; }

    /// <summary>When the report was sent.</summary>
    public DateTimeOffset? FinalSent { get; init; }

    internal ETag RowETag { get; init; }
}
