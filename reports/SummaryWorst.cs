using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The left of the first page: the rows of the matrix that stand worst.</summary>
internal static class SummaryWorst
{
    private const int Most = 20;

    /// <summary>Writes the rows.</summary>
    /// <returns>The first row below.</returns>
    public static int Write(ReportSheet sheet, int firstRow, IReadOnlyList<IndicatorRow> rows)
    {
        var worst = InOrder(rows);
        sheet.Heading(firstRow, SummaryGrid.Name, SummaryGrid.Status, "Det, der står dårligst");
        var row = firstRow + 1;
        if (worst.Count == 0)
        {
            sheet.Explanation(row, SummaryGrid.Name, SummaryGrid.Status, "Intet tal er forværret eller bagud.");
            return row + 1;
        }

        sheet.Headers(
            row,
            SummaryGrid.Status,
            (SummaryGrid.Name, "Indikator", false),
            (SummaryGrid.Place, "Område", false),
            (SummaryGrid.Latest, "Seneste", true),
            (SummaryGrid.Period, "Periode", true),
            (SummaryGrid.Change, "Ændring siden basis", true),
            (SummaryGrid.Status, "Status", false));
        foreach (var data in worst.Take(Most))
        {
            WriteRow(sheet, ++row, data);
        }

        if (worst.Count > Most)
        {
            var more = DanishCount.Of(worst.Count - Most, "række mere er forværret, bagud eller uændret", "rækker mere er forværret, bagud eller uændrede");
            sheet.Explanation(++row, SummaryGrid.Name, SummaryGrid.Status, $"{more}; se arket Matrix.");
        }

        return row + 1;
    }

    /// <summary>
    /// The rows that stand badly, the worst status first; within it the largest change as a share of the baseline, for percentages and
    /// grades cannot be compared otherwise.
    /// </summary>
    private static List<IndicatorRow> InOrder(IReadOnlyList<IndicatorRow> rows) =>
    [
        .. rows
            .Where(row => row.Status is EvaluationStatus.Worsened or EvaluationStatus.Behind
                or EvaluationStatus.Unchanged or EvaluationStatus.UnchangedWithinUncertainty)
            .OrderBy(row => StatusOrder.Rank(row.Status))
            .ThenByDescending(row => row.SizeOfChange),
    ];

    private static void WriteRow(ReportSheet sheet, int row, IndicatorRow data)
    {
        var indicator = data.Planned.Indicator;
        sheet.InTable(row, SummaryGrid.Name, indicator.Name);
        sheet.InTable(row, SummaryGrid.Place, data.AreaName);
        sheet.Figure(row, SummaryGrid.Latest, data.Latest, NumberFormats.ValueWithUnit(indicator));
        sheet.Figure(row, SummaryGrid.Period, data.LatestPeriod);
        sheet.Figure(row, SummaryGrid.Change, data.Change, NumberFormats.ChangeInWords(indicator)).Style.Font.Bold = true;
        sheet.Status(row, SummaryGrid.Status, data.Status, data.StatusText);
        sheet.LineUnder(row, SummaryGrid.Name, SummaryGrid.Status);
    }
}
