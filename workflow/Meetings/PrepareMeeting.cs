using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Mail;

namespace Pipeline.Workflow.Meetings;

/// <summary>
/// Sends the board its status report when a meeting is near. The number that the report shows is frozen when it is first prepared, and the
/// workbook is kept before it is sent: stopped anywhere and run again, it goes on with the same report and sends it once.
/// </summary>
public sealed class PrepareMeeting(
    PipelineConfiguration configuration,
    CurrentMeetingPlan currentMeetingPlan,
    SourceStatuses sourceStatuses,
    DeliveryRemarksList remarks,
    DeliveryLog log,
    SnapshotStore snapshots,
    ReportStore reports,
    MailStore mails,
    MailSending sending,
    PlanClock clock,
    ILogger<PrepareMeeting> logger)
{
    private static readonly string ProgramVersion =
        typeof(PrepareMeeting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Sends every report that is due and not yet sent.</summary>
    /// <exception cref="AggregateException">A plan's report could not be prepared; the others were.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var troubles = new List<Exception>();
        foreach (var plan in configuration.Plans)
        {
            try
            {
                await RunAsync(plan, cancellationToken);
            }
            catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
            {
                troubles.Add(new InvalidOperationException($"The report of plan {plan.Id} could not be prepared.", trouble));
            }
        }

        if (troubles.Count > 0)
        {
            throw new AggregateException("Not every report that is due could be prepared; the next run tries again.", troubles);
        }
    }

    /// <summary>The meetings of a plan whose report should have gone to the board by today, sent or not.</summary>
    public async Task<IReadOnlyList<BoardMeeting>> FindDueAsync(Plan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return await currentMeetingPlan.ReadAsync(plan, cancellationToken) is { } meetingPlan ? Due(plan, meetingPlan) : [];
    }

    private List<BoardMeeting> Due(Plan plan, MeetingPlan meetingPlan) =>
        [.. meetingPlan.Meetings.Where(meeting => MeetingSchedule.IsFinalDue(meeting, clock.Today(plan.Id)))];

    private async Task RunAsync(Plan plan, CancellationToken cancellationToken)
    {
        if (await currentMeetingPlan.ReadAsync(plan, cancellationToken) is not { } meetingPlan)
        {
            return;
        }

        foreach (var meeting in Due(plan, meetingPlan))
        {
            await SendAsync(plan, meeting, meetingPlan.Board, cancellationToken);
        }
    }

    private async Task SendAsync(Plan plan, BoardMeeting meeting, IReadOnlyList<Recipient> board, CancellationToken cancellationToken)
    {
        var number = await log.ReadEvaluatedAsync(plan.Id, cancellationToken);
        if (number == 0)
        {
            WorkflowLog.NothingToReport(logger, plan.Id.Value, meeting.Id.Value);
            return;
        }

        var planned = await reports.ClaimAsync(Planned(plan, meeting, number), cancellationToken);
        if (planned.State == SendingState.Sent)
        {
            return;
        }

        var report = await ReportAsync(plan, meeting, planned.SnapshotNumber!.Value, cancellationToken);
        var workbook = await KeptWorkbookAsync(report, cancellationToken);
        if (await SendMailAsync(report, board, workbook, cancellationToken))
        {
            await reports.SaveAsync(
                planned with { State = SendingState.Sent, WorkbookHash = HashOf(workbook), FinalSent = clock.Now(plan.Id) }, cancellationToken);
            WorkflowLog.ReportSent(logger, plan.Id.Value, meeting.Id.Value, report.Snapshot.Number);
        }
    }

    private ReportEntry Planned(Plan plan, BoardMeeting meeting, long number) => new()
    {
        Plan = plan.Id,
        Meeting = meeting.Id,
        State = SendingState.Planned,
        Planned = clock.Now(plan.Id),
        SnapshotNumber = number,
    };

    private async Task<StatusReport> ReportAsync(Plan plan, BoardMeeting meeting, long number, CancellationToken cancellationToken)
    {
        var snapshot = await snapshots.ReadAsync(plan.Id, number, cancellationToken)
            ?? throw new InvalidDataException($"The snapshot of plan {plan.Id} as of {number} is gone.");
        var earlier = await reports.ReadAllAsync(plan.Id, cancellationToken);
        var previousNumber = earlier.Where(report => report.State == SendingState.Sent && report.Meeting != meeting.Id)
            .Max(report => report.SnapshotNumber) ?? 0;
        return new StatusReport
        {
            Plan = plan,
            Snapshot = snapshot,
            Meeting = meeting,
            PreviousNumber = previousNumber,
            Previous = previousNumber == 0 ? null : await snapshots.ReadAsync(plan.Id, previousNumber, cancellationToken),
            Sources = await sourceStatuses.ReadAsync(plan, snapshot, cancellationToken),
            Remarks = await remarks.ReadAsync(snapshot, previousNumber, cancellationToken),
            ProgramVersion = ProgramVersion,
        };
    }

    // What is kept is what is sent: a workbook that an earlier, stopped run kept is not made again.
    private async Task<byte[]> KeptWorkbookAsync(StatusReport report, CancellationToken cancellationToken)
    {
        if (await reports.OpenWorkbookAsync(report.Plan.Id, report.Meeting.Id, cancellationToken) is { } kept)
        {
            await using (kept)
            {
                using var buffer = new MemoryStream();
                await kept.CopyToAsync(buffer, cancellationToken);
                return buffer.ToArray();
            }
        }

        var workbook = StatusReportWorkbook.Create(report);
        await reports.StoreWorkbookAsync(report.Plan.Id, report.Meeting.Id, workbook, cancellationToken);
        return workbook;
    }

    private async Task<bool> SendMailAsync(
        StatusReport report, IReadOnlyList<Recipient> board, byte[] workbook, CancellationToken cancellationToken)
    {
        var now = clock.Now(report.Plan.Id);
        var mail = BoardMail.Compose(report, board, report.Plan.Secretariat, workbook);
        var claimed = await mails.ClaimAsync(
            new MailEntry
            {
                Plan = report.Plan.Id,
                About = report.Meeting.Id.Value,
                Kind = MailKind.Final,
                State = SendingState.Planned,
                Recipients = board,
                Subject = mail.Subject,
                Planned = now,
                SnapshotNumber = report.Snapshot.Number,
                AttachmentHash = HashOf(workbook),
            },
            cancellationToken);
        return await sending.SendOnceAsync(claimed, mail with { To = claimed.Recipients }, now, cancellationToken);
    }

    private static string HashOf(byte[] workbook) => Convert.ToHexStringLower(SHA256.HashData(workbook));
}
