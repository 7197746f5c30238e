using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>A sheet of charts (Diagrammer), six on a printed page.</summary>
internal static class ChartSheet
{
    private const int ChartsAcross = 3;
    private const int ChartsDown = 2;
    private const int FirstRow = 4;

    // Two of them fit on a page below a title of two lines.
    private const double HeightOfChart = 202;

    private static readonly double[] Widths = [46, 46, 46];

    /// <summary>Adds the sheet, and tells where its charts belong.</summary>
    public static IReadOnlyList<ChartPlace> Add(
        XLWorkbook workbook, StatusReport report, string sheetName, string title, IReadOnlyList<IndicatorChart> charts, ChartDataSheet data)
    {
        var sheet = new ReportSheet(workbook, sheetName, ReportFooter.Of(report), Widths);
        sheet.PageBreaksByHand();
        sheet.Title(title);
        sheet.Explanation(
            2,
            "Stiplet linje: det, områderne sammenlignes med. Prikket linje: planens mål. Et hul i en linje: tallet er skjult eller mangler. "
            + "»brud«: en ny måling eller definition, så tallene før og efter kan ikke sammenlignes. Aksen begynder ikke altid ved 0.");
        sheet.Sheet.PageSetup.SetRowsToRepeatAtTop(1, 2);
        var rows = (charts.Count + ChartsAcross - 1) / ChartsAcross;
        for (var row = 0; row < rows; row++)
        {
            sheet.Height(FirstRow + row, HeightOfChart);
            sheet.Sheet.Cell(FirstRow + row, Widths.Length).SetValue(" ");
            if (row > 0 && row % ChartsDown == 0)
            {
                sheet.Sheet.PageSetup.AddHorizontalPageBreak(FirstRow + row - 1);
            }
        }

        sheet.Finish();
        return
        [
            .. charts.Select((chart, index) => new ChartPlace(
                sheetName, index % ChartsAcross, FirstRow - 1 + (index / ChartsAcross), chart, data.Name, data.Write(chart))),
        ];
    }
}
