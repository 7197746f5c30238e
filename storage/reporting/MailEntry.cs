using Azure;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>What is recorded of one mail. Who gets it is frozen when it is claimed.</summary>
public sealed record MailEntry
{
    /// <summary>The plan.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>What it is about: the identifier of a meeting, or of a delivery for a receipt.</summary>
    public required string About { get; init; }

    /// <summary>What it is.</summary>
    public required MailKind Kind { get; init; }

    /// <summary>
    /// Which of several of its kind it is: a source's identifier, the number of a draft, or whom a report goes to alone; empty where there is one only.
    /// </summary>
    public string Part { get; init; } = "";

    /// <summary>What names it among the plan's mails. Example: <c>2026-efteraar;endelig</c>.</summary>
    public string Key => MailTable.RowKey(About, Kind, Part);

    /// <summary>How far it has got.</summary>
    public required SendingState State { get; init; }

    /// <summary>Who gets it.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }

    /// <summary>When it was planned.</summary>
    public required DateTimeOffset Planned { get; init; }

    /// <summary>Who is sending it, while it is being sent; else empty.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When the owner must have ended; nobody takes over before.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The identifier of its draft in the mailbox; empty before there is one.</summary>
    public string MessageId { get; init; } = "";

    /// <summary>When it was first tried to send it and not known how that ended; none when it is known.</summary>
    public DateTimeOffset? Tried { get; init; }

    /// <summary>The number of the snapshot that it shows, where it shows one.</summary>
    public long? SnapshotNumber { get; init; }

    /// <summary>SHA-256 of what is attached, lower-case hex; empty when nothing is.</summary>
    public string AttachmentHash { get; init; } = "";

    /// <summary>Why it has that state, in Danish; empty when that goes without saying.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether it failed because of a recipient, and certainly went to nobody.</summary>
    public bool HasRefusedRecipient { get; init; }

    /// <summary>What people have decided about it, the last at the end.</summary>
    public IReadOnlyList<MailDecision> Decisions { get; init; } = [];

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? Sent { get; init; }

    /// <summary>Whether nothing more is done about it by itself.</summary>
    public bool IsSettled => State is SendingState.Sent or SendingState.Uncertain or SendingState.Failed;

    internal ETag RowETag { get; init; }
}
