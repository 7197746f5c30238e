using System.Text;
using ClosedXML.Excel;

namespace Pipeline.Reports;

/// <summary>The errors of a refused delivery as an Excel workbook (<c>fejl.xlsx</c>). The same report gives the same bytes.</summary>
public static class RefusalWorkbook
{
    private const string Footer = "Fejl i en afvist fil. Indeholder tekst fra filen: giv den kun til dem, der leverede den.";

    private static readonly double[] Widths = [6, 18, 8, 26, 26, 48, 48, 24];

    /// <summary>The workbook (xlsx): one sheet, one row an error.</summary>
    public static byte[] Create(RefusalReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        workbook.Style.Font.FontName = SheetStyle.Font;
        workbook.Style.Font.FontSize = SheetStyle.TextSize;
        workbook.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        SetProperties(workbook, report);
        Write(new ReportSheet(workbook, "Fejl", Footer, Widths), report);
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        PackageRepair.Apply(file);
        return DeterministicPackage.Rewrite(file);
    }

    private static void Write(ReportSheet sheet, RefusalReport report)
    {
        sheet.Title("Fejl i en afvist fil");
        sheet.Explanation(2, report.FileName);
        sheet.Explanation(
            3, $"{DanishText.Count(report.ErrorCount, "fejl", "fejl")}. Intet af filen er indlæst: ret fejlene, og læg den i indbakken igen.");
        var row = 5;
        sheet.Headers(
            row,
            sheet.LastColumn,
            (1, "Nr.", true),
            (2, "Ark", false),
            (3, "Række", true),
            (4, "Kolonne", false),
            (5, "Fundet", false),
            (6, "Ventet", false),
            (7, "Sådan rettes det", false),
            (8, "Kode", false));
        for (var index = 0; index < report.Lines.Count; index++)
        {
            WriteLine(sheet, ++row, index + 1, report.Lines[index]);
        }

        if (report.ErrorCount > report.Lines.Count)
        {
            sheet.Explanation(
                row + 2,
                $"Her er de første {report.Lines.Count}; der er {DanishText.Count(report.ErrorCount - report.Lines.Count, "fejl", "fejl")} mere. Ofte har de samme årsag.");
        }

        sheet.Finish();
    }

    private static void WriteLine(ReportSheet sheet, int row, int number, RefusalLine line)
    {
        sheet.Number(row, 1, number, NumberFormats.Whole);
        sheet.InTable(row, 2, Printable(line.Sheet));
        if (line.Row is { } place)
        {
            sheet.Number(row, 3, place, NumberFormats.Year);
        }

        sheet.InTable(row, 4, Printable(line.Column));
        sheet.InTable(row, 5, Printable(line.Found));
        sheet.InTable(row, 6, line.Expected);
        sheet.InTable(row, 7, line.Remedy);
        sheet.InTable(row, 8, line.Code);
        sheet.LineUnder(row, sheet.LastColumn);
    }

    // A file may hold what no workbook can: control characters, and halves of characters.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsPrintable(rune) ? rune : Rune.ReplacementChar));

    private static bool IsPrintable(Rune rune) =>
        rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF));

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
