using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pipeline.Benchmarks;

/// <summary>Writes the measured files. The same number of rows always gives the same figures.</summary>
internal static class SampleFiles
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>Writes a text file as Danish programs do: UTF-8, semicolons, texts in quotes, decimal commas, lines ended by CRLF.</summary>
    public static void WriteCsv(string path, int rows)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        file.NewLine = "\r\n";
        file.WriteLine(string.Join(';', SampleRow.Header.Select(name => $"\"{name}\"")));
        foreach (var row in Enumerable.Range(0, rows).Select(SampleRow.Of))
        {
            file.WriteLine(string.Create(
                Danish,
                $"\"{row.Area}\";\"{row.Indicator}\";{row.Period};{row.Share:0.0};{row.Numerator};{row.Denominator};\"{row.Note}\""));
        }
    }

    /// <summary>Writes a workbook as Excel does: one sheet, shared texts, numbers as numbers.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="rows">Data rows.</param>
    /// <param name="betweenRows">White space that parts the rows of the sheet.</param>
    public static void WriteXlsx(string path, int rows, string betweenRows = "")
    {
        var texts = new SharedTexts();
        using var package = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        WritePart(package, "[Content_Types].xml", part => part.Write(WorkbookParts.ContentTypes));
        WritePart(package, "_rels/.rels", part => part.Write(WorkbookParts.Relations));
        WritePart(package, "xl/workbook.xml", part => part.Write(WorkbookParts.Workbook));
        WritePart(package, "xl/_rels/workbook.xml.rels", part => part.Write(WorkbookParts.WorkbookRelations));
        WritePart(package, "xl/styles.xml", part => part.Write(WorkbookParts.Styles));
        WritePart(package, "xl/worksheets/sheet1.xml", part => WriteSheet(part, rows, texts, betweenRows));
        WritePart(package, "xl/sharedStrings.xml", texts.Write);
    }

    private static void WriteSheet(TextWriter part, int rows, SharedTexts texts, string betweenRows)
    {
        part.Write(WorkbookParts.SheetStart(SampleRow.Header.Count, rows + 1));
        part.Write("<row r=\"1\" spans=\"1:7\">");
        for (var at = 0; at < SampleRow.Header.Count; at++)
        {
            WriteText(part, at, 1, texts.Add(SampleRow.Header[at]));
        }

        part.Write("</row>");
        for (var number = 0; number < rows; number++)
        {
            part.Write(betweenRows);
            WriteRow(part, number + 2, SampleRow.Of(number), texts);
        }

        part.Write(WorkbookParts.SheetEnd);
    }

    private static void WriteRow(TextWriter part, int at, SampleRow row, SharedTexts texts)
    {
        part.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{at}\" spans=\"1:7\">"));
        WriteText(part, 0, at, texts.Add(row.Area));
        WriteText(part, 1, at, texts.Add(row.Indicator));
        WriteText(part, 2, at, texts.Add(row.Period));
        WriteNumber(part, 3, at, row.Share);
        WriteNumber(part, 4, at, row.Numerator);
        WriteNumber(part, 5, at, row.Denominator);
        if (row.Note.Length > 0)
        {
            WriteText(part, 6, at, texts.Add(row.Note));
        }

        part.Write("</row>");
    }

    private static void WriteText(TextWriter part, int column, int row, int text) =>
        part.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row}\" t=\"s\"><v>{text}</v></c>"));

    private static void WriteNumber(TextWriter part, int column, int row, decimal number) =>
        part.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row}\"><v>{number:0.###}</v></c>"));

    private static void WritePart(ZipArchive package, string name, Action<TextWriter> write)
    {
        using var part = new StreamWriter(package.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(false));
        write(part);
    }
}
