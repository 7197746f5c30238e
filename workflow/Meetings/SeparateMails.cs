using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Mail;

namespace Pipeline.Workflow.Meetings;

/// <summary>
/// The mails of a report to one recipient each: where the mail to all was refused because of one of them, and where a person added one. Each has a
/// row, a draft and a record of its own, so that each goes once, whatever becomes of the others.
/// </summary>
public sealed class SeparateMails(MailStore mails, MailSending sending, IMailTransport transport, PlanClock clock, ILogger<SeparateMails> logger)
{
    private const int HashLength = 16;

    /// <summary>The part that names the mail to a recipient: the same address has the same, so that nobody is sent a report twice.</summary>
    public static string PartOf(Recipient recipient)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipient.Address.ToLowerInvariant())));
        return $"modtager-{hash[..HashLength]}";
    }

    /// <summary>Records that a person added recipients; whoever has a mail of the report keeps it as it is.</summary>
    public async Task AddAsync(MailEntry whole, IReadOnlyList<Recipient> recipients, MailDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(recipients);
        foreach (var recipient in recipients)
        {
            await mails.ClaimAsync(RowOf(whole, recipient) with { Decisions = [decision] }, cancellationToken);
        }
    }

    /// <summary>Goes on with those of a report, after making them where the mail to all was refused because of a recipient.</summary>
    /// <param name="whole">The mail to all.</param>
    /// <param name="mail">The report's mail.</param>
    /// <param name="badRecipients">The recipients that cannot be written to: a row tells that they were not.</param>
    /// <param name="maySend">Whether they may still be sent.</param>
    /// <param name="cancellationToken">Stops the work; run again, it goes on.</param>
    /// <exception cref="AggregateException">Of some it cannot be told yet; the others were sent.</exception>
    internal async Task<IReadOnlyList<MailEntry>> GoOnAsync(
        MailEntry whole, MailContent mail, IReadOnlyList<Recipient> badRecipients, MaySend maySend, CancellationToken cancellationToken)
    {
        if (whole.State is SendingState.Planned or SendingState.Cancelled)
        {
            return [];
        }

        var separate = await mails.ReadPartsAsync(whole.Plan, whole.About, whole.Kind, cancellationToken);
        var isDivided = whole is { State: SendingState.Failed, HasRefusedRecipient: true, Recipients.Count: > 1 };
        foreach (var bad in badRecipients.Where(bad => separate.All(one => one.Part != PartOf(bad))))
        {
            separate = [.. separate, await mails.ClaimAsync(RefusedRowOf(whole, bad), cancellationToken)];
        }

        if (isDivided)
        {
            separate = await DivideAsync(whole, separate, cancellationToken);
        }

        return await SendAsync(separate, mail, maySend, cancellationToken);
    }

    private async Task<IReadOnlyList<MailEntry>> DivideAsync(MailEntry whole, IReadOnlyList<MailEntry> separate, CancellationToken cancellationToken)
    {
        var missing = whole.Recipients.Where(recipient => separate.All(one => one.Part != PartOf(recipient))).ToList();
        if (missing.Count > 0)
        {
            WorkflowLog.MailDivided(logger, whole.Plan.Value, whole.About, SendingWords.WordOf(whole.Kind), missing.Count);
            await DiscardAsync(whole, cancellationToken);
        }

        foreach (var recipient in missing)
        {
            separate = [.. separate, await mails.ClaimAsync(RowOf(whole, recipient), cancellationToken)];
        }

        return separate;
    }

    // The refused draft is to all of them: left in the mailbox, somebody might send it by hand to those who have the report.
    private async Task DiscardAsync(MailEntry whole, CancellationToken cancellationToken)
    {
        try
        {
            if (whole.MessageId.Length > 0)
            {
                await transport.DiscardAsync(whole.MessageId, cancellationToken);
            }
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            WorkflowLog.DraftNotRemoved(logger, whole.Plan.Value, whole.About, trouble);
        }
    }

    private async Task<IReadOnlyList<MailEntry>> SendAsync(
        IReadOnlyList<MailEntry> separate, MailContent mail, MaySend maySend, CancellationToken cancellationToken)
    {
        var (sent, troubles) = (new List<MailEntry>(), new List<Exception>());
        foreach (var one in separate)
        {
            try
            {
                sent.Add(await sending.SendOnceAsync(
                    one, mail with { To = one.Recipients, MessageKey = $"{mail.MessageKey};{one.Part}" }, clock.Now(one.Plan), maySend, cancellationToken));
            }
            catch (ConcurrentChangeException)
            {
                // Another instance sends it.
                sent.Add(one);
            }
            catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
            {
                troubles.Add(trouble);
            }
        }

        return troubles.Count == 0 ? sent : throw new AggregateException("It cannot be told of every mail yet; the others were sent.", troubles);
    }

    private MailEntry RowOf(MailEntry whole, Recipient recipient) => new()
    {
        Plan = whole.Plan,
        About = whole.About,
        Kind = whole.Kind,
        Part = PartOf(recipient),
        State = SendingState.Planned,
        Recipients = [recipient],
        Subject = whole.Subject,
        Planned = clock.Now(whole.Plan),
        SnapshotNumber = whole.SnapshotNumber,
        AttachmentHash = whole.AttachmentHash,
    };

    private MailEntry RefusedRowOf(MailEntry whole, Recipient recipient) => RowOf(whole, recipient) with
    {
        State = SendingState.Failed,
        HasRefusedRecipient = true,
        Reason = "Adressen er ikke en mailadresse. Der er ikke sendt noget til den.",
    };
}
