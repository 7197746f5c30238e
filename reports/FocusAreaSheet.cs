using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>A sheet of indicators by area: one for each focus area (indsatsområde), one for what belongs to none, and one for background.</summary>
internal static class FocusAreaSheet
{
    private const int HeaderRow = 6;

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
                ? $"{StatusWords.Legend} Kolonnerne efter Begrundelse (blandt andet usikkerhed og kilder) er kun på skærmen."
                : StatusWords.ShortLegend);
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
            var row = IndicatorTable.Write(sheet, HeaderRow, page.TableName, columns, page.Rows);
            AddNotes(sheet, row + 1, page.Rows);
        }

        sheet.Finish();
    }

    private static void AddNotes(ReportSheet sheet, int firstRow, IReadOnlyList<IndicatorRow> rows)
    {
        var row = firstRow;
        var indicators = rows.Select(data => data.Planned).DistinctBy(planned => planned.Indicator.Id);
        foreach (var planned in indicators.Where(planned => planned.Note.Length > 0))
        {
            sheet.Explanation(row++, $"{planned.Indicator.Name}: {planned.Note}");
        }
    }
}
