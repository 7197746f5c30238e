using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The sheet Kriterier: each area on its last list, held against each limit of the law.</summary>
internal static class CriteriaSheet
{
    private const int FrozenColumns = 1;
    private const int PrintedColumns = 11;

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var columns = ColumnsOf();
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), TableColumn.Widths(columns));
        sheet.PrintUntil(PrintedColumns);
        sheet.Title("Lovens kriterier: hvert område mod hver grænse");
        sheet.Explanation(2, CriteriaWords.IndicativeCaveat);
        sheet.Explanation(3, $"Afstand = værdien minus grænsen. {CriteriaWords.CrossingCaveat}");
        var row = WriteTargets(sheet, 5, report.Snapshot.StatusTargets);
        var rows = CriterionRow.OfLastLists(report);
        if (rows.Count == 0)
        {
            sheet.Explanation(
                row,
                FollowsCriteria(report.Plan)
                    ? "Der er endnu ingen tal at holde op mod kriterierne."
                    : "Planen følger ingen af de tal, som lovens kriterier bygger på.");
        }
        else
        {
            SheetTable.Write(sheet, row, "tblKriterier", columns, rows);
            SheetTable.Freeze(sheet, row, FrozenColumns);
        }

        sheet.Finish();
    }

    private static bool FollowsCriteria(Plan plan) =>
        plan.Indicators.Any(planned => plan.Criteria.Sources.Criteria.Values.Contains(planned.Indicator.Id));

    private static int WriteTargets(ReportSheet sheet, int firstRow, IReadOnlyList<StatusTargetResult> targets)
    {
        var row = firstRow;
        foreach (var target in targets)
        {
            sheet.Text(
                row++, 1, sheet.LastColumn, $"Planens mål: {target.Text} {target.Outcome.Word()}. {target.Reason}", SheetStyle.TextSize, isBold: true);
        }

        return targets.Count == 0 ? row : row + 1;
    }

    private static TableColumn<CriterionRow>[] ColumnsOf() =>
    [
        TableColumn.Words<CriterionRow>("Område", 24, row => row.AreaName, isBold: true),
        TableColumn.Number<CriterionRow>("Liste", 8, row => Figure.Of(row.List, NumberFormats.Year)),
        TableColumn.Words<CriterionRow>("Kriterium", 24, row => row.Result.Kind.Word()),
        TableColumn.Words<CriterionRow>("Lovens grænse", 25, row => row.Demand),
        TableColumn.Number<CriterionRow>("Værdi", 9, row => row.Value, isBold: true),
        TableColumn.Number<CriterionRow>("Periode", 10, row => Figure.OfPeriod(row.Result.Period)),
        TableColumn.Number<CriterionRow>("Afstand", 11, row => row.Distance),
        new("Opfyldt", 13, (sheet, row, column, data) => sheet.Status(row, column, data.Standing, data.Answer), IsNumeric: false),
        TableColumn.Number<CriterionRow>("Krydser grænsen", 11, row => Figure.OfComputed(row.Result.CrossingYear, NumberFormats.Year)),
        TableColumn.Words<CriterionRow>("Tæller for", 24, row => row.Statuses),
        TableColumn.Words<CriterionRow>("Begrundelse", 44, row => row.Result.Reason),
        TableColumn.Words<CriterionRow>("Kilde", 90, row => row.Source),
    ];
}
