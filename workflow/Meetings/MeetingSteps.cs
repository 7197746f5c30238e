using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Mail;

namespace Pipeline.Workflow.Meetings;

/// <summary>Does what is due about one meeting, and records how far its report has come and why.</summary>
public sealed class MeetingSteps(
    DeliveryLog log,
    SnapshotStore snapshots,
    ReportStore reports,
    Reminders reminders,
    ReportSending sending,
    PlanClock clock,
    ILogger<MeetingSteps> logger)
{
    /// <summary>Does what is due.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="meetingPlan">The plan of meetings in force.</param>
    /// <param name="cancellationToken">Stops the work; run again, it goes on.</param>
    /// <exception cref="ConcurrentChangeException">Another does the same.</exception>
    public async Task RunAsync(Plan plan, BoardMeeting meeting, MeetingPlan meetingPlan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(meetingPlan);
        var today = clock.Today(plan.Id);
        var entry = await reports.ClaimAsync(Planned(plan, meeting.Id), cancellationToken);
        if (entry.BeingSent is not null)
        {
            var maySend = meeting.IsCancelled || today > meeting.Date ? MaySend.No : MaySend.Yes;
            entry = await sending.GoOnAsync(plan, entry, maySend, cancellationToken);
        }

        // What is uncertain or was refused waits for a person, and what is under way for its end.
        if (entry.BeingSent is not null || entry.State is SendingState.Failed or SendingState.Uncertain)
        {
            return;
        }

        var latest = await LatestAsync(plan, cancellationToken);
        var progress = await ProgressAsync(plan, entry, latest, cancellationToken);
        var step = MeetingSchedule.Next(meeting, meetingPlan.Days, progress, today);
        await DoAsync(new Work(plan, meeting, meetingPlan, entry, progress, latest), step, cancellationToken);
    }

    /// <summary>Records that a meeting is no longer in the plan of meetings, and sends nothing more.</summary>
    public async Task CancelAsync(Plan plan, ReportEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.BeingSent is not null)
        {
            entry = await sending.GoOnAsync(plan, entry, MaySend.No, cancellationToken);
        }

        if (entry.BeingSent is null && entry.State is not (SendingState.Sent or SendingState.Missed or SendingState.Uncertain))
        {
            await SaveAsync(entry, SendingState.Cancelled, "Mødet står ikke længere i mødeplanen.", cancellationToken);
        }
    }

    private Task DoAsync(Work work, MeetingStep step, CancellationToken cancellationToken) => step.Stage switch
    {
        MeetingStage.Done => Task.CompletedTask,
        MeetingStage.Wait => SaveAsync(
            work.Entry, work.Entry.DraftSent is null ? SendingState.Planned : SendingState.Drafted, step.Reason, cancellationToken),
        MeetingStage.Held => SaveAsync(
            work.Entry, SendingState.Held, $"{step.Reason} Begrundelse: {work.Entry.Decisions[^1].Decision.Reason}", cancellationToken),
        MeetingStage.Cancelled => SaveAsync(work.Entry, SendingState.Cancelled, step.Reason, cancellationToken),
        MeetingStage.TooNear => sending.NeedsPersonAsync(work.Entry, SendingState.Held, step.Reason, cancellationToken),
        MeetingStage.Missed => sending.NeedsPersonAsync(work.Entry, SendingState.Missed, step.Reason, cancellationToken),
        _ when work.Latest is null => NothingToReportAsync(work, cancellationToken),
        MeetingStage.Remind => RemindAsync(work, work.Latest, cancellationToken),
        MeetingStage.Draft => SendAsync(work, DraftOf(work, work.Latest, step), cancellationToken),
        MeetingStage.Final => SendAsync(work, FinalOf(work, work.Latest, step), cancellationToken),
        _ => throw new InvalidOperationException($"The stage {step.Stage} is not known."),
    };

    private async Task RemindAsync(Work work, Snapshot latest, CancellationToken cancellationToken)
    {
        var sent = await reminders.SendAsync(work.Plan, work.Meeting, work.MeetingPlan, latest, cancellationToken);
        if (sent.All(mail => mail.IsSettled))
        {
            var failed = sent.Count(mail => mail.State != SendingState.Sent);
            var reason = $"{DanishCount.Of(sent.Count - failed, "kilde", "kilder")} er rykket"
                + (failed == 0 ? "." : string.Create(DanishCulture.Value, $", og {failed:N0} kunne ikke rykkes: se forsendelser."));
            await SaveAsync(work.Entry with { Reminded = clock.Now(work.Plan.Id) }, SendingState.Planned, reason, cancellationToken);
        }
    }

    private async Task SendAsync(Work work, Sendout sendout, CancellationToken cancellationToken)
    {
        var frozen = await sending.FreezeAsync(work.Plan, work.Entry, sendout, cancellationToken);
        if (frozen.BeingSent is not null)
        {
            await sending.GoOnAsync(work.Plan, frozen, MaySend.Yes, cancellationToken);
        }
    }

    private Sendout DraftOf(Work work, Snapshot latest, MeetingStep step) => new()
    {
        Meeting = work.Meeting,
        Kind = MailKind.Draft,
        Number = latest.Number,
        Recipients = [new Recipient("Sekretariatet", work.Plan.Secretariat)],
        JournalNumber = work.MeetingPlan.JournalNumber,
        Goes = GoesAfter(work, clock.Today(work.Plan.Id)),
        Reason = step.Reason,
    };

    private Sendout FinalOf(Work work, Snapshot latest, MeetingStep step) => new()
    {
        Meeting = work.Meeting,
        Kind = MailKind.Final,
        Number = work.Progress is { Drafted: not null, IsDraftOutdated: false } ? work.Entry.SnapshotNumber!.Value : latest.Number,
        Recipients = [.. work.MeetingPlan.Board, .. work.MeetingPlan.FollowingGroup],
        IncludesFollowingGroup = work.MeetingPlan.FollowingGroup.Count > 0,
        JournalNumber = work.MeetingPlan.JournalNumber,
        Goes = clock.Today(work.Plan.Id),
        Reason = step.Reason,
    };

    private static DateOnly GoesAfter(Work work, DateOnly drafted)
    {
        var (due, earliest) = (MeetingSchedule.FinalDue(work.Meeting, work.MeetingPlan.Days), MeetingSchedule.EarliestFinal(drafted));
        return due > earliest ? due : earliest;
    }

    private async Task<Snapshot?> LatestAsync(Plan plan, CancellationToken cancellationToken)
    {
        var number = await log.ReadEvaluatedAsync(plan.Id, cancellationToken);
        return number == 0 ? null : await snapshots.ReadAsync(plan.Id, number, cancellationToken)
            ?? throw new InvalidDataException($"The snapshot of plan {plan.Id} as of {number} is gone.");
    }

    private async Task<ReportProgress> ProgressAsync(Plan plan, ReportEntry entry, Snapshot? latest, CancellationToken cancellationToken) => new()
    {
        IsReminded = entry.Reminded is not null,
        Drafted = entry.DraftSent is { } drafted ? PlanClock.DateInDenmark(drafted) : null,
        IsDraftOutdated = entry is { DraftSent: not null, FinalSent: null, SnapshotNumber: { } number }
            && latest is not null
            && number != latest.Number
            && await IsOutdatedAsync(plan, number, latest, cancellationToken),
        Wish = entry.Decisions.Count == 0 ? ReviewWish.OnItsDay : entry.Decisions[^1].Wish,
        IsSent = entry.FinalSent is not null,
    };

    private async Task<bool> IsOutdatedAsync(Plan plan, long number, Snapshot latest, CancellationToken cancellationToken)
    {
        var drafted = await snapshots.ReadAsync(plan.Id, number, cancellationToken)
            ?? throw new InvalidDataException($"The snapshot of plan {plan.Id} as of {number} is gone.");
        var changes = SnapshotChanges.Between(drafted, latest);
        return changes.Revised.Count > 0 || changes.Gone.Count > 0;
    }

    private Task NothingToReportAsync(Work work, CancellationToken cancellationToken)
    {
        WorkflowLog.NothingToReport(logger, work.Plan.Id.Value, work.Meeting.Id.Value);
        return SaveAsync(work.Entry, SendingState.Planned, "Der er endnu ikke indlæst data, der kan rapporteres.", cancellationToken);
    }

    private async Task SaveAsync(ReportEntry entry, SendingState state, string reason, CancellationToken cancellationToken)
    {
        var isSame = entry.State == state && entry.Reason == reason;
        if (!isSame)
        {
            await reports.SaveAsync(entry with { State = state, Reason = reason }, cancellationToken);
        }
    }

    private ReportEntry Planned(Plan plan, MeetingId meeting) => new()
    {
        Plan = plan.Id,
        Meeting = meeting,
        State = SendingState.Planned,
        Planned = clock.Now(plan.Id),
    };

    private sealed record Work(
        Plan Plan, BoardMeeting Meeting, MeetingPlan MeetingPlan, ReportEntry Entry, ReportProgress Progress, Snapshot? Latest);
}
