using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>Native Excel tables: headers with filters over rows that are told apart by thin lines.</summary>
internal static class SheetTable
{
    /// <summary>Writes a table.</summary>
    /// <param name="sheet">The sheet, at least as wide as the columns.</param>
    /// <param name="firstRow">The row of the headers.</param>
    /// <param name="name">The table's name in Excel, unique in the workbook.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows; at least one.</param>
    /// <returns>The first row below the table.</returns>
    public static int Write<TRow>(
        ReportSheet sheet, int firstRow, string name, IReadOnlyList<TableColumn<TRow>> columns, IReadOnlyList<TRow> rows)
    {
        sheet.Headers(firstRow, columns.Count, [.. columns.Select((column, index) => (index + 1, column.Header, column.IsNumeric))]);
        var row = firstRow;
        foreach (var data in rows)
        {
            row++;
            for (var column = 0; column < columns.Count; column++)
            {
                columns[column].Write(sheet, row, column + 1, data);
            }
        }

        sheet.LinesUnder(firstRow + 1, row, columns.Count);
        var table = sheet.Sheet.Range(firstRow, 1, row, columns.Count).CreateTable(name);
        table.Theme = XLTableTheme.None;
        table.ShowAutoFilter = true;
        return row + 1;
    }

    /// <summary>Keeps the headers and the first columns in sight, and the headers on every printed page.</summary>
    public static void Freeze(ReportSheet sheet, int headerRow, int columns)
    {
        sheet.Sheet.SheetView.Freeze(headerRow, columns);
        sheet.Sheet.PageSetup.SetRowsToRepeatAtTop(headerRow, headerRow);
    }
}
