using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The sheet of one focus area (indsatsområde): its goal, and its indicators in each area.</summary>
internal static class FocusAreaSheet
{
    /// <summary>Adds the sheet of a focus area, or of the indicators that belong to none.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName, string tableName, FocusArea focusArea)
    {
        var rows = IndicatorRow.Of(report, planned => planned.Role != IndicatorRole.Background && planned.FocusArea == focusArea.Id);
        Add(workbook, report, sheetName, tableName, focusArea.Name, $"Overordnet mål: {focusArea.Goal}", rows, isAssessed: true);
    }

    /// <summary>Adds the sheet of the indicators that are steered by but belong to no focus area of the plan; no sheet when there are none.</summary>
    public static void AddOthers(XLWorkbook workbook, StatusReport report, SheetNames names)
    {
        var known = report.Plan.FocusAreas.Select(focusArea => focusArea.Id).ToHashSet();
        var rows = IndicatorRow.Of(
            report, planned => planned.Role != IndicatorRole.Background && (planned.FocusArea is null || !known.Contains(planned.FocusArea)));
        if (rows.Count > 0)
        {
            const string name = "Øvrige indikatorer";
            Add(workbook, report, names.Unique(name), "tblOevrige", name, "Indikatorer, der går på tværs af planens indsatsområder.", rows, isAssessed: true);
        }
    }

    /// <summary>Adds the sheet of background indicators, which have no status.</summary>
    public static void AddBackground(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var rows = IndicatorRow.Of(report, planned => planned.Role == IndicatorRole.Background);
        Add(
            workbook,
            report,
            sheetName,
            "tblBaggrund",
            "Baggrund",
            "Tal, der beskriver områderne, men som planen ikke styrer efter: kriterieværdier og kriminalitetsstatistik. De vurderes ikke.",
            rows,
            isAssessed: false);
    }

    private static void Add(
        XLWorkbook workbook, StatusReport report, string sheetName, string tableName, string title, string goal, IReadOnlyList<IndicatorRow> rows, bool isAssessed)
    {
        var columns = IndicatorTable.ColumnsFor(rows, isAssessed);
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), [.. columns.Select(column => column.Width)]);
        if (isAssessed)
        {
            // The last column tells the source: it is looked up on the screen, and paper needs its width for the rest to be read.
            sheet.PrintUntil(columns.Count - 1);
        }

        sheet.Title(title);
        sheet.Text(2, 1, sheet.LastColumn, goal, SheetStyle.TextSize);
        sheet.Explanation(3, $"{report.Plan.Name}. {DanishText.DataUpTo(report.Snapshot)}.");
        sheet.Explanation(4, isAssessed ? $"{StatusWords.Legend} Kolonnen Kilde, yderst til højre, er ikke med på print." : StatusWords.ShortLegend);
        if (rows.Count == 0)
        {
            sheet.Explanation(6, "Planen har ingen indikatorer her.");
        }
        else
        {
            var row = IndicatorTable.Write(sheet, 6, tableName, columns, rows);
            AddNotes(sheet, row + 1, rows);
        }

        sheet.Finish();
    }

    private static void AddNotes(ReportSheet sheet, int firstRow, IReadOnlyList<IndicatorRow> rows)
    {
        var row = firstRow;
        foreach (var planned in rows.Select(data => data.Planned).DistinctBy(planned => planned.Indicator.Id).Where(planned => planned.Note.Length > 0))
        {
            sheet.Explanation(row++, $"{planned.Indicator.Name}: {planned.Note}");
        }
    }
}
