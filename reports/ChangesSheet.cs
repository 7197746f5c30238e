using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The sheet Siden sidst: what is another than in the previous report.</summary>
internal static class ChangesSheet
{
    private const int HeaderRow = 5;
    private const int FrozenColumns = 2;

    private static readonly TableColumn<ChangeRow>[] Columns =
    [
        TableColumn.Words<ChangeRow>("Hvad", 20, row => row.What, isBold: true),
        TableColumn.Words<ChangeRow>("Indikator eller fil", 48, row => row.Name),
        TableColumn.Words<ChangeRow>("Område", 26, row => row.AreaName),
        TableColumn.Number<ChangeRow>("Periode", 16, row => row.Period),
        TableColumn.Number<ChangeRow>("Fra", 18, row => row.From),
        TableColumn.Number<ChangeRow>("Til", 18, row => row.To, isBold: true),
        TableColumn.Words<ChangeRow>("Begrundelse eller kilde", 54, row => row.Reason),
    ];

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), TableColumn.Widths(Columns));
        sheet.Title("Siden sidst");
        if (report.Previous is not { } previous)
        {
            sheet.Text(2, 1, sheet.LastColumn, "Der er ikke sendt en rapport før denne: der er ikke noget at sammenligne med.", SheetStyle.TextSize);
            sheet.Finish();
            return;
        }

        var changes = SnapshotChanges.Between(previous, report.Snapshot);
        var rows = ChangeRow.Of(report.Plan, changes);
        sheet.Text(2, 1, sheet.LastColumn, $"Fra: {DanishText.DataUpTo(previous)}. Til: {DanishText.DataUpTo(report.Snapshot)}.", SheetStyle.TextSize);
        sheet.Explanation(3, Counts(changes));
        if (rows.Count == 0)
        {
            sheet.Explanation(HeaderRow, "Der er ikke kommet noget nyt siden forrige rapport.");
        }
        else
        {
            SheetTable.Write(sheet, HeaderRow, "tblSidenSidst", Columns, rows);
            SheetTable.Freeze(sheet, HeaderRow, FrozenColumns);
        }

        sheet.Finish();
    }

    private static string Counts(SnapshotChanges changes) =>
        $"{DanishCount.Of(changes.Statuses.Count, "ændret status", "ændrede statusser")}, "
        + $"{DanishCount.Of(changes.Revised.Count, "rettet tal", "rettede tal")}, "
        + $"{DanishCount.Of(changes.Gone.Count, "tal, der ikke længere gælder", "tal, der ikke længere gælder")}, "
        + $"{DanishCount.Of(changes.New.Count, "nyt tal", "nye tal")}, "
        + $"{DanishCount.Of(changes.Deliveries.Count, "ny leverance", "nye leverancer")}.";
}
