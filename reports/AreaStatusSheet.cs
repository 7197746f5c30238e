using System.Globalization;
using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The sheet Områdestatus: what each area was on the last five lists, as computed and on the ministry's own list.</summary>
internal static class AreaStatusSheet
{
    private const int HeaderRow = 5;
    private const int FrozenColumns = 2;

    /// <summary>Adds the sheet. At least one area has been held against the criteria.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var rows = AreaStatusRow.Of(report);
        var columns = ColumnsOf(AreaStatusRow.LastLists(report.Snapshot));
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), TableColumn.Widths(columns));
        sheet.Title("Områdernes status på de seneste fem lister (1. december)");
        sheet.Explanation(2, CriteriaWords.IndicativeCaveat);
        sheet.Explanation(3, "Et område, der forlader listen, kan stadig være bundet af sin udviklingsplan (almenboliglovens § 168 a).");
        SheetTable.Write(sheet, HeaderRow, "tblOmraadestatus", columns, rows);
        SheetTable.Freeze(sheet, HeaderRow, FrozenColumns);
        sheet.Finish();
    }

    private static List<TableColumn<AreaStatusRow>> ColumnsOf(IReadOnlyList<int> lists) =>
    [
        TableColumn.Words<AreaStatusRow>("Område", 30, row => row.AreaName, isBold: true),
        TableColumn.Words<AreaStatusRow>("Opgørelse", 26, row => row.Count),
        .. lists.Select(list => TableColumn.Words<AreaStatusRow>(list.ToString(CultureInfo.InvariantCulture), 24, row => row.On(list))),
        TableColumn.Words<AreaStatusRow>("Lister i træk", 14, row => row.InARow),
    ];
}
