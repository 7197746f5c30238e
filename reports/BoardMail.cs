using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>Who a report is mailed to, and as what.</summary>
public sealed record ReportMailing
{
    /// <summary>The seats that it goes to; at least one.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>The address that it is sent from.</summary>
    public required string From { get; init; }

    /// <summary>The number that the authority's journal files it under; empty where there is none.</summary>
    public string JournalNumber { get; init; } = "";

    /// <summary>Whether the group that follows the plan (følgegruppe) is among the recipients.</summary>
    public bool IncludesFollowingGroup { get; init; }
}

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
    /// <param name="mailing">Who gets it.</param>
    /// <param name="workbook">The workbook that <see cref="StatusReportWorkbook.Create"/> made of the report.</param>
    /// <exception cref="ArgumentException">There is nobody to send it to.</exception>
    public static MailContent Compose(StatusReport report, ReportMailing mailing, byte[] workbook)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(mailing);
        var body = ReportText.Add(
            new MailBody($"Statusrapport: {report.Plan.Name}")
                .Paragraph(mailing.IncludesFollowingGroup ? "Til bestyrelsen og følgegruppen" : "Til bestyrelsen")
                .Paragraph(
                    $"Vedhæftet er statusrapporten for {report.Plan.Name} til {report.Meeting.Name} "
                    + $"den {DanishText.Date(report.Meeting.Date)}. {DanishText.DataUpTo(report.Snapshot)}."),
            report);
        return ReportMail.Compose(
            report, mailing, MessageKey(report.Plan.Id, report.Meeting.Id),
            $"Statusrapport til bestyrelsesmødet den {DanishText.Date(report.Meeting.Date)}: {report.Plan.Name}",
            body.Paragraph($"Spørgsmål til rapporten: {report.Plan.Secretariat}.").Paragraph("Venlig hilsen\nSekretariatet"),
            new MailAttachment(FileName(report), WorkbookType, workbook));
    }

    /// <summary>The name of the attached workbook. Example: <c>statusrapport-holbaek-2026-09-28.xlsx</c>.</summary>
    public static string FileName(StatusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"statusrapport-{report.Plan.Id}-{report.Meeting.Date:yyyy-MM-dd}.xlsx");
    }
}
