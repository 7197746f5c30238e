using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Meetings;

/// <summary>
/// Sends a report that was sent, or that nobody could be sent, to more recipients: each by a mail of its own with the archived workbook. Nobody who
/// has it is sent it again.
/// </summary>
public sealed class AddRecipients(
    PipelineConfiguration configuration,
    MeetingFiles files,
    ReportStore reports,
    MailStore mails,
    SeparateMails separateMails,
    ReportResuming resuming,
    PlanClock clock,
    ILogger<AddRecipients> logger)
{
    /// <summary>Records the recipients with who added them and why, and sends to them at once.</summary>
    /// <param name="planText">The plan; need not be one.</param>
    /// <param name="meetingText">The meeting; need not be one.</param>
    /// <param name="input">Who, why, and the recipients.</param>
    /// <param name="cancellationToken">Stops the work; the timer goes on with what is recorded.</param>
    public async Task<MailAnswer> RunAsync(string planText, string meetingText, RecipientsInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.TryRead(out var decision, out var recipients, out var mistake))
        {
            return new MailAnswer.Invalid(mistake);
        }

        if (configuration.PlanOf(planText) is not { } plan)
        {
            return new MailAnswer.Unknown(configuration.UnknownPlan);
        }

        var meetingPlan = await files.ReadMeetingPlanAsync(plan, cancellationToken);
        if (meetingPlan?.Meetings.FirstOrDefault(one => one.Id.Value == meetingText) is not { } meeting)
        {
            return new MailAnswer.Unknown("Mødet står ikke i planens mødeplan.");
        }

        var whole = await mails.ReadAsync(plan.Id, meeting.Id.Value, MailKind.Final, part: "", cancellationToken);
        var entry = await reports.ReadAsync(plan.Id, meeting.Id, cancellationToken);
        if (whole is null || entry is null || whole.AttachmentHash != entry.WorkbookHash)
        {
            return new MailAnswer.NotNow("Rapporten er ikke sendt endnu: skriv modtageren i mødeplanen, så kommer den med på dagen.");
        }

        if (RefusalOf(whole, meeting, clock.Today(plan.Id)) is { } refusal)
        {
            return new MailAnswer.NotNow(refusal);
        }

        await separateMails.AddAsync(whole, WithoutThose(whole, recipients), new MailDecision(MailWish.Added, decision, clock.Now(plan.Id)), cancellationToken);
        WorkflowLog.MailDecided(logger, plan.Id.Value, whole.Key, SendingWords.WordOf(MailWish.Added));
        await resuming.RunAsync(plan, meeting, meetingPlan, Resumed, cancellationToken);
        return new MailAnswer.Done(await ReadAsync(whole, recipients, cancellationToken));
    }

    /// <summary>The report's row when one of the mails to its board is to be sent, whatever became of the others.</summary>
    internal static ReportEntry Resumed(ReportEntry entry) => entry with
    {
        BeingSent = MailKind.Final,
        State = entry.FinalSent is null ? SendingState.Sending : entry.State,
    };

    private static string? RefusalOf(MailEntry whole, BoardMeeting meeting, DateOnly today) =>
        meeting.IsCancelled ? "Mødet er aflyst."
        : today > meeting.Date ? "Mødet er holdt."
        : whole.State switch
        {
            SendingState.Sent or SendingState.Failed => null,
            SendingState.Uncertain => "Det er uvist, om rapporten er sendt: se først efter i postkassen.",
            SendingState.Cancelled => "Rapporten er ikke sendt.",
            _ => "Rapporten er ved at blive sendt: prøv igen om lidt.",
        };

    // A mail that failed went to nobody; then everybody may be added.
    private static IReadOnlyList<Recipient> WithoutThose(MailEntry whole, IReadOnlyList<Recipient> recipients)
    {
        var have = (whole.State == SendingState.Failed ? [] : whole.Recipients).Select(SeparateMails.PartOf).ToHashSet();
        return [.. recipients.Where(one => !have.Contains(SeparateMails.PartOf(one)))];
    }

    private async Task<IReadOnlyList<MailEntry>> ReadAsync(
        MailEntry whole, IReadOnlyList<Recipient> recipients, CancellationToken cancellationToken)
    {
        var parts = recipients.Select(SeparateMails.PartOf).ToHashSet();
        var separate = await mails.ReadPartsAsync(whole.Plan, whole.About, whole.Kind, cancellationToken);
        return [whole, .. separate.Where(mail => parts.Contains(mail.Part))];
    }
}
