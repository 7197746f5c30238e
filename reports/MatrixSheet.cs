using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The sheet Matrix: the status of every indicator in every area, at one glance.</summary>
internal static class MatrixSheet
{
    private const int HeaderRow = 5;
    private const int FrozenColumns = 2;
    private const double RoomForAreas = 150;
    private const double NarrowestArea = 11.5;
    private const double WidestArea = 20;

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName, IReadOnlyList<IndicatorPage> pages)
    {
        var areas = report.Plan.Areas
            .Where(area => pages.Any(page => page.Rows.Any(row => row.Area == area.Id)))
            .ToList();
        var columns = ColumnsOf(areas);
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), TableColumn.Widths(columns));
        sheet.Title("Matrix: hver indikator i hvert område");
        sheet.Explanation(2, $"{report.Plan.Name}. {DanishText.DataUpTo(report.Snapshot)}.");
        sheet.Explanation(3, $"{StatusWords.ArrowLegend} Et tomt felt: indikatoren opgøres ikke for området. Tallene bag står på indsatsområdernes ark.");
        var rows = pages.SelectMany(RowsOf).ToList();
        if (rows.Count == 0)
        {
            sheet.Explanation(HeaderRow, "Planen har ingen indikatorer.");
        }
        else
        {
            SheetTable.Write(sheet, HeaderRow, "tblMatrix", columns, rows);
            SheetTable.Freeze(sheet, HeaderRow, FrozenColumns);
        }

        sheet.Finish();
    }

    private static IEnumerable<MatrixRow> RowsOf(IndicatorPage page) => page.Rows
        .GroupBy(row => row.Planned.Indicator.Id)
        .Select(group => new MatrixRow(page.Title, group.First().Planned.Indicator.Name, [.. group]));

    private static List<TableColumn<MatrixRow>> ColumnsOf(List<Area> areas)
    {
        var width = Math.Clamp(RoomForAreas / Math.Max(1, areas.Count), NarrowestArea, WidestArea);
        var headers = new UniqueHeaders("Indsatsområde", "Indikator");
        return
        [
            TableColumn.Words<MatrixRow>("Indsatsområde", 20, row => row.FocusArea),
            TableColumn.Words<MatrixRow>("Indikator", 44, row => row.Indicator, isBold: true),
            .. areas.Count > 0 ? [] : new[] { new TableColumn<MatrixRow>(headers.Unique("Alle områder"), WidestArea, CellOfAll, IsNumeric: false) },
            .. areas.Select(area => new TableColumn<MatrixRow>(
                headers.Unique(area.Kind == AreaKind.School ? $"{area.Name} (skole)" : area.Name), width, CellOf(area.Id), IsNumeric: false)),
        ];
    }

    // Before the first figure nothing tells the areas apart.
    private static void CellOfAll(ReportSheet sheet, int row, int column, MatrixRow data) =>
        sheet.Status(row, column, data.Cells[0].Status, data.Cells[0].StatusText);

    private static CellWriter<MatrixRow> CellOf(AreaId area) => (sheet, row, column, data) =>
    {
        if (data.Cells.FirstOrDefault(cell => cell.Area == area || cell.Area is null) is { } found)
        {
            sheet.Status(row, column, found.Status, found.StatusText);
        }
    };

    private sealed record MatrixRow(string FocusArea, string Indicator, IReadOnlyList<IndicatorRow> Cells);
}
