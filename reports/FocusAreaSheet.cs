using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>A sheet of indicators by area: one for each focus area (indsatsområde), one for what belongs to none, and one for background.</summary>
internal static class FocusAreaSheet
{
    private const int HeaderRow = 6;
    private const string Notes = "Noter til indikatorerne står på arket Definitioner.";

    /// <summary>Adds a sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName, IndicatorPage page)
    {
        var (columns, printed) = IndicatorTable.ColumnsFor(page.Rows, page.IsAssessed);
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), TableColumn.Widths(columns));
        sheet.PrintUntil(printed);
        sheet.Title(page.Title);
        sheet.Text(2, 1, sheet.LastColumn, page.Goal, SheetStyle.TextSize);
        sheet.Explanation(3, $"{report.Plan.Name}. {DanishText.DataUpTo(report.Snapshot)}.");
        sheet.Explanation(
            4,
            page.IsAssessed
                ? $"{StatusWords.Legend} Kolonnerne efter Begrundelse (blandt andet usikkerhed og kilder) er kun på skærmen. {Notes}"
                : $"{StatusWords.ShortLegend} {Notes}");
        if (page.Comment.Length > 0)
        {
            sheet.Text(5, 1, sheet.LastColumn, $"Sekretariatets kommentar: {page.Comment}", SheetStyle.TextSize, isBold: true);
        }

        if (page.Rows.Count == 0)
        {
            sheet.Explanation(HeaderRow, "Planen har ingen indikatorer her.");
        }
        else
        {
            IndicatorTable.Write(sheet, HeaderRow, page.TableName, columns, page.Rows);
        }

        sheet.Finish();
    }
}
