using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The sheet of one focus area (indsatsområde): its goal, and its indicators in each area.</summary>
internal static class FocusAreaSheet
{
    private const string OthersName = "Øvrige indikatorer";

    /// <summary>Adds the sheet of a focus area.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName, string tableName, FocusArea focusArea)
    {
        var rows = IndicatorRow.Of(report, planned => IsSteeredBy(planned) && planned.FocusArea == focusArea.Id);
        Add(workbook, report, new Page(sheetName, tableName, focusArea.Name, $"Overordnet mål: {focusArea.Goal}", rows, IsAssessed: true));
    }

    /// <summary>Adds the sheet of the indicators that belong to no focus area of the plan; no sheet when there are none.</summary>
    public static void AddOthers(XLWorkbook workbook, StatusReport report, SheetNames names)
    {
        var known = report.Plan.FocusAreas.Select(focusArea => focusArea.Id).ToHashSet();
        var rows = IndicatorRow.Of(
            report, planned => IsSteeredBy(planned) && (planned.FocusArea is null || !known.Contains(planned.FocusArea)));
        if (rows.Count > 0)
        {
            const string goal = "Indikatorer, der går på tværs af planens indsatsområder.";
            Add(workbook, report, new Page(names.Unique(OthersName), "tblOevrige", OthersName, goal, rows, IsAssessed: true));
        }
    }

    /// <summary>Adds the sheet of background indicators, which have no status.</summary>
    public static void AddBackground(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        const string goal = "Tal, der beskriver områderne, men som planen ikke styrer efter: kriterieværdier og kriminalitetsstatistik. "
            + "De vurderes ikke.";
        var rows = IndicatorRow.Of(report, planned => !IsSteeredBy(planned));
        Add(workbook, report, new Page(sheetName, "tblBaggrund", "Baggrund", goal, rows, IsAssessed: false));
    }

    private static bool IsSteeredBy(PlanIndicator planned) => planned.Role != IndicatorRole.Background;

    private static void Add(XLWorkbook workbook, StatusReport report, Page page)
    {
        var (_, _, title, goal, rows, isAssessed) = page;
        var columns = IndicatorTable.ColumnsFor(rows, isAssessed);
        var sheet = new ReportSheet(workbook, page.SheetName, ReportFooter.Of(report), [.. columns.Select(column => column.Width)]);
        if (isAssessed)
        {
            // The last column tells the source: it is looked up on the screen, and paper needs its width for the rest to be read.
            sheet.PrintUntil(columns.Count - 1);
        }

        sheet.Title(title);
        sheet.Text(2, 1, sheet.LastColumn, goal, SheetStyle.TextSize);
        sheet.Explanation(3, $"{report.Plan.Name}. {DanishText.DataUpTo(report.Snapshot)}.");
        sheet.Explanation(
            4, isAssessed ? $"{StatusWords.Legend} Kolonnen Kilde, yderst til højre, er ikke med på print." : StatusWords.ShortLegend);
        if (rows.Count == 0)
        {
            sheet.Explanation(6, "Planen har ingen indikatorer her.");
        }
        else
        {
            var row = IndicatorTable.Write(sheet, 6, page.TableName, columns, rows);
            AddNotes(sheet, row + 1, rows);
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

    private sealed record Page(
        string SheetName, string TableName, string Title, string Goal, IReadOnlyList<IndicatorRow> Rows, bool IsAssessed);
}
