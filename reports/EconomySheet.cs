using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The sheet Økonomi: who pays what, what has been spent, and whether that keeps pace with time.</summary>
internal static class EconomySheet
{
    private const int PrintedColumns = 10;

    /// <summary>Adds the sheet.</summary>
    public static void Add(XLWorkbook workbook, StatusReport report, string sheetName)
    {
        var columns = ColumnsOf(report);
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), TableColumn.Widths(columns));
        sheet.PrintUntil(PrintedColumns);
        var budget = report.Plan.Budget;
        sheet.Title("Økonomi: planens budget for hele perioden");
        sheet.Explanation(2, $"{report.Plan.Name}. {DanishText.DataUpTo(report.Snapshot)}.");
        sheet.Explanation(3, "Forspring = andelen af budgettet, der er brugt, minus andelen af planens periode, der er gået, på forbrugets dato.");
        if (budget.Note.Length > 0)
        {
            sheet.Explanation(4, budget.Note);
        }

        const int headerRow = 6;
        if (report.Snapshot.Economy.Count == 0)
        {
            sheet.Explanation(headerRow, "Planens dokumenter oplyser ikke, hvem der betaler hvad.");
            WriteTotal(sheet, headerRow + 1, budget.Total);
        }
        else
        {
            var row = SheetTable.Write(sheet, headerRow, "tblOekonomi", columns, report.Snapshot.Economy);
            SheetTable.Freeze(sheet, headerRow, columns: 1);
            sheet.Sheet.Range(row - 1, 1, row - 1, PrintedColumns).Style.Font.Bold = true;
            WriteDepartmentShares(sheet, row + 1, budget.DepartmentShares);
        }

        sheet.Finish();
    }

    private static TableColumn<FinancierStanding>[] ColumnsOf(StatusReport report) =>
    [
        TableColumn.Words<FinancierStanding>("Finansiering", 38, row => row.Financier),
        TableColumn.Number<FinancierStanding>("Budget", 18, row => Kroner(row.Budgeted)),
        TableColumn.Words<FinancierStanding>("Oprindelse", 13, row => row.BudgetOrigin.Word()),
        TableColumn.Number<FinancierStanding>("Forbrug til og med", 18, row => Figure.OfPeriod(row.SpentAsOf)),
        TableColumn.Number<FinancierStanding>("Brugt kontant", 17, row => Kroner(row.SpentCash)),
        TableColumn.Number<FinancierStanding>("Brugt som timer og lokaler", 17, row => Kroner(row.SpentInKind)),
        TableColumn.Number<FinancierStanding>("Brugt i alt", 17, row => Kroner(row.Spent), isBold: true),
        TableColumn.Number<FinancierStanding>("Brugt af budgettet", 13, row => Figure.OfComputed(row.ShareSpent, NumberFormats.Share)),
        TableColumn.Number<FinancierStanding>("Gået af perioden", 13, row => Figure.OfComputed(row.SharePassed, NumberFormats.Share)),
        TableColumn.Number<FinancierStanding>("Forspring", 12, row => Figure.OfComputed(row.Lead, NumberFormats.ShareChange), isBold: true),
        TableColumn.Words<FinancierStanding>("Kilde", 110, row => SourceOf(report, row)),
    ];

    private static string SourceOf(StatusReport report, FinancierStanding standing)
    {
        var spending = report.Plan.Budget.Financiers
            .Where(financier => financier.Name == standing.Financier || standing.Financier == BudgetEvaluator.WholePlan)
            .SelectMany(financier => financier.Spending.Indicators)
            .ToHashSet();
        return Provenance.Of(report.Snapshot.Series.Where(
            point => spending.Contains(point.Key.Indicator) && point.Key.Period == standing.SpentAsOf
                && report.Plan.Area(point.Key.Area).Kind == AreaKind.PlanTotal));
    }

    private static void WriteTotal(ReportSheet sheet, int row, BudgetAmount total)
    {
        if (total.TryGetKroner(out var kroner))
        {
            sheet.InTable(row, 1, "I alt", isBold: true);
            sheet.Number(row, 2, kroner, NumberFormats.Kroner);
            sheet.InTable(row, 3, total.Origin.Word());
        }
    }

    private static void WriteDepartmentShares(ReportSheet sheet, int firstRow, IReadOnlyList<DepartmentShare> shares)
    {
        if (shares.Count == 0)
        {
            return;
        }

        sheet.Heading(firstRow, 1, 3, "Afdelingens egen del");
        sheet.Headers(firstRow + 1, 3, (1, "Formål", false), (2, "Kontant", true), (3, "Timer og lokaler", true));
        var row = firstRow + 1;
        foreach (var share in shares)
        {
            row++;
            sheet.InTable(row, 1, share.Purpose);
            sheet.Number(row, 2, share.Cash, NumberFormats.Kroner);
            sheet.Number(row, 3, share.InKind, NumberFormats.Kroner);
            sheet.LineUnder(row, 3);
        }
    }

    private static Figure Kroner(Computed amount) => Figure.OfComputed(amount, NumberFormats.Kroner);
}
