using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pipeline.Benchmarks;

/// <summary>What stands in the sheet of a workbook.</summary>
/// <param name="BetweenRows">White space that parts its rows.</param>
/// <param name="Row">The row with a number from 0.</param>
/// <param name="Numbers">More numbers in that row, in columns that no format knows; as many in every row.</param>
internal sealed record SheetFilling(string BetweenRows, Func<int, SampleRow> Row, Func<int, IReadOnlyList<decimal>> Numbers);

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
    public static void WriteXlsx(string path, int rows) => WriteXlsx(path, rows, new SheetFilling("", SampleRow.Of, _ => []));

    /// <summary>Writes such a workbook with more in it than is needed.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="rows">Data rows.</param>
    /// <param name="filling">What its rows are, and what stands around them.</param>
    public static void WriteXlsx(string path, int rows, SheetFilling filling)
    {
        var texts = new SharedTexts();
        using var package = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        WritePart(package, "[Content_Types].xml", part => part.Write(WorkbookParts.ContentTypes));
        WritePart(package, "_rels/.rels", part => part.Write(WorkbookParts.Relations));
        WritePart(package, "xl/workbook.xml", part => part.Write(WorkbookParts.Workbook));
        WritePart(package, "xl/_rels/workbook.xml.rels", part => part.Write(WorkbookParts.WorkbookRelations));
        WritePart(package, "xl/styles.xml", part => part.Write(WorkbookParts.Styles));
        WritePart(package, "xl/worksheets/sheet1.xml", part => WriteSheet(part, rows, filling, texts));
        WritePart(package, "xl/sharedStrings.xml", texts.Write);
    }

    private static void WriteSheet(TextWriter part, int rows, SheetFilling filling, SharedTexts texts)
    {
        var more = filling.Numbers(0).Count;
        part.Write(WorkbookParts.SheetStart(SampleRow.Header.Count + more, rows + 1));
        part.Write("<row r=\"1\">");
        foreach (var (at, name) in SampleRow.Header.Concat(Enumerable.Range(1, more).Select(number => $"tal {number}")).Index())
        {
            WriteText(part, at, 1, texts.Add(name));
        }

        part.Write("</row>");
        for (var number = 0; number < rows; number++)
        {
            part.Write(filling.BetweenRows);
            WriteRow(part, number + 2, filling.Row(number), filling.Numbers(number), texts);
        }

        part.Write(WorkbookParts.SheetEnd);
    }

    private static void WriteRow(TextWriter part, int at, SampleRow row, IReadOnlyList<decimal> numbers, SharedTexts texts)
    {
        part.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{at}\">"));
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

        foreach (var (more, number) in numbers.Index())
        {
            WriteNumber(part, SampleRow.Header.Count + more, at, number);
        }

        part.Write("</row>");
    }

    private static void WriteText(TextWriter part, int column, int row, int text) =>
        part.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row}\" t=\"s\"><v>{text}</v></c>"));

    private static void WriteNumber(TextWriter part, int column, int row, decimal number) =>
        part.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row}\"><v>{number:0.##########}</v></c>"));

    private static void WritePart(ZipArchive package, string name, Action<TextWriter> write)
    {
        using var part = new StreamWriter(package.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(false));
        write(part);
    }
}
