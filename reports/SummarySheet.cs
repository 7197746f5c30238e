using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The first sheet (Resumé): one page that a board member can read alone, in five minutes.</summary>
internal static class SummarySheet
{
    private const double HeightOfSpacer = 8;

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var rows = IndicatorRow.Steered(report);
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), SummaryGrid.Widths);
        sheet.Sheet.PageSetup.FitToPages(1, 1);
        sheet.Title(report.Plan.Name);
        sheet.Text(2, 1, sheet.LastColumn, $"Statusrapport til bestyrelsesmødet den {DanishText.Date(report.Meeting.Date)}", 14);
        sheet.Explanation(3, $"{PeriodOf(report.Plan)} {DanishText.DataUpTo(report.Snapshot)}. {NewSince(report, rows)}");
        SummaryTiles.Write(sheet, 5, rows);
        sheet.Explanation(8, $"{StatusWords.ArrowLegend} {StatusWords.Caution}");
        var row = WriteReview(sheet, 9, report.Review);
        row = Math.Max(SummaryWorst.Write(sheet, row + 1, rows), SummaryAside.Write(sheet, row + 1, report, rows));
        WriteDecisions(sheet, row + 1, report.Review);
        sheet.Finish();
        foreach (var spacer in new[] { 4, 7 })
        {
            sheet.Sheet.Row(spacer).Height = HeightOfSpacer;
        }
    }

    private static string PeriodOf(Plan plan) => plan.Period is PlanPeriod.Told told
        ? $"Planperiode {DanishText.Date(told.First)} – {DanishText.Date(told.Last)}."
        : "Planens periode er ikke oplyst.";

    private static string NewSince(StatusReport report, IReadOnlyList<IndicatorRow> rows) => report.PreviousNumber == 0
        ? "Det er den første rapport."
        : rows.Count(row => row.IsNew) is var news && news == 0
            ? "Ingen nye tal siden forrige rapport."
            : string.Create(DanishText.Culture, $"Nye tal siden forrige rapport i {news:N0} af {DanishCount.Of(rows.Count, "række", "rækker")}.");

    private static int WriteReview(ReportSheet sheet, int row, ReviewNotes review)
    {
        if (review.Summary.Length > 0)
        {
            sheet.Text(row++, 1, sheet.LastColumn, review.Summary, SheetStyle.TextSize);
        }

        sheet.Explanation(row, review.IsReviewed ? $"Gennemgået af {review.ReviewedBy}." : "Ikke gennemgået af sekretariatet.");
        return row + 1;
    }

    // Points for decision are for people to write: the program never does.
    private static void WriteDecisions(ReportSheet sheet, int firstRow, ReviewNotes review)
    {
        sheet.Heading(firstRow, "Beslutningspunkter");
        var row = firstRow;
        for (var index = 0; index < review.PointsForDecision.Count; index++)
        {
            var text = string.Create(DanishText.Culture, $"{index + 1}. {review.PointsForDecision[index]}");
            sheet.Text(++row, 1, sheet.LastColumn, text, SheetStyle.TextSize);
        }

        if (review.PointsForDecision.Count == 0)
        {
            sheet.Explanation(row + 1, "Sekretariatet har ikke skrevet beslutningspunkter.");
        }
    }
}
