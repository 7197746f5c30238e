using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The table of indicators by area: the same on the sheets of the focus areas and on the one of background figures.</summary>
internal static class IndicatorTable
{
    private static readonly Column[] Columns =
    [
        new("Indikator", 30, Part.Always, Words(data => data.Planned.Indicator.Name)),
        new("Enhed", 9, Part.Always, Words(data => data.Planned.Indicator.Unit.Word())),
        new("Område", 19.5, Part.Always, Words(data => data.AreaName)),
        new("Basis", 8, Part.Baseline, Number(data => data.Baseline), IsNumeric: true),
        new("Basis-år", 10, Part.Baseline, Number(data => data.BaselinePeriod), IsNumeric: true),
        new("Forrige", 8.5, Part.Always, Number(data => data.Previous), IsNumeric: true),
        new("Seneste", 8.5, Part.Always, BoldNumber(data => data.Latest), IsNumeric: true),
        new("Periode", 10.5, Part.Always, Number(data => data.LatestPeriod), IsNumeric: true),
        new("Ændring siden basis", 10, Part.Baseline, BoldNumber(data => data.Change), IsNumeric: true),
        new("Ændring siden forrige", 10, Part.Always, Number(data => data.ChangeSincePrevious), IsNumeric: true),
        new("Sammenligning", 14, Part.Comparison, Words(data => data.ComparatorName)),
        new("Sammenligning seneste", 14.5, Part.Comparison, Number(data => data.ComparatorLatest), IsNumeric: true),
        new("Gab", 9.5, Part.Comparison, Number(data => data.Gap), IsNumeric: true),
        new("Gab ved basis", 9.5, Part.Comparison, Number(data => data.GapAtBaseline), IsNumeric: true),
        new("Gab-ændring", 9.5, Part.Comparison, Number(data => data.GapChange), IsNumeric: true),
        new("Status", 17, Part.Assessment, WriteStatus),
        new("Begrundelse", 31, Part.Assessment, Words(data => data.Reason)),
        new("Ny siden sidst", 8, Part.Always, Words(data => data.IsNew ? "ja" : "nej")),
        new("Kilde", 40, Part.Always, Words(data => data.Provenance)),
    ];

    /// <summary>The columns that rows need: background has no status, and often neither baseline nor comparator.</summary>
    public static IReadOnlyList<Column> ColumnsFor(IReadOnlyList<IndicatorRow> rows, bool isAssessed)
    {
        bool IsNeeded(Part part) => part switch
        {
            Part.Assessment => isAssessed,
            Part.Baseline => isAssessed || rows.Any(row => row.Baseline.Number is not null),
            Part.Comparison => isAssessed || rows.Any(row => row.ComparatorName.Length > 0),
            _ => true,
        };

        return [.. Columns.Where(column => IsNeeded(column.Part))];
    }

    /// <summary>Writes the table, and freezes what must stay in sight.</summary>
    /// <param name="sheet">The sheet, made with the widths of the columns.</param>
    /// <param name="firstRow">The row of the headers.</param>
    /// <param name="name">The table's name in Excel, unique in the workbook.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows; at least one.</param>
    /// <returns>The first row below the table.</returns>
    public static int Write(ReportSheet sheet, int firstRow, string name, IReadOnlyList<Column> columns, IReadOnlyList<IndicatorRow> rows)
    {
        sheet.Headers(firstRow, columns.Count, [.. columns.Select((column, index) => (index + 1, column.Header, column.IsNumeric))]);
        var row = firstRow;
        IndicatorId? above = null;
        foreach (var data in rows)
        {
            row++;
            for (var column = 0; column < columns.Count; column++)
            {
                columns[column].Write(sheet, row, column + 1, data);
            }

            sheet.LineUnder(row, columns.Count);
            MarkGroup(sheet, row, columns.Count, isFirst: data.Planned.Indicator.Id != above);
            above = data.Planned.Indicator.Id;
        }

        var table = sheet.Sheet.Range(firstRow, 1, row, columns.Count).CreateTable(name);
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

    private static void WriteStatus(ReportSheet sheet, int row, int column, IndicatorRow data)
    {
        var cell = sheet.InTable(row, column, data.StatusText, isBold: true);
        (cell.Style.Fill.BackgroundColor, cell.Style.Font.FontColor) = SheetStyle.Of(data.Status);
    }

    private static Writer Words(Func<IndicatorRow, string> words) =>
        (sheet, row, column, data) => sheet.InTable(row, column, words(data));

    private static Writer Number(Func<IndicatorRow, Figure> figure) =>
        (sheet, row, column, data) => sheet.Figure(row, column, figure(data));

    private static Writer BoldNumber(Func<IndicatorRow, Figure> figure) =>
        (sheet, row, column, data) => sheet.Figure(row, column, figure(data)).Style.Font.Bold = true;

    /// <summary>Why a column is there.</summary>
    internal enum Part
    {
        /// <summary>Every table has it.</summary>
        Always,

        /// <summary>It speaks of the baseline.</summary>
        Baseline,

        /// <summary>It speaks of the comparator.</summary>
        Comparison,

        /// <summary>It tells the status.</summary>
        Assessment,
    }

    /// <summary>Writes what a row has in a column.</summary>
    internal delegate void Writer(ReportSheet sheet, int row, int column, IndicatorRow data);

    /// <summary>A column: what stands above it, how wide it is, and what it writes for a row.</summary>
    internal sealed record Column(string Header, double Width, Part Part, Writer Write, bool IsNumeric = false);
}
