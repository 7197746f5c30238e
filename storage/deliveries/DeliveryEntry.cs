using Azure;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>What is recorded of a delivery.</summary>
public sealed record DeliveryEntry
{
    /// <summary>The delivery.</summary>
    public required DeliveryId Id { get; init; }

    /// <summary>The plan; <c>ukendt</c> for a misplaced file.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>The format; none for a misplaced file.</summary>
    public FormatId? Format { get; init; }

    /// <summary>Its path in the inbox, masked where the name itself may hold data on persons.</summary>
    public required string Path { get; init; }

    /// <summary>The name of the file, masked likewise.</summary>
    public required string FileName { get; init; }

    /// <summary>The version that was dropped, without quotes.</summary>
    public required string BlobETag { get; init; }

    /// <summary>Where it has got to.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>When the file was last changed where it was dropped.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>
    /// When it came: when this program first saw it, by its own clock, which no sender can set. A delivery that reads an original again came when that one did.
    /// </summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>Whether the program fetched the file itself.</summary>
    public bool IsFetched { get; init; }

    /// <summary>How many failures have counted; 0 or more.</summary>
    public int Attempts { get; init; }

    /// <summary>When the last attempt began.</summary>
    public DateTimeOffset? LastAttempt { get; init; }

    /// <summary>When it was committed.</summary>
    public DateTimeOffset? Committed { get; init; }

    /// <summary>Its number in the plan's log; none until it is committed.</summary>
    public long? Number { get; init; }

    /// <summary>The first characters of the hash of the rules that it was read under; [a-z0-9], empty before it was read.</summary>
    public string RulesHash { get; init; } = "";

    /// <summary>SHA-256 of the bytes, lower-case hex; empty before they were read.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>The length in bytes.</summary>
    public long Length { get; init; }

    /// <summary>How many rows were read: those that gave observations, those skipped and those wrong.</summary>
    public int RowsRead { get; init; }

    /// <summary>How many rows were skipped, as the format allows.</summary>
    public int RowsSkipped { get; init; }

    /// <summary>How many rows had errors, each counted once.</summary>
    public int RowsWrong { get; init; }

    /// <summary>How many observations it gave.</summary>
    public int ObservationCount { get; init; }

    /// <summary>What it speaks of, when its format declares its files complete.</summary>
    public CompleteScope? Scope { get; init; }

    /// <summary>How many values in force it made that were not known before.</summary>
    public int NewCount { get; init; }

    /// <summary>How many values in force it changed.</summary>
    public int ChangedCount { get; init; }

    /// <summary>How many values it told as they were known.</summary>
    public int UnchangedCount { get; init; }

    /// <summary>How many values known before it left out.</summary>
    public int LeftOutCount { get; init; }

    /// <summary>How many of its values a file that was changed later says otherwise than.</summary>
    public int OverruledCount { get; init; }

    /// <summary>Whether the guard could look through all of it, as far as it was read. What it could not lies in quarantine, also when it is refused.</summary>
    public bool IsSeenThrough { get; init; } = true;

    /// <summary>How many errors were found.</summary>
    public int ErrorCount { get; init; }

    /// <summary>What came of it: Danish, for people, without anything that stood in the file.</summary>
    public string Message { get; init; } = "";

    /// <summary>What people should know all the same, in Danish. What does not fit in a row is left out, and said to be.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The delivery that replaced it before it was read.</summary>
    public DeliveryId? ReplacedBy { get; init; }

    /// <summary>The delivery that says the same, and held in full when this one came; none unless it is a duplicate.</summary>
    public DeliveryId? RepetitionOf { get; init; }

    /// <summary>The number in the log at which that one was seen to hold; none unless it is a duplicate.</summary>
    public long? RepeatedAt { get; init; }

    /// <summary>The number in the log from which it no longer counts.</summary>
    public long? WithdrawnBy { get; init; }

    /// <summary>When it was withdrawn.</summary>
    public DateTimeOffset? Withdrawn { get; init; }

    /// <summary>Who withdrew it, and why.</summary>
    public Decision? Withdrawal { get; init; }

    /// <summary>The delivery whose original it reads again; none for a dropped file.</summary>
    public DeliveryId? ReingestedFrom { get; init; }

    /// <summary>Who had it read again, and why.</summary>
    public Decision? Reingestion { get; init; }

    /// <summary>Whether everything about it is done: told, and gone from the inbox (Ryddet).</summary>
    public bool IsCleared { get; init; }

    /// <summary>The reading that counts, once it was read under rules.</summary>
    public Take? Take => RulesHash.Length == 0 ? null : new Take(Id, RulesHash);

    /// <summary>The key of that reading; none before.</summary>
    public string? TakeKey => Take?.Key;

    /// <summary>The version of the row that this was read from.</summary>
    internal ETag RowETag { get; init; }

    /// <summary>It as the log knows it, or null when it never was committed.</summary>
    public CommittedDelivery? ToCommitted() =>
        Number is { } number && Committed is { } committed && Format is { } format && Take is { } take
            ? new CommittedDelivery
            {
                Id = Id,
                Number = number,
                Format = format,
                FileName = FileName,
                Modified = Modified,
                Committed = committed,
                Take = take,
                ContentHash = ContentHash,
                WithdrawnBy = WithdrawnBy,
                Scope = Scope,
            }
            : null;
}
