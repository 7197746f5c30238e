using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The mail that brings the draft of a report to the secretariat, for review.</summary>
public static class DraftMail
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The key of the draft as of a number: a new draft is a new mail.</summary>
    public static string MessageKey(PlanId plan, MeetingId meeting, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{plan};{meeting};kladde;{number}");

    /// <summary>The mail, with the workbook attached.</summary>
    /// <param name="report">The report.</param>
    /// <param name="mailing">Who gets it.</param>
    /// <param name="goes">The day that the report goes to the board, if nobody holds it.</param>
    /// <param name="workbook">The workbook.</param>
    public static MailContent Compose(StatusReport report, ReportMailing mailing, DateOnly goes, byte[] workbook)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(mailing);
        var meeting = DanishText.Date(report.Meeting.Date);
        var body = ReportText.Add(
            new MailBody($"Kladde: {report.Plan.Name}")
                .Paragraph("Til sekretariatet")
                .Paragraph(
                    $"Vedhæftet er kladden til statusrapporten for {report.Plan.Name} til {report.Meeting.Name} den {meeting}. "
                    + $"{DanishText.DataUpTo(report.Snapshot)}.")
                .Paragraph(
                    $"Rapporten sendes til bestyrelsen den {DanishText.Date(goes)} med de samme tal. Læg inden da en gennemgang i indbakken "
                    + $"(resumé, beslutningspunkter og kommentarer til mødet »{report.Meeting.Id}«), hvis den skal med. Rapporten kan også tilbageholdes "
                    + "eller sendes straks. Gør I intet, sendes den uden gennemgang, og det står i den.")
                .Paragraph(
                    "Rettes eller trækkes et af kladdens tal tilbage, kommer der en ny kladde. Andre nye leverancer kommer ikke med, men bliver nævnt."),
            report);
        return ReportMail.Compose(
            report, mailing, MessageKey(report.Plan.Id, report.Meeting.Id, report.Snapshot.Number),
            $"Kladde til statusrapporten til mødet den {meeting}: {report.Plan.Name}",
            body,
            new MailAttachment($"kladde-{BoardMail.FileName(report)}", WorkbookType, workbook));
    }
}
