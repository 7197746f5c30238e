using Pipeline.Reports;

namespace Pipeline.Workflow.Mail;

/// <summary>Sends a mail. Sending the same message (by its key) again does not send it twice.</summary>
public interface IMailTransport
{
    /// <summary>Sends a mail.</summary>
    /// <param name="mail">The mail; its key tells whether it was sent before.</param>
    /// <param name="dated">The date that the mail bears.</param>
    /// <param name="cancellationToken">Stops the sending; it may then have been sent or not.</param>
    public Task SendAsync(MailContent mail, DateTimeOffset dated, CancellationToken cancellationToken);
}
