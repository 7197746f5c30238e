using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Meetings;

/// <summary>Tries a reminder, a draft or a report again that failed, as long as the meeting still needs it.</summary>
public sealed class RetryMeetingMail(MailStore mails, ReportStore reports, MeetingFiles files, ReportResuming resuming, PlanClock clock)
{
    /// <summary>Records that it is to be tried, and tries.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="again">The mail's row as it is to be.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Why it cannot be tried, in Danish; null when it was.</returns>
    public async Task<string?> TryAsync(Plan plan, MailEntry again, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(again);
        var meetingPlan = await files.ReadMeetingPlanAsync(plan, cancellationToken);
        if (meetingPlan?.Meetings.FirstOrDefault(one => one.Id.Value == again.About) is not { IsCancelled: false } meeting
            || clock.Today(plan.Id) > meeting.Date)
        {
            return "Mødet er holdt, aflyst eller står ikke længere i mødeplanen.";
        }

        if (await RefusalOfAsync(plan, meeting, meetingPlan, again, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        // The mail before the report: nobody touches the one while the other has failed, and a stop between them is mended by asking again.
        await mails.SaveAsync(WithContactOfToday(plan, again), cancellationToken);
        await resuming.RunAsync(plan, meeting, meetingPlan, entry => Resumed(entry, again.Kind), cancellationToken);
        return null;
    }

    private async Task<string?> RefusalOfAsync(
        Plan plan, BoardMeeting meeting, MeetingPlan meetingPlan, MailEntry again, CancellationToken cancellationToken)
    {
        if (again.Kind == MailKind.Reminder)
        {
            return clock.Today(plan.Id) < MeetingSchedule.DraftDue(meeting, meetingPlan.Days)
                ? null
                : "Kladdens dag er kommet: kilden rykkes ikke længere.";
        }

        var entry = await reports.ReadAsync(plan.Id, meeting.Id, cancellationToken);
        var whole = await mails.ReadAsync(plan.Id, meeting.Id.Value, MailKind.Final, part: "", cancellationToken);
        var separate = await mails.ReadPartsAsync(plan.Id, meeting.Id.Value, MailKind.Final, cancellationToken);
        return entry?.WorkbookHash != again.AttachmentHash || (again.Kind == MailKind.Draft && whole is not null)
                ? "Der er dannet en nyere kladde eller rapport."
            : again is { Kind: MailKind.Final, Part.Length: 0 } && again.Recipients.Any(one => separate.Any(mail => mail.Part == SeparateMails.PartOf(one)))
                ? "Mailen er delt i en til hver modtager: prøv deres."
            : null;
    }

    private static MailEntry WithContactOfToday(Plan plan, MailEntry again) =>
        again.Kind == MailKind.Reminder && plan.Sources.FirstOrDefault(one => one.Id.Value == again.Part) is { } source
            ? again with { Recipients = [new Recipient(source.Name, source.Contact)], MessageId = "" }
            : again;

    private static ReportEntry Resumed(ReportEntry entry, MailKind kind) => kind switch
    {
        MailKind.Reminder => entry with { State = SendingState.Planned, Reminded = null },
        MailKind.Draft => entry with { State = SendingState.Sending, BeingSent = MailKind.Draft },
        _ => AddRecipients.Resumed(entry),
    };
}
