using ClosedXML.Excel;
using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The errors of a refused delivery as an Excel workbook (<c>fejl.xlsx</c>). The same report gives the same bytes.</summary>
public static class RefusalWorkbook
{
    private const string Footer = "Fejl i en afvist fil. Indeholder tekst fra filen: giv den kun til dem, der leverede den.";
    private const int HeaderRow = 5;

    /// <summary>The workbook (xlsx): one sheet, one row an error.</summary>
    public static byte[] Create(RefusalReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        workbook.Style.Font.FontName = SheetStyle.Font;
        workbook.Style.Font.FontSize = SheetStyle.TextSize;
        workbook.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        SetProperties(workbook, report);
        Write(workbook, report);
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        PackageRepair.Apply(file);
        return DeterministicPackage.Rewrite(file);
    }

    private static void Write(XLWorkbook workbook, RefusalReport report)
    {
        var columns = RefusalColumns.Of(report, HeaderRow);
        var sheet = new ReportSheet(workbook, "Fejl", Footer, TableColumn.Widths(columns));
        sheet.Title("Fejl i en afvist fil");
        sheet.Explanation(2, $"{report.FileName}, lagt i indbakken {DanishText.Date(DanishText.Day(report.Received))}");
        sheet.Explanation(
            3, $"{DanishCount.Of(report.ErrorCount, "fejl", "fejl")}. Intet af filen er indlæst: ret fejlene, og læg den i indbakken igen.");
        var below = SheetTable.Write(sheet, HeaderRow, "tblFejl", columns, report.Lines);
        SheetTable.Freeze(sheet, HeaderRow, columns: 0);
        if (report.ErrorCount > report.Lines.Count)
        {
            sheet.Explanation(
                below + 1,
                $"Her er de første {report.Lines.Count}; der er {DanishCount.Of(report.ErrorCount - report.Lines.Count, "fejl", "fejl")} mere. Ofte har de samme årsag.");
        }

        sheet.Finish();
    }

    private static void SetProperties(XLWorkbook workbook, RefusalReport report)
    {
        // The clock stays out of it: the workbook is as old as the file that it is about.
        var made = report.Received.UtcDateTime;
        var properties = workbook.Properties;
        properties.Title = "Fejl i en afvist fil";
        properties.Author = "Pipeline";
        properties.LastModifiedBy = "Pipeline";
        properties.Created = made;
        properties.Modified = made;
    }
}
