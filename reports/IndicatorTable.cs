using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The table of indicators by area: the same on the sheets of the focus areas and on the one of background figures.</summary>
internal static class IndicatorTable
{
    private static readonly Column[] Columns =
    [
        new("Indikator", 31, (sheet, row, column, data) => sheet.Text(row, column, data.Planned.Indicator.Name)),
        new("Enhed", 8, (sheet, row, column, data) => sheet.Text(row, column, NumberFormats.UnitWord(data.Planned.Indicator.Unit))),
        new("Område", 19, (sheet, row, column, data) => sheet.Text(row, column, data.AreaName)),
        new("Basis", 8, (sheet, row, column, data) => sheet.Figure(row, column, data.Baseline), IsNumeric: true),
        new("Basis-år", 8, (sheet, row, column, data) => sheet.Figure(row, column, data.BaselinePeriod), IsNumeric: true),
        new("Forrige", 8, (sheet, row, column, data) => sheet.Figure(row, column, data.Previous), IsNumeric: true),
        new("Seneste", 8, (sheet, row, column, data) => Bold(sheet.Figure(row, column, data.Latest)), IsNumeric: true),
        new("Periode", 10, (sheet, row, column, data) => sheet.Figure(row, column, data.LatestPeriod), IsNumeric: true),
        new("Ændring siden basis", 9.5, (sheet, row, column, data) => Bold(sheet.Figure(row, column, data.Change)), IsNumeric: true),
        new("Ændring siden forrige", 9.5, (sheet, row, column, data) => sheet.Figure(row, column, data.ChangeSincePrevious), IsNumeric: true),
        new("Sammenligning", 13, (sheet, row, column, data) => sheet.Text(row, column, data.ComparatorName)),
        new("Sammenligning seneste", 14, (sheet, row, column, data) => sheet.Figure(row, column, data.ComparatorLatest), IsNumeric: true),
        new("Gab", 9.5, (sheet, row, column, data) => sheet.Figure(row, column, data.Gap), IsNumeric: true),
        new("Gab ved basis", 9.5, (sheet, row, column, data) => sheet.Figure(row, column, data.GapAtBaseline), IsNumeric: true),
        new("Gab-ændring", 9.5, (sheet, row, column, data) => sheet.Figure(row, column, data.GapChange), IsNumeric: true),
        new("Status", 14.5, WriteStatus, IsAssessment: true),
        new("Begrundelse", 32, (sheet, row, column, data) => sheet.Text(row, column, data.Reason), IsAssessment: true),
        new("Ny siden sidst", 7, (sheet, row, column, data) => sheet.Text(row, column, data.IsNew ? "ja" : "nej")),
        new("Kilde", 24, (sheet, row, column, data) => sheet.Text(row, column, data.Provenance)),
    ];

    /// <summary>The widths of the columns.</summary>
    /// <param name="isAssessed">Whether the rows have a status.</param>
    public static double[] Widths(bool isAssessed) => [.. ColumnsOf(isAssessed).Select(column => column.Width)];

    /// <summary>Writes the table, and freezes what must stay in sight.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="firstRow">The row of the headers.</param>
    /// <param name="name">The table's name in Excel, unique in the workbook.</param>
    /// <param name="rows">The rows; at least one.</param>
    /// <param name="isAssessed">Whether the rows have a status.</param>
    /// <returns>The first row below the table.</returns>
    public static int Write(ReportSheet sheet, int firstRow, string name, IReadOnlyList<IndicatorRow> rows, bool isAssessed)
    {
        var columns = ColumnsOf(isAssessed);
        sheet.Headers(firstRow, columns.Length, [.. columns.Select((column, index) => (index + 1, column.Header, column.IsNumeric))]);
        var row = firstRow;
        IndicatorId? above = null;
        foreach (var data in rows)
        {
            row++;
            for (var column = 0; column < columns.Length; column++)
            {
                columns[column].Write(sheet, row, column + 1, data);
            }

            sheet.LineUnder(row, columns.Length);
            MarkGroup(sheet, row, columns.Length, isFirst: data.Planned.Indicator.Id != above);
            above = data.Planned.Indicator.Id;
        }

        var table = sheet.Sheet.Range(firstRow, 1, row, columns.Length).CreateTable(name);
        table.Theme = XLTableTheme.None;
        table.ShowAutoFilter = true;
        sheet.Sheet.SheetView.Freeze(firstRow, 3);
        sheet.Sheet.PageSetup.SetRowsToRepeatAtTop(firstRow, firstRow);
        return row + 1;
    }

    // An indicator's name stands in each of its rows, so that filters work; only the first is dark.
    private static void MarkGroup(ReportSheet sheet, int row, int lastColumn, bool isFirst)
    {
        if (!isFirst)
        {
            sheet.Sheet.Cell(row, 1).Style.Font.FontColor = SheetStyle.GroupLine;
            sheet.Sheet.Cell(row, 2).Style.Font.FontColor = SheetStyle.GroupLine;
            return;
        }

        sheet.Sheet.Cell(row, 1).Style.Font.Bold = true;
        var border = sheet.Sheet.Range(row, 1, row, lastColumn).Style.Border;
        border.TopBorder = XLBorderStyleValues.Thin;
        border.TopBorderColor = SheetStyle.GroupLine;
    }

    private static Column[] ColumnsOf(bool isAssessed) => [.. Columns.Where(column => isAssessed || !column.IsAssessment)];

    private static IXLCell WriteStatus(ReportSheet sheet, int row, int column, IndicatorRow data)
    {
        var cell = sheet.Text(row, column, column, data.StatusText, isBold: true);
        (cell.Style.Fill.BackgroundColor, cell.Style.Font.FontColor) = SheetStyle.Of(data.Status);
        return cell;
    }

    private static IXLCell Bold(IXLCell cell)
    {
        cell.Style.Font.Bold = true;
        return cell;
    }

    private sealed record Column(
        string Header, double Width, Func<ReportSheet, int, int, IndicatorRow, IXLCell> Write, bool IsNumeric = false, bool IsAssessment = false);
}
