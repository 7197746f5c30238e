using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Mail;

namespace Pipeline.Workflow.Meetings;

/// <summary>Reminds each source of what it has not delivered since the meeting before, or in half a year where there was none.</summary>
public sealed class Reminders(
    PipelineConfiguration configuration, SourceStatuses sourceStatuses, MailStore mails, MailSending sending, PlanClock clock)
{
    private const int DaysOfHalfAYear = 182;

    /// <summary>Reminds the sources, each once.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="meetingPlan">The plan of meetings in force.</param>
    /// <param name="snapshot">The latest figures.</param>
    /// <param name="cancellationToken">Stops the work; run again, it goes on.</param>
    /// <returns>The mails, as they are now; empty where nothing is missing.</returns>
    public async Task<IReadOnlyList<MailEntry>> SendAsync(
        Plan plan, BoardMeeting meeting, MeetingPlan meetingPlan, Snapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(meetingPlan);
        var statuses = await sourceStatuses.ReadAsync(plan, snapshot, cancellationToken);
        var since = PreviousMeeting(meeting, meetingPlan) ?? meeting.Date.AddDays(-DaysOfHalfAYear);
        var sent = new List<MailEntry>();
        foreach (var source in plan.Sources)
        {
            IReadOnlyList<SourceStatus> missing =
            [
                .. statuses.Where(status => source.Formats.Contains(status.Format)
                    && configuration.FormatOf(status.Format)?.Kind == FormatKind.Observations
                    && !(status.Last?.Delivered >= since)),
            ];
            if (missing.Count > 0)
            {
                var reminder = new SourceReminder
                {
                    Plan = plan,
                    Meeting = meeting,
                    DataSource = source,
                    Missing = missing,
                    NeededBy = MeetingSchedule.DraftDue(meeting, meetingPlan.Days),
                };
                sent.Add(await SendAsync(reminder, meetingPlan.JournalNumber, cancellationToken));
            }
        }

        return sent;
    }

    private async Task<MailEntry> SendAsync(SourceReminder reminder, string journalNumber, CancellationToken cancellationToken)
    {
        var now = clock.Now(reminder.Plan.Id);
        var mail = ReminderMail.Compose(reminder, new Recipient(reminder.DataSource.Name, reminder.DataSource.Contact), journalNumber);
        var claimed = await mails.ClaimAsync(
            new MailEntry
            {
                Plan = reminder.Plan.Id,
                About = reminder.Meeting.Id.Value,
                Kind = MailKind.Reminder,
                Part = reminder.DataSource.Id.Value,
                State = SendingState.Planned,
                Recipients = mail.To,
                Subject = mail.Subject,
                Planned = now,
            },
            cancellationToken);
        return await sending.SendOnceAsync(claimed, mail with { To = claimed.Recipients }, now, MaySend.Yes, cancellationToken);
    }

    private static DateOnly? PreviousMeeting(BoardMeeting meeting, MeetingPlan meetingPlan) => meetingPlan.Meetings
        .Where(other => !other.IsCancelled && other.Date < meeting.Date)
        .Select(other => (DateOnly?)other.Date)
        .Max();
}
