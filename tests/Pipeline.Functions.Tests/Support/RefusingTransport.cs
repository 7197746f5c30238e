using System.Collections.Concurrent;
using Pipeline.Reports;
using Pipeline.Workflow.Mail;

namespace Pipeline.Functions.Tests.Support;

/// <summary>A mail system that refuses the first mails of a report, and takes the others. Receipts always go.</summary>
/// <param name="times">How often it refuses.</param>
/// <param name="isForGood">Whether it says that trying again is of no use.</param>
internal sealed class RefusingTransport(int times, bool isForGood = true) : IMailTransport
{
    private readonly ConcurrentDictionary<string, bool> sent = new();
    private int refused;

    /// <summary>How many mails of reports were sent.</summary>
    public int Sent { get; private set; }

    public Task<ReadyMail> PrepareAsync(MailContent mail, DateTimeOffset dated, CancellationToken cancellationToken) =>
        Task.FromResult(new ReadyMail(mail.MessageKey, sent.ContainsKey(mail.MessageKey)));

    public Task SendAsync(string messageId, MailContent mail, DateTimeOffset dated, CancellationToken cancellationToken)
    {
        if (mail.Attachments.Count == 0)
        {
            return Task.CompletedTask;
        }

        if (refused < times)
        {
            refused++;
            throw new MailNotSentException("Refused by the test.", isForGood ? MailRefusal.Mail : MailRefusal.ForNow);
        }

        sent[messageId] = true;
        Sent++;
        return Task.CompletedTask;
    }

    public Task<MailStanding> AskAsync(string messageId, CancellationToken cancellationToken) =>
        Task.FromResult(sent.ContainsKey(messageId) ? MailStanding.Sent : MailStanding.ShownAsDraft);

    public Task DiscardAsync(string messageId, CancellationToken cancellationToken) => Task.CompletedTask;
}
