using System.Globalization;
using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>The sheet Aktiviteter: what is done in each focus area, what it is a success by, and what has been registered.</summary>
internal static class ActivitySheet
{
    private const int HeaderRow = 5;
    private const int FrozenColumns = 2;

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var columns = ColumnsOf(ActivityRow.LastYears(report.Snapshot));
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), TableColumn.Widths(columns));

        // The last column tells the source: it is looked up on the screen.
        sheet.PrintUntil(columns.Count - 1);
        sheet.Title("Aktiviteter");
        sheet.Explanation(2, $"{report.Plan.Name}. {DanishText.DataUpTo(report.Snapshot)}.");
        sheet.Explanation(
            3, "Under hvert år står, hvad der er registreret; seneste år er til nu. Et kriterium, der ikke måles, er ikke knyttet til et tal.");
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

    private static List<TableColumn<ActivityRow>> ColumnsOf(IReadOnlyList<int> years) =>
    [
        TableColumn.Words<ActivityRow>("Indsatsområde", 22, row => row.FocusArea),
        TableColumn.Words<ActivityRow>("Aktivitet", 28, row => row.Activity.Name, isBold: true),
        TableColumn.Words<ActivityRow>("Formål", 38, row => row.Activity.Purpose),
        TableColumn.Words<ActivityRow>("Succeskriterium", 38, row => row.Criterion),
        TableColumn.Words<ActivityRow>("Mål", 20, row => row.Target),
        TableColumn.Words<ActivityRow>("Område", 20, row => row.AreaName),
        .. years.Select(year => TableColumn.Number<ActivityRow>(
            year.ToString(CultureInfo.InvariantCulture), 10, row => row.Registered.GetValueOrDefault(year, Figure.OfWords("")))),
        TableColumn.Number<ActivityRow>("Perioder i seneste år", 11, row => row.Periods),
        TableColumn.Status<ActivityRow>("Status", 18, row => (row.Status, row.StatusText)),
        TableColumn.Words<ActivityRow>("Kilde", 110, row => row.Source),
    ];
}
