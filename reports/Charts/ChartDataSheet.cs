using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>
/// The hidden sheet Diagramdata, which the charts draw from. Where a line has a gap its cell is blank: a dash or a formula would draw as 0.
/// </summary>
internal sealed class ChartDataSheet
{
    private readonly IXLWorksheet sheet;
    private int nextRow = 1;

    /// <summary>Adds the sheet.</summary>
    public ChartDataSheet(XLWorkbook workbook, string name) => sheet = workbook.AddWorksheet(name);

    /// <summary>Its name.</summary>
    public string Name => sheet.Name;

    /// <summary>Writes what a chart draws: a row of periods, and below it one for each line.</summary>
    /// <returns>The row of the periods.</returns>
    public int Write(IndicatorChart chart)
    {
        var header = nextRow;
        sheet.Cell(header, 1).SetValue(chart.Title);
        for (var index = 0; index < chart.Categories.Count; index++)
        {
            sheet.Cell(header, index + 2).SetValue(chart.Categories[index]);
        }

        var row = header;
        foreach (var series in chart.Series)
        {
            sheet.Cell(++row, 1).SetValue(series.Name);
            for (var index = 0; index < series.Values.Count; index++)
            {
                if (series.Values[index] is { } value)
                {
                    sheet.Cell(row, index + 2).SetValue((double)value);
                }
            }
        }

        nextRow = row + 2;
        return header;
    }

    /// <summary>Hides the sheet behind the others; leaves it out when no chart draws from it. When all sheets are there.</summary>
    public void Finish()
    {
        if (nextRow == 1)
        {
            sheet.Delete();
            return;
        }

        sheet.Position = sheet.Workbook.Worksheets.Count;
        sheet.Visibility = XLWorksheetVisibility.Hidden;
    }
}
