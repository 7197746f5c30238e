using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>Writes what a row has in a column.</summary>
internal delegate void CellWriter<in TRow>(ReportSheet sheet, int row, int column, TRow data);

/// <summary>A column of a table: what stands above it, how wide it is, and what it writes for a row.</summary>
/// <param name="Header">The header, unique in the table.</param>
/// <param name="Width">In digits of the default font.</param>
/// <param name="Write">Writes the cell of a row.</param>
/// <param name="IsNumeric">Whether the header stands to the right, above numbers.</param>
internal sealed record TableColumn<TRow>(string Header, double Width, CellWriter<TRow> Write, bool IsNumeric);

/// <summary>Makes columns.</summary>
internal static class TableColumn
{
    /// <summary>A column of text.</summary>
    public static TableColumn<TRow> Words<TRow>(string header, double width, Func<TRow, string> words, bool isBold = false) =>
        new(header, width, (sheet, row, column, data) => sheet.InTable(row, column, words(data), isBold: isBold), IsNumeric: false);

    /// <summary>A column of numbers, or words in their place.</summary>
    public static TableColumn<TRow> Number<TRow>(string header, double width, Func<TRow, Figure> figure, bool isBold = false) => new(
        header,
        width,
        (sheet, row, column, data) =>
        {
            var cell = sheet.Figure(row, column, figure(data));
            if (isBold)
            {
                cell.Style.Font.Bold = true;
            }
        },
        IsNumeric: true);

    /// <summary>A column of statuses: the word with its arrow, on the colour of the status.</summary>
    public static TableColumn<TRow> Status<TRow>(string header, double width, Func<TRow, (EvaluationStatus Status, string Text)> status) => new(
        header,
        width,
        (sheet, row, column, data) =>
        {
            var (found, text) = status(data);
            sheet.Status(row, column, found, text);
        },
        IsNumeric: false);

    /// <summary>The widths of columns.</summary>
    public static double[] Widths<TRow>(IReadOnlyList<TableColumn<TRow>> columns) => [.. columns.Select(column => column.Width)];
}
