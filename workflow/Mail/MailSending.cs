using Pipeline.Reports;
using Pipeline.Storage;

namespace Pipeline.Workflow.Mail;

/// <summary>
/// Sends each mail once. Its row is claimed with its recipients, moved to <c>Sendes</c> with a deadline, sent, and moved to <c>Sendt</c>;
/// whoever finds it <c>Sendes</c> leaves it alone until the deadline. A stop between sending and recording is harmless because a transport
/// does not send the same message twice.
/// </summary>
public sealed class MailSending(MailStore mails, IMailTransport transport, TimeProvider time)
{
    // Everything that a sender does ends well before anybody else may take over.
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan DeadlineAfter = TimeSpan.FromSeconds(60);

    private readonly string owner = Guid.NewGuid().ToString("N");

    /// <summary>Sends a mail that is claimed, unless it was sent, or another is sending it.</summary>
    /// <param name="entry">The claimed row.</param>
    /// <param name="mail">The mail, to the recipients that are frozen in the row.</param>
    /// <param name="date">The date that the mail bears.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>Whether it is sent now, by us or before.</returns>
    public async Task<bool> SendOnceAsync(MailEntry entry, MailContent mail, DateTimeOffset date, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.State == SendingState.Sent)
        {
            return true;
        }

        var now = time.GetUtcNow();
        if (entry.State == SendingState.Sending && entry.Owner != owner && now < entry.Deadline)
        {
            return false;
        }

        var sending = await mails.SaveAsync(
            entry with { State = SendingState.Sending, Owner = owner, Deadline = now + DeadlineAfter }, cancellationToken);
        using (var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            timeout.CancelAfter(SendTimeout);
            await transport.SendAsync(mail, date, timeout.Token);
        }

        await mails.SaveAsync(sending with { State = SendingState.Sent, Owner = "", Deadline = null, Sent = date }, cancellationToken);
        return true;
    }
}
