using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Pipeline.Reports.Tests;

/// <summary>Looks into a workbook: with the validator, and for what the validator does not see.</summary>
internal static class WorkbookFile
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static XLWorkbook Open(byte[] workbook) => new(new MemoryStream(workbook));

    public static string Part(byte[] workbook, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The parts of one kind, by number: the only one of a file may go without.</summary>
    public static IReadOnlyList<string> Parts(byte[] workbook, string start)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        var names = archive.Entries.Select(entry => entry.FullName)
            .Where(name => name.StartsWith(start, StringComparison.Ordinal) && !name.Contains("_rels", StringComparison.Ordinal))
            .OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)
            .ToList();
        return [.. names.Select(name => Part(workbook, name))];
    }

    public static IReadOnlyList<string> ErrorsOf(byte[] workbook) => [.. ErrorsSeenByTheValidator(workbook), .. ErrorsUnseenByTheValidator(workbook)];

    private static List<string> ErrorsSeenByTheValidator(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")];
    }

    private static IEnumerable<string> ErrorsUnseenByTheValidator(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        var parts = archive.Entries
            .Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal))
            .ToDictionary(entry => entry.FullName, Load);
        var strings = parts["xl/sharedStrings.xml"].Root!.Elements(Main + "si").Select(item => string.Concat(item.Descendants(Main + "t").Select(text => text.Value))).ToList();
        using var opened = Open(workbook);
        return
        [
            .. parts.Where(part => part.Key.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
                .SelectMany(part => ErrorsOfSheet(part.Value, strings).Select(error => $"{part.Key}: {error}")),
            .. opened.Worksheets.SelectMany(sheet => sheet.Tables).SelectMany(ErrorsOfTable),
            .. parts.Where(part => part.Value.Descendants().Attributes("TargetMode").Any(mode => mode.Value == "External"))
                .Select(part => $"{part.Key}: points out of the file"),
            .. opened.Worksheets.SelectMany(sheet => sheet.Tables).GroupBy(table => table.Name, StringComparer.OrdinalIgnoreCase)
                .Where(tables => tables.Count() > 1).Select(tables => $"{tables.Key}: two tables of one name"),
        ];
    }

    private static IEnumerable<string> ErrorsOfSheet(XDocument sheet, List<string> strings)
    {
        var rows = sheet.Descendants(Main + "row").Select(row => (int)row.Attribute("r")!).ToList();
        if (!rows.SequenceEqual(rows.Distinct().Order()))
        {
            yield return "rows out of order";
        }

        foreach (var cell in sheet.Descendants(Main + "c"))
        {
            if (cell.Element(Main + "f") is not null)
            {
                yield return $"{cell.Attribute("r")}: a formula";
            }

            if ((string?)cell.Attribute("t") == "s" && cell.Element(Main + "v") is { } index && (int)index >= strings.Count)
            {
                yield return $"{cell.Attribute("r")}: no such text";
            }
        }

        var merged = sheet.Descendants(Main + "mergeCell").SelectMany(merge => CellsOf((string)merge.Attribute("ref")!)).ToList();
        if (merged.Count != merged.Distinct().Count())
        {
            yield return "merged cells overlap";
        }
    }

    // A table whose columns are not called what its header cells say is mended by Excel, with a warning.
    private static IEnumerable<string> ErrorsOfTable(IXLTable table) => table.Fields
        .Where(field => field.Name != table.HeadersRow().Cell(field.Index + 1).GetString())
        .Select(field => $"{table.Name}: the column {field.Name} has another header");

    private static IEnumerable<(int Row, int Column)> CellsOf(string reference)
    {
        var ends = reference.Split(':');
        var (firstColumn, firstRow) = Place(ends[0]);
        var (lastColumn, lastRow) = Place(ends[^1]);
        return from row in Enumerable.Range(firstRow, lastRow - firstRow + 1)
               from column in Enumerable.Range(firstColumn, lastColumn - firstColumn + 1)
               select (row, column);
    }

    private static (int Column, int Row) Place(string cell)
    {
        var letters = string.Concat(cell.TakeWhile(char.IsLetter));
        return (XLHelper.GetColumnNumberFromLetter(letters), int.Parse(cell[letters.Length..], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return XDocument.Load(content);
    }
}
