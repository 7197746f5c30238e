using Microsoft.Extensions.Logging;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Exports;

namespace Pipeline.Workflow.Mail;

/// <summary>Whether a mail may still be sent.</summary>
public enum MaySend
{
    /// <summary>It may.</summary>
    Yes,

    /// <summary>It is too late, or no longer wanted: only what became of it is found out.</summary>
    No,
}

/// <summary>
/// Sends each mail once. Its row is moved to <c>Sendes</c> with an owner and a deadline; nobody else touches it before the deadline, and all that
/// the owner does ends before. The message is made ready and its identifier kept before it is sent; whoever takes over asks what became of that
/// message, and sends only what is known not to have been sent. What cannot be told in time ends as <c>Uvis</c>, with an alert.
/// </summary>
public sealed class MailSending(
    MailStore mails, ReportArchive archive, IMailTransport transport, SendingGate gate, TimeProvider time, ILogger<MailSending> logger)
{
    /// <summary>How long all calls of one try may take.</summary>
    internal static readonly TimeSpan SendTimeout = TimeSpan.FromMinutes(4);

    /// <summary>When another may take over.</summary>
    internal static readonly TimeSpan DeadlineAfter = TimeSpan.FromMinutes(5);

    /// <summary>How old a draft's showing as unsent must be, after a try with an unknown end, before it is believed.</summary>
    internal static readonly TimeSpan DraftIsBelievedAfter = TimeSpan.FromMinutes(30);

    /// <summary>How long a message is looked for, after a try with an unknown end.</summary>
    internal static readonly TimeSpan LooksFor = TimeSpan.FromHours(2);

    /// <summary>Sends a mail that is claimed, unless it was sent, or another is sending it.</summary>
    /// <param name="entry">The claimed row.</param>
    /// <param name="mail">The mail, to the recipients that are frozen in the row.</param>
    /// <param name="date">The date that the mail bears.</param>
    /// <param name="maySend">Whether it may still be sent.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The row as it is now.</returns>
    public async Task<MailEntry> SendOnceAsync(
        MailEntry entry, MailContent mail, DateTimeOffset date, MaySend maySend, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(mail);
        if (entry.State is SendingState.Sent or SendingState.Failed || time.GetUtcNow() < entry.Deadline || await gate.IsClosedAsync(entry, cancellationToken))
        {
            return entry;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(SendTimeout);
        var own = await mails.SaveAsync(
            entry with
            {
                State = entry.State == SendingState.Uncertain ? SendingState.Uncertain : SendingState.Sending,
                Owner = Guid.NewGuid().ToString("N"),
                Deadline = time.GetUtcNow() + DeadlineAfter,
            },
            cancellationToken);
        try
        {
            return await GoOnAsync(own, mail, date, maySend, timeout.Token);
        }
        catch (MailNotSentException notSent)
        {
            return await NotSentAsync(own, notSent, cancellationToken);
        }
    }

    private async Task<MailEntry> GoOnAsync(MailEntry own, MailContent mail, DateTimeOffset date, MaySend maySend, CancellationToken cancellationToken)
    {
        // A table that was restored may have forgotten what the file beside the workbook remembers.
        var known = own.MessageId.Length > 0 ? own.MessageId
            : IsRecorded(own) ? await archive.ReadMessageAsync(own, cancellationToken)
            : null;
        if (known is not null)
        {
            var standing = await transport.AskAsync(known, cancellationToken);
            var isKnownNotSent = own.State != SendingState.Uncertain && IsKnownNotSent(own, standing);
            own = own with { MessageId = known, Tried = own.Tried ?? time.GetUtcNow() };
            if (standing == MailStanding.Sent)
            {
                return await SentAsync(own, date, cancellationToken);
            }

            if (!isKnownNotSent)
            {
                return await LookAgainAsync(own, standing, cancellationToken);
            }
        }

        return maySend == MaySend.Yes
            ? await SendAsync(own, known, mail, date, cancellationToken)
            : await mails.SaveAsync(own with { State = SendingState.Cancelled, Owner = "", Deadline = null, Tried = null }, cancellationToken);
    }

    private async Task<MailEntry> SendAsync(
        MailEntry own, string? known, MailContent mail, DateTimeOffset date, CancellationToken cancellationToken)
    {
        if (known is null)
        {
            var ready = await transport.PrepareAsync(mail, date, cancellationToken);
            known = IsRecorded(own) ? await archive.RecordMessageAsync(own, ready.MessageId, cancellationToken) : ready.MessageId;
            if (ready.IsSent && known == ready.MessageId)
            {
                return await SentAsync(own with { MessageId = known }, date, cancellationToken);
            }
        }

        // Saved only by whoever still owns the row, so that nobody sends beside another.
        own = await mails.SaveAsync(own with { MessageId = known, Tried = time.GetUtcNow() }, cancellationToken);
        try
        {
            await transport.SendAsync(known, mail, date, cancellationToken);
        }
        catch (MailNotSentException notSent)
        {
            return await NotSentAsync(own, notSent, cancellationToken);
        }

        return await SentAsync(own, date, cancellationToken);
    }

    // A row that names the message but no try was left by a refusal: what it says was not sent is believed at once when it shows as a draft.
    private bool IsKnownNotSent(MailEntry own, MailStanding standing) =>
        standing == MailStanding.NotSent
        || (standing == MailStanding.ShownAsDraft
            && ((own.MessageId.Length > 0 && own.Tried is null) || time.GetUtcNow() - own.Tried >= DraftIsBelievedAfter));

    private async Task<MailEntry> LookAgainAsync(MailEntry own, MailStanding standing, CancellationToken cancellationToken)
    {
        var givesUp = own.State == SendingState.Uncertain
            || (standing == MailStanding.NotFound && time.GetUtcNow() - own.Tried >= LooksFor);
        var looked = await mails.SaveAsync(
            own with
            {
                State = givesUp ? SendingState.Uncertain : SendingState.Sending,
                Owner = "",
                Deadline = time.GetUtcNow(),
                Reason = givesUp
                    ? "Det kan ikke ses, om mailen er sendt. Den sendes ikke igen af sig selv: se i postkassen."
                    : "Det kan endnu ikke ses, om mailen er sendt. Der ses efter igen.",
            },
            cancellationToken);
        if (givesUp && own.State != SendingState.Uncertain)
        {
            WorkflowLog.MailUncertain(logger, own.Plan.Value, own.About, SendingWords.WordOf(own.Kind), own.Part);
        }

        return looked;
    }

    private Task<MailEntry> SentAsync(MailEntry own, DateTimeOffset date, CancellationToken cancellationToken) =>
        mails.SaveAsync(
            own with { State = SendingState.Sent, Owner = "", Deadline = null, Tried = null, Sent = date }, cancellationToken);

    private async Task<MailEntry> NotSentAsync(MailEntry own, MailNotSentException notSent, CancellationToken cancellationToken)
    {
        var isFinal = notSent.Refusal != MailRefusal.ForNow;
        WorkflowLog.MailNotSent(logger, own.Plan.Value, own.About, SendingWords.WordOf(own.Kind), own.Part, isFinal, notSent);
        return await mails.SaveAsync(
            own with
            {
                State = isFinal ? SendingState.Failed : SendingState.Planned,
                Owner = "",
                Deadline = null,
                Tried = null,
                HasRefusedRecipient = notSent.Refusal == MailRefusal.Recipient,
                Reason = notSent.Refusal switch
                {
                    MailRefusal.Recipient => "Mailen blev afvist på grund af en adresse. Den sendes ikke igen af sig selv.",
                    MailRefusal.Mail => "Mailen blev afvist. Den sendes ikke igen af sig selv.",
                    _ => "Mailen kunne ikke sendes lige nu. Der prøves igen.",
                },
            },
            cancellationToken);
    }

    // Only what has a workbook beside it has its identifier kept outside the table; the others are found in the mailbox by their key.
    private static bool IsRecorded(MailEntry own) => own.Kind is MailKind.Final or MailKind.Draft;
}
