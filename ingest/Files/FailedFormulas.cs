using System.IO.Compression;
using System.Xml;

namespace Pipeline.Ingest;

/// <summary>
/// Finds the cells whose formula failed, or was never calculated. The workbook reader shows both as empty cells,
/// and an empty cell may be a legal way to say that a number is missing.
/// </summary>
internal sealed class FailedFormulas
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, HashSet<string>> cellsBySheet = new(StringComparer.Ordinal);
    private readonly HashSet<string> parts = new(StringComparer.Ordinal);
    private readonly IngestLimits limits;
    private readonly TextBudget texts;

    /// <summary>Reads the sheets through.</summary>
    /// <param name="archive">The workbook.</param>
    /// <param name="texts">How much text its cells may still hold.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="XmlException">A part is not XML.</exception>
    /// <exception cref="LimitException">A part is beyond the limits.</exception>
    public FailedFormulas(ZipArchive archive, TextBudget texts, IngestLimits limits)
    {
        (this.limits, this.texts) = (limits, texts);
        foreach (var (name, part) in SheetParts(archive))
        {
            if (archive.GetEntry(part) is { } entry)
            {
                cellsBySheet[name] = CellsOf(entry);
                parts.Add(entry.FullName);
            }
        }
    }

    /// <summary>The parts that the workbook's sheets are in; they were read through, and are within the limits.</summary>
    public IReadOnlySet<string> Parts => parts;

    /// <summary>Whether the formula of a cell failed; the cell as Excel names it, such as C2.</summary>
    public bool Contains(string sheet, string cell) => cellsBySheet.TryGetValue(sheet, out var cells) && cells.Contains(cell);

    /// <summary>Whether any formula of a sheet failed.</summary>
    public bool Any(string sheet) => cellsBySheet.TryGetValue(sheet, out var cells) && cells.Count > 0;

    private List<(string Name, string Part)> SheetParts(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadElements(archive, "xl/_rels/workbook.xml.rels", "Relationship", reader =>
            targets[reader.GetAttribute("Id") ?? ""] = PartOf(reader.GetAttribute("Target") ?? ""));
        var sheets = new List<(string, string)>();
        ReadElements(archive, "xl/workbook.xml", "sheet", reader =>
            sheets.Add((reader.GetAttribute("name") ?? "", targets.GetValueOrDefault(reader.GetAttribute("id", Relations) ?? "", ""))));
        return sheets;
    }

    private static string PartOf(string target) => target.StartsWith('/') ? target[1..] : $"xl/{target}";

    private void ReadElements(ZipArchive archive, string part, string element, Action<XmlReader> take)
    {
        if (archive.GetEntry(part) is not { } entry)
        {
            return;
        }

        using var reader = Open(entry);
        while (PackageParts.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
            {
                take(reader);
            }
        }
    }

    // Hardly any workbook has one: only where one has, the names of its cells are worth a second reading.
    private HashSet<string> CellsOf(ZipArchiveEntry entry)
    {
        var failed = new HashSet<string>(StringComparer.Ordinal);
        using (var first = Open(entry))
        {
            if (!new SheetCells(first, texts).ReadToEnd(onFailed: null))
            {
                return failed;
            }
        }

        using var second = Open(entry);
        new SheetCells(second, new TextBudget(limits)).ReadToEnd(cell => failed.Add(cell));
        return failed;
    }

    private XmlReader Open(ZipArchiveEntry entry) => PackageParts.OpenXml(entry, limits);
}
