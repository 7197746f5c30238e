using Pipeline.Reports;

namespace Pipeline.Workflow.Mail;

/// <summary>
/// Sends a mail in two steps, so that its identifier can be kept before it is sent and asked for afterwards. Making the same mail ready again
/// (by its key) finds the one that is there.
/// </summary>
public interface IMailTransport
{
    /// <summary>Makes a mail ready, or finds it where it was made ready before.</summary>
    /// <param name="mail">The mail; its key tells whether it is there already.</param>
    /// <param name="dated">The date that the mail bears.</param>
    /// <param name="cancellationToken">Stops the work; nothing was sent.</param>
    /// <returns>The message's identifier, and whether it was sent before.</returns>
    public Task<ReadyMail> PrepareAsync(MailContent mail, DateTimeOffset dated, CancellationToken cancellationToken);

    /// <summary>Sends a mail that is ready.</summary>
    /// <param name="messageId">The message's identifier.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="dated">The date that the mail bears.</param>
    /// <param name="cancellationToken">Stops the sending; it may then have been sent or not.</param>
    /// <exception cref="MailNotSentException">It was certainly not sent. Any other exception: it may have been.</exception>
    public Task SendAsync(string messageId, MailContent mail, DateTimeOffset dated, CancellationToken cancellationToken);

    /// <summary>Asks what became of a message.</summary>
    /// <param name="messageId">The message's identifier.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public Task<MailStanding> AskAsync(string messageId, CancellationToken cancellationToken);

    /// <summary>Removes a message that was made ready and certainly not sent, so that nobody sends it by hand; one that is gone is no mistake.</summary>
    /// <param name="messageId">The message's identifier.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task DiscardAsync(string messageId, CancellationToken cancellationToken);
}

/// <summary>A mail that is ready to be sent, or was sent before.</summary>
/// <param name="MessageId">Its identifier, which stays the same when it is sent.</param>
/// <param name="IsSent">Whether it was sent before.</param>
public sealed record ReadyMail(string MessageId, bool IsSent);

/// <summary>What can be told of a message.</summary>
public enum MailStanding
{
    /// <summary>It was not sent, and that is certain.</summary>
    NotSent,

    /// <summary>It shows as not sent; what shows may be some minutes old.</summary>
    ShownAsDraft,

    /// <summary>It was sent.</summary>
    Sent,

    /// <summary>It is not found: it may have been sent and not show yet, or somebody removed it.</summary>
    NotFound,
}
