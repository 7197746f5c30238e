using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Mail;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Workflow.Meetings;

/// <summary>
/// Sends a draft or a report. What it shows and who gets it are frozen first: kept in the archive and named in the report's row. Stopped anywhere
/// and run again, it goes on with the same workbook to the same recipients.
/// </summary>
public sealed class ReportSending(
    PipelineConfiguration configuration,
    ReportAssembly assembly,
    ReportKeeping keeping,
    ReportEvidence evidence,
    ReportStore reports,
    MailStore mails,
    MailSending sending,
    SeparateMails separateMails,
    DeliveryLog log,
    PipelineTraces traces,
    PlanClock clock,
    ILogger<ReportSending> logger)
{
    /// <summary>Freezes what is to be sent.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entry">The report's row.</param>
    /// <param name="sendout">What is to be sent, and to whom.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The row, <see cref="SendingState.Sending"/>.</returns>
    public async Task<ReportEntry> FreezeAsync(Plan plan, ReportEntry entry, Sendout sendout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(sendout);
        var deliveries = await log.ReadCommittedAsync(plan.Id, cancellationToken);
        return await traces.RunAsync(
            TraceStep.Report("MakeReport", plan.Id, entry.Meeting, sendout.Number, deliveries),
            _ => MakeAsync(plan, entry, sendout, cancellationToken));
    }

    private async Task<ReportEntry> MakeAsync(Plan plan, ReportEntry entry, Sendout sendout, CancellationToken cancellationToken)
    {
        var report = await assembly.CreateAsync(plan, sendout.Meeting, sendout.Number, entry, cancellationToken);
        var bad = sendout.Recipients.Where(recipient => !EmlFile.IsAddress(recipient.Address)).ToList();
        var mailing = new ReportMailing
        {
            Recipients = [.. sendout.Recipients.Except(bad)],
            From = plan.Secretariat,
            JournalNumber = sendout.JournalNumber,
            IncludesFollowingGroup = sendout.IncludesFollowingGroup,
        };
        if (bad.Count > 0)
        {
            WorkflowLog.BadAddresses(logger, plan.Id.Value, entry.Meeting.Value, SendingWords.WordOf(sendout.Kind), bad.Count);
        }

        if (mailing.Recipients.Count == 0)
        {
            return await NeedsPersonAsync(entry, SendingState.Held, "Ingen af modtagerne har en adresse, der kan bruges.", cancellationToken);
        }

        var hashes = await keeping.KeepAsync(
            report, KeptReport.Of(report, configuration.RulesHash, mailing, bad, sendout.Goes), cancellationToken);
        return await reports.SaveAsync(
            entry with
            {
                State = SendingState.Sending,
                BeingSent = sendout.Kind,
                SnapshotNumber = sendout.Number,
                WorkbookHash = hashes.Workbook,
                ContentsHash = hashes.Contents,
                Reason = sendout.Reason,
            },
            cancellationToken);
    }

    /// <summary>Goes on with what is frozen.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entry">The report's row, with what is being sent.</param>
    /// <param name="maySend">Whether it may still be sent.</param>
    /// <param name="cancellationToken">Stops the work; run again, it goes on.</param>
    public async Task<ReportEntry> GoOnAsync(Plan plan, ReportEntry entry, MaySend maySend, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(entry);
        var kept = await keeping.ReadAsync(entry, cancellationToken);
        var deliveries = await log.ReadCommittedAsync(plan.Id, cancellationToken);
        return await traces.RunAsync(
            TraceStep.Report("SendReport", plan.Id, entry.Meeting, kept.Kept.Number, deliveries),
            _ => SendAsync(plan, entry, kept, maySend, cancellationToken));
    }

    private async Task<ReportEntry> SendAsync(Plan plan, ReportEntry entry, ReadReport kept, MaySend maySend, CancellationToken cancellationToken)
    {
        var mail = MailOf(entry, kept);
        var claimed = await mails.ClaimAsync(RowOf(entry, mail), cancellationToken);
        if (claimed.AttachmentHash != entry.WorkbookHash)
        {
            return await NeedsPersonAsync(
                entry with { BeingSent = null }, SendingState.Held, "En tidligere mail til mødet blev standset undervejs; den nye sendes ikke af sig selv.", cancellationToken);
        }

        var whole = await sending.SendOnceAsync(claimed, mail with { To = claimed.Recipients }, clock.Now(plan.Id), maySend, cancellationToken);
        var separate = entry.BeingSent == MailKind.Final
            ? await separateMails.GoOnAsync(whole, mail, kept.Kept.BadRecipients, maySend, cancellationToken)
            : [];
        return await ConcludeAsync(entry, kept, new SentMails(whole, separate), cancellationToken);
    }

    /// <summary>Records that only a person can go on, with an alert the first time.</summary>
    public async Task<ReportEntry> NeedsPersonAsync(ReportEntry entry, SendingState state, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.State == state && entry.Reason == reason)
        {
            return entry;
        }

        var saved = await reports.SaveAsync(entry with { State = state, Reason = reason }, cancellationToken);
        WorkflowLog.ReportNeedsPerson(logger, entry.Plan.Value, entry.Meeting.Value, SendingWords.WordOf(state));
        return saved;
    }

    private async Task<ReportEntry> ConcludeAsync(ReportEntry entry, ReadReport kept, SentMails sent, CancellationToken cancellationToken) => sent.Standing switch
    {
        SendingState.Sent => await SentAsync(entry, kept, sent, cancellationToken),

        // The board has it: what is uncertain of a mail that was added is told by its own row, and asked for on.
        SendingState.Uncertain when entry.FinalSent is null => await NeedsPersonAsync(entry, SendingState.Uncertain, sent.Reason, cancellationToken),
        SendingState.Failed => await NeedsPersonAsync(entry with { BeingSent = null }, SendingState.Failed, sent.Reason, cancellationToken),
        SendingState.Cancelled => await reports.SaveAsync(entry with { State = SendingState.Planned, BeingSent = null }, cancellationToken),
        _ => entry,
    };

    private async Task<ReportEntry> SentAsync(ReportEntry entry, ReadReport kept, SentMails sent, CancellationToken cancellationToken)
    {
        if (entry.BeingSent == MailKind.Draft)
        {
            WorkflowLog.DraftSent(logger, entry.Plan.Value, entry.Meeting.Value, kept.Kept.Number);
            return await reports.SaveAsync(
                entry with { State = SendingState.Drafted, BeingSent = null, DraftSent = sent.First, Reason = "Kladden er sendt til sekretariatet." },
                cancellationToken);
        }

        await evidence.StoreAsync(entry, kept.Kept, sent, cancellationToken);
        if (entry.FinalSent is null)
        {
            WorkflowLog.ReportSent(logger, entry.Plan.Value, entry.Meeting.Value, kept.Kept.Number);
        }

        return await reports.SaveAsync(
            entry with
            {
                State = SendingState.Sent,
                BeingSent = null,
                FinalSent = entry.FinalSent ?? sent.First,
                Reason = (kept.Report.Review.IsReviewed ? "Sendt, gennemgået af sekretariatet." : "Sendt uden gennemgang.") + sent.WhoWasLeftOut,
            },
            cancellationToken);
    }

    private static MailContent MailOf(ReportEntry entry, ReadReport kept) => entry.BeingSent == MailKind.Draft
        ? DraftMail.Compose(kept.Report, kept.Kept.Mailing, kept.Kept.Goes, kept.Workbook)
        : BoardMail.Compose(kept.Report, kept.Kept.Mailing, kept.Workbook);

    private MailEntry RowOf(ReportEntry entry, MailContent mail) => new()
    {
        Plan = entry.Plan,
        About = entry.Meeting.Value,
        Kind = entry.BeingSent!.Value,
        Part = entry.BeingSent == MailKind.Draft ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry.SnapshotNumber}") : "",
        State = SendingState.Planned,
        Recipients = mail.To,
        Subject = mail.Subject,
        Planned = clock.Now(entry.Plan),
        SnapshotNumber = entry.SnapshotNumber,
        AttachmentHash = entry.WorkbookHash,
    };
}
