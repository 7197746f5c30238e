using System.Reflection;
using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Meetings;

/// <summary>Puts together what a report shows, as of a number in the plan's log.</summary>
public sealed class ReportAssembly(
    PipelineConfiguration configuration,
    MeetingFiles files,
    SourceStatuses sourceStatuses,
    DeliveryRemarksList remarks,
    DeliveryLog log,
    SnapshotStore snapshots,
    ReportStore reports)
{
    private const string RemarkOfLate = "Modtaget efter kladden; filens tal er ikke med i rapporten.";

    /// <summary>The version of this program, as reports name it.</summary>
    public static string ProgramVersion { get; } =
        typeof(ReportAssembly).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The report.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="number">The number that it shows.</param>
    /// <param name="entry">What has been recorded of it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<StatusReport> CreateAsync(
        Plan plan, BoardMeeting meeting, long number, ReportEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(entry);
        var snapshot = await snapshots.ReadAsync(plan.Id, number, cancellationToken)
            ?? throw new InvalidDataException($"The snapshot of plan {plan.Id} as of {number} is gone.");
        var earlier = await reports.ReadAllAsync(plan.Id, cancellationToken);
        var previousNumber = earlier.Where(report => report.FinalSent is not null && report.Meeting != meeting.Id)
            .Max(report => report.SnapshotNumber) ?? 0;
        var late = await LateFilesAsync(plan, number, entry, cancellationToken);
        return new StatusReport
        {
            Plan = plan,
            Snapshot = snapshot,
            Meeting = meeting,
            PreviousNumber = previousNumber,
            Previous = previousNumber == 0 ? null : await snapshots.ReadAsync(plan.Id, previousNumber, cancellationToken),
            Review = await ReviewOfAsync(plan, meeting, entry, cancellationToken),
            Sources = await sourceStatuses.ReadAsync(plan, snapshot, cancellationToken),
            Remarks =
            [
                .. await remarks.ReadAsync(snapshot, previousNumber, cancellationToken),
                .. late.Select(file => new DeliveryRemarks(file.FileName, file.Delivered, [RemarkOfLate])),
            ],
            ReceivedAfterDraft = late,
            ProgramVersion = ProgramVersion,
        };
    }

    private async Task<ReviewNotes> ReviewOfAsync(Plan plan, BoardMeeting meeting, ReportEntry entry, CancellationToken cancellationToken)
    {
        if (await files.ReadReviewAsync(plan, meeting.Id, cancellationToken) is { } review)
        {
            return new ReviewNotes
            {
                ReviewedBy = review.ReviewedBy,
                Summary = review.Summary,
                PointsForDecision = review.PointsForDecision,
                CommentByFocusArea = review.CommentByFocusArea,
            };
        }

        // Whoever released it or sent it has looked at it. The person's name stays in the table.
        return entry.Decisions is [.., { Wish: ReviewWish.OnItsDay or ReviewWish.SentNow }]
            ? new ReviewNotes { ReviewedBy = "Sekretariatet" }
            : ReviewNotes.None;
    }

    private async Task<IReadOnlyList<LateFile>> LateFilesAsync(Plan plan, long number, ReportEntry entry, CancellationToken cancellationToken) =>
        entry.DraftSent is null
            ? []
            :
            [
                .. (await log.ReadCommittedAsync(plan.Id, cancellationToken))
                    .Where(delivery => delivery.Number > number
                        && delivery.CountsAsOf(long.MaxValue)
                        && configuration.FormatOf(delivery.Format)?.Kind == FormatKind.Observations)
                    .OrderBy(delivery => delivery.Number)
                    .Select(delivery => new LateFile(delivery.FileName, PlanClock.DateInDenmark(delivery.Committed))),
            ];
}
