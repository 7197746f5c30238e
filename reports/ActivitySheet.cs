using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The sheet Aktiviteter: what is done in each focus area, what it is a success by, and what has been registered.</summary>
internal static class ActivitySheet
{
    private const int HeaderRow = 5;
    private const int FrozenColumns = 2;
    private const int PrintedColumns = 10;

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var columns = ColumnsOf();
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), TableColumn.Widths(columns));
        sheet.PrintUntil(PrintedColumns);
        sheet.Title("Aktiviteter");
        sheet.Explanation(2, $"{report.Plan.Name}. {DanishText.DataUpTo(report.Snapshot)}.");
        sheet.Explanation(3, "Registreret er årets tal til nu. Måles et kriterium ikke, står det i ord i aftalen og er uden tal her.");
        var rows = ActivityRow.Of(report);
        if (rows.Count == 0)
        {
            sheet.Explanation(HeaderRow, "Planens dokumenter nævner ingen aktiviteter.");
        }
        else
        {
            SheetTable.Write(sheet, HeaderRow, "tblAktiviteter", columns, rows);
            SheetTable.Freeze(sheet, HeaderRow, FrozenColumns);
        }

        sheet.Finish();
    }

    private static TableColumn<ActivityRow>[] ColumnsOf() =>
    [
        TableColumn.Words<ActivityRow>("Indsatsområde", 22, row => row.FocusArea),
        TableColumn.Words<ActivityRow>("Aktivitet", 28, row => row.Activity.Name, isBold: true),
        TableColumn.Words<ActivityRow>("Formål", 36, row => row.Activity.Purpose),
        TableColumn.Words<ActivityRow>("Succeskriterium", 36, row => row.Criterion),
        TableColumn.Words<ActivityRow>("Mål", 20, row => row.Target),
        TableColumn.Words<ActivityRow>("Område", 20, row => row.AreaName),
        TableColumn.Number<ActivityRow>("År", 8, row => row.Year),
        TableColumn.Number<ActivityRow>("Registreret", 12, row => row.Registered, isBold: true),
        TableColumn.Number<ActivityRow>("Perioder med tal", 10, row => row.Periods),
        new("Status", 16, WriteStatus, IsNumeric: false),
        TableColumn.Words<ActivityRow>("Kilde", 50, row => row.Source),
    ];

    private static void WriteStatus(ReportSheet sheet, int row, int column, ActivityRow data)
    {
        if (data.Status is { } status)
        {
            sheet.Status(row, column, status, status.Word());
        }
    }
}
