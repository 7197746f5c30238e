using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The table of indicators by area: the same on the sheets of the focus areas and on the one of background figures.</summary>
internal static class IndicatorTable
{
    private const int FrozenColumns = 3;

    // What is read on paper comes first. The rest is looked up on the screen: paper needs its width for the first to be read.
    private static readonly Column[] Columns =
    [
        new(Part.Always, TableColumn.Words<IndicatorRow>("Indikator", 30, data => data.Planned.Indicator.Name)),
        new(Part.Always, TableColumn.Words<IndicatorRow>("Enhed", 8.5, data => data.Planned.Indicator.Unit.Word())),
        new(Part.Always, TableColumn.Words<IndicatorRow>("Område", 22, data => data.AreaName)),
        new(Part.Baseline, TableColumn.Number<IndicatorRow>("Basis", 8, data => data.Baseline)),
        new(Part.Baseline, TableColumn.Number<IndicatorRow>("Basis-år", 9.5, data => data.BaselinePeriod)),
        new(Part.Always, TableColumn.Number<IndicatorRow>("Forrige", 8.5, data => data.Previous)),
        new(Part.Always, TableColumn.Number<IndicatorRow>("Seneste", 8.5, data => data.Latest, isBold: true)),
        new(Part.Always, TableColumn.Number<IndicatorRow>("Periode", 10.5, data => data.LatestPeriod)),
        new(Part.Baseline, TableColumn.Number<IndicatorRow>("Ændring siden basis", 10, data => data.Change, isBold: true)),
        new(Part.Comparison, TableColumn.Words<IndicatorRow>("Sammenligning", 14.5, data => data.ComparatorName)),
        new(Part.Comparison, TableColumn.Number<IndicatorRow>("Sammenligning seneste", 14.5, data => data.ComparatorLatest)),
        new(Part.Comparison, TableColumn.Number<IndicatorRow>("Gab", 9.5, data => data.Gap)),
        new(Part.Comparison, TableColumn.Number<IndicatorRow>("Gab-ændring", 9.5, data => data.GapChange)),
        new(Part.Assessment, TableColumn.Words<IndicatorRow>("Mål", 17, data => data.Target.Text)),
        new(Part.Path, TableColumn.Number<IndicatorRow>("Forventet nu", 10, data => data.Target.Expected)),
        new(Part.Path, TableColumn.Number<IndicatorRow>("Fremdrift", 10, data => data.Target.Progress)),
        new(Part.Assessment, TableColumn.Status<IndicatorRow>("Status", 17, data => (data.Status, data.StatusText))),
        new(Part.Assessment, TableColumn.Words<IndicatorRow>("Begrundelse", 36, data => data.Reason)),
        new(Part.Assessment, TableColumn.Number<IndicatorRow>("Målværdi", 10, data => data.Target.Required), IsPrinted: false),
        new(Part.Always, TableColumn.Number<IndicatorRow>("Ændring siden forrige", 10, data => data.ChangeSincePrevious), IsPrinted: false),
        new(Part.Comparison, TableColumn.Number<IndicatorRow>("Gab ved basis", 9.5, data => data.GapAtBaseline), IsPrinted: false),
        new(Part.Always, TableColumn.Words<IndicatorRow>("Ny siden sidst", 8, data => DanishWords.YesOrNo(data.IsNew)), IsPrinted: false),
        new(Part.Assessment, TableColumn.Number<IndicatorRow>("Usikkerhed fra", 12, data => data.Chance.Low), IsPrinted: false),
        new(Part.Assessment, TableColumn.Number<IndicatorRow>("Usikkerhed til", 12, data => data.Chance.High), IsPrinted: false),
        new(Part.Assessment, TableColumn.Words<IndicatorRow>("Sikkerhed", 110, data => data.Chance.Basis), IsPrinted: false),
        new(Part.Always, TableColumn.Words<IndicatorRow>("Kilde", 72, data => data.LatestProvenance), IsPrinted: false, IsLastOfBackground: true),
        new(Part.Always, TableColumn.Words<IndicatorRow>("Kilde til forrige", 72, data => data.PreviousProvenance), IsPrinted: false),
        new(Part.Comparison, TableColumn.Words<IndicatorRow>("Kilde til sammenligning", 72, data => data.ComparatorProvenance), IsPrinted: false),
    ];

    /// <summary>The columns that rows need: background has no status, and a sheet may have no comparator or no path to a target.</summary>
    /// <returns>The columns, and how many of them, from the first, are printed.</returns>
    public static (IReadOnlyList<TableColumn<IndicatorRow>> Columns, int Printed) ColumnsFor(IReadOnlyList<IndicatorRow> rows, bool isAssessed)
    {
        bool IsNeeded(Part part) => part switch
        {
            Part.Assessment => isAssessed,
            Part.Baseline => isAssessed || rows.Any(row => row.Baseline.Number is not null),
            Part.Comparison => rows.Any(row => row.ComparatorName.Length > 0),
            Part.Path => rows.Any(row => row.Target.Expected.Number is not null || row.Target.Progress.Number is not null),
            _ => true,
        };

        var needed = Columns.Where(column => IsNeeded(column.Part)).ToList();
        var printed = isAssessed ? needed.Count(column => column.IsPrinted) : needed.FindIndex(column => column.IsLastOfBackground) + 1;
        return ([.. needed.Select(column => column.Content)], printed);
    }

    /// <summary>Writes the table, and freezes what must stay in sight.</summary>
    /// <param name="sheet">The sheet, made with the widths of the columns.</param>
    /// <param name="firstRow">The row of the headers.</param>
    /// <param name="name">The table's name in Excel, unique in the workbook.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows; at least one.</param>
    /// <returns>The first row below the table.</returns>
    public static int Write(
        ReportSheet sheet, int firstRow, string name, IReadOnlyList<TableColumn<IndicatorRow>> columns, IReadOnlyList<IndicatorRow> rows)
    {
        var below = SheetTable.Write(sheet, firstRow, name, columns, rows);
        for (var index = 0; index < rows.Count; index++)
        {
            var isFirst = index == 0 || rows[index].Planned.Indicator.Id != rows[index - 1].Planned.Indicator.Id;
            MarkGroup(sheet, firstRow + 1 + index, columns.Count, isFirst);
        }

        SheetTable.Freeze(sheet, firstRow, FrozenColumns);
        return below;
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

    // Why a column is there.
    private enum Part
    {
        Always,
        Baseline,
        Comparison,
        Assessment,
        Path,
    }

    private sealed record Column(Part Part, TableColumn<IndicatorRow> Content, bool IsPrinted = true, bool IsLastOfBackground = false);
}
