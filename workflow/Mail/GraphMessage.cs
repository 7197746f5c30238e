using Microsoft.Graph.Models;
using Pipeline.Reports;

namespace Pipeline.Workflow.Mail;

/// <summary>A mail as Graph takes it.</summary>
internal static class GraphMessage
{
    // A set of properties of our own; the mail's key in it finds the message again whatever else was lost.
    private const string KeyProperty = "String {6f3a1c52-0d0e-4a57-9b0c-6c1f6f0a7d21} Name PipelineKey";

    /// <summary>A filter on the message with a key.</summary>
    public static string FilterOf(string messageKey) =>
        $"singleValueExtendedProperties/Any(ep: ep/id eq '{KeyProperty}' and ep/value eq '{messageKey.Replace("'", "''", StringComparison.Ordinal)}')";

    /// <summary>The message.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="attached">What of its attachments goes in the same call.</param>
    public static Message Of(MailContent mail, IEnumerable<MailAttachment> attached) => new()
    {
        Subject = mail.Subject,
        Body = new ItemBody { ContentType = BodyType.Html, Content = mail.HtmlBody },
        ToRecipients = [.. mail.To.Select(to => RecipientOf(to.Role, to.Address))],
        ReplyTo = [RecipientOf("", mail.From)],
        InternetMessageHeaders = mail.JournalNumber.Length == 0
            ? null
            : [new InternetMessageHeader { Name = EmlFile.JournalHeader, Value = mail.JournalNumber }],
        SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = KeyProperty, Value = mail.MessageKey }],
        Attachments =
        [
            .. attached.Select(attachment => new FileAttachment
            {
                Name = attachment.FileName,
                ContentType = attachment.ContentType,
                ContentBytes = attachment.Content.ToArray(),
            }),
        ],
    };

    /// <summary>Whether a message goes to these recipients and nobody else.</summary>
    public static bool GoesTo(Message message, IReadOnlyList<Pipeline.Domain.Recipient> recipients) =>
        recipients.Select(recipient => recipient.Address).ToHashSet(StringComparer.OrdinalIgnoreCase)
            .SetEquals((message.ToRecipients ?? []).Select(recipient => recipient.EmailAddress?.Address ?? ""));

    private static Recipient RecipientOf(string name, string address) =>
        new() { EmailAddress = new EmailAddress { Name = name.Length == 0 ? null : name, Address = address } };
}
