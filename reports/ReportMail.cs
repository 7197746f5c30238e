namespace Pipeline.Reports;

/// <summary>What the mails that carry a report have in common.</summary>
internal static class ReportMail
{
    /// <exception cref="ArgumentException">There is nobody to send it to.</exception>
    public static MailContent Compose(
        StatusReport report, ReportMailing mailing, string messageKey, string subject, MailBody body, MailAttachment workbook) =>
        mailing.Recipients.Count == 0
            ? throw new ArgumentException($"There is nobody to send the report of {report.Plan.Id} to.", nameof(mailing))
            : new MailContent
            {
                MessageKey = messageKey,
                From = mailing.From,
                To = mailing.Recipients,
                Subject = mailing.JournalNumber.Length == 0 ? subject : $"{subject} (sagsnr. {mailing.JournalNumber})",
                JournalNumber = mailing.JournalNumber,
                TextBody = body.ToText(),
                HtmlBody = body.ToHtml(),
                Attachments = [workbook],
            };
}
