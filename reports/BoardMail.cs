using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The mail that brings the status report to the board.</summary>
public static class BoardMail
{
    /// <summary>The last part of the mail's key.</summary>
    public const string Kind = "final";

    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The key of the mail for a meeting of a plan: the same, however often it is composed.</summary>
    public static string MessageKey(PlanId plan, MeetingId meeting) => $"{plan};{meeting};{Kind}";

    /// <summary>The mail, with the workbook attached.</summary>
    /// <param name="report">The report.</param>
    /// <param name="recipients">The board's seats; at least one.</param>
    /// <param name="from">The address that it is sent from.</param>
    /// <param name="workbook">The workbook that <see cref="StatusReportWorkbook.Create"/> made of the report.</param>
    /// <exception cref="ArgumentException">There is nobody to send it to.</exception>
    public static MailContent Compose(StatusReport report, IReadOnlyList<Recipient> recipients, string from, byte[] workbook)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentNullException.ThrowIfNull(workbook);
        if (recipients.Count == 0)
        {
            throw new ArgumentException("The board has no seat to send the report to.", nameof(recipients));
        }

        var body = Body(report);
        return new MailContent
        {
            MessageKey = MessageKey(report.Plan.Id, report.Meeting.Id),
            From = from,
            To = recipients,
            Subject = $"Statusrapport til bestyrelsesmødet den {DanishText.Date(report.Meeting.Date)}: {report.Plan.Name}",
            TextBody = body.ToText(),
            HtmlBody = body.ToHtml(),
            Attachments = [new MailAttachment(FileName(report), WorkbookType, workbook)],
        };
    }

    /// <summary>The name of the attached workbook. Example: <c>statusrapport-holbaek-2026-09-28.xlsx</c>.</summary>
    public static string FileName(StatusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"statusrapport-{report.Plan.Id}-{report.Meeting.Date:yyyy-MM-dd}.xlsx");
    }

    private static MailBody Body(StatusReport report)
    {
        var rows = IndicatorRow.Steered(report);
        var body = new MailBody($"Statusrapport: {report.Plan.Name}")
            .Paragraph("Til bestyrelsen")
            .Paragraph(
                $"Vedhæftet er statusrapporten for {report.Plan.Name} til {report.Meeting.Name} "
                + $"den {DanishText.Date(report.Meeting.Date)}. {DanishText.DataUpTo(report.Snapshot)}.");
        if (rows.Count > 0)
        {
            body.Paragraph(
                    "Rapporten følger "
                    + DanishText.Count(rows.Count, "måling (en indikator i et område)", "målinger (en indikator i et område)")
                    + ". De fordeler sig sådan i forhold til planens udgangspunkt:")
                .List([.. StatusWords.InOrder
                    .Select(status => (Status: status, Count: rows.Count(row => row.Status == status)))
                    .Where(told => told.Count > 0)
                    .Select(told => string.Create(DanishText.Culture, $"{told.Status.Word()}: {told.Count:N0}"))])
                .Paragraph(StatusWords.Caution);
        }

        return body
            .Paragraph(
                "Projektmappens første ark er et resumé på én side. Derefter følger et ark for hvert indsatsområde, baggrundstal og "
                + "til sidst datagrundlaget, hvor hver kilde og dens seneste leverance er nævnt.")
            .Paragraph($"Spørgsmål til rapporten: {report.Plan.Secretariat}.")
            .Paragraph("Venlig hilsen\nSekretariatet");
    }
}
