using System.Text.Json;
using Pipeline.Domain;
using Pipeline.Reports;

namespace Pipeline.Workflow.Meetings;

/// <summary>
/// What a workbook and its mail were made of, beside the snapshots and the configuration: kept in the archive, so that the same report can be made
/// again. Read and written by this program alone.
/// </summary>
internal sealed record KeptReport
{
    public required BoardMeeting Meeting { get; init; }

    public required long Number { get; init; }

    public required long PreviousNumber { get; init; }

    public required string RulesHash { get; init; }

    public required string ProgramVersion { get; init; }

    public required string ReviewedBy { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> PointsForDecision { get; init; }

    public required IReadOnlyList<KeptComment> Comments { get; init; }

    public required IReadOnlyList<SourceStatus> Sources { get; init; }

    public required IReadOnlyList<DeliveryRemarks> Remarks { get; init; }

    public required IReadOnlyList<LateFile> ReceivedAfterDraft { get; init; }

    public required ReportMailing Mailing { get; init; }

    /// <summary>The recipients that cannot be written to.</summary>
    public required IReadOnlyList<Recipient> BadRecipients { get; init; }

    /// <summary>The day that the report goes, which a draft tells.</summary>
    public required DateOnly Goes { get; init; }

    public static KeptReport Of(StatusReport report, string rulesHash, ReportMailing mailing, IReadOnlyList<Recipient> badRecipients, DateOnly goes) => new()
    {
        Meeting = report.Meeting,
        Number = report.Snapshot.Number,
        PreviousNumber = report.PreviousNumber,
        RulesHash = rulesHash,
        ProgramVersion = report.ProgramVersion,
        ReviewedBy = report.Review.ReviewedBy,
        Summary = report.Review.Summary,
        PointsForDecision = report.Review.PointsForDecision,
        Comments = [.. report.Review.CommentByFocusArea.Select(pair => new KeptComment(pair.Key.Value, pair.Value))],
        Sources = report.Sources,
        Remarks = report.Remarks,
        ReceivedAfterDraft = report.ReceivedAfterDraft,
        Mailing = mailing,
        BadRecipients = badRecipients,
        Goes = goes,
    };

    public static KeptReport Read(BinaryData json) =>
        json.ToObjectFromJson<KeptReport>() ?? throw new InvalidDataException("The contents of an archived report are empty.");

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    public StatusReport ToReport(Plan plan, Snapshot snapshot, Snapshot? previous) => new()
    {
        Plan = plan,
        Snapshot = snapshot,
        Meeting = Meeting,
        PreviousNumber = PreviousNumber,
        Previous = previous,
        Review = new ReviewNotes
        {
            ReviewedBy = ReviewedBy,
            Summary = Summary,
            PointsForDecision = PointsForDecision,
            CommentByFocusArea = Comments.ToDictionary(comment => new FocusAreaId(comment.FocusArea), comment => comment.Text),
        },
        Sources = Sources,
        Remarks = Remarks,
        ReceivedAfterDraft = ReceivedAfterDraft,
        ProgramVersion = ProgramVersion,
    };
}

/// <summary>A comment to a focus area.</summary>
internal sealed record KeptComment(string FocusArea, string Text);
