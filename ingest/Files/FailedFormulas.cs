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

    /// <exception cref="XmlException">A part is not XML.</exception>
    public FailedFormulas(ZipArchive archive)
    {
        foreach (var (name, part) in SheetParts(archive))
        {
            if (archive.GetEntry(part) is { } entry)
            {
                cellsBySheet[name] = CellsOf(entry);
            }
        }
    }

    /// <summary>Whether the formula of a cell failed; the cell as Excel names it, such as C2.</summary>
    public bool Contains(string sheet, string cell) => cellsBySheet.TryGetValue(sheet, out var cells) && cells.Contains(cell);

    /// <summary>Whether any formula of a sheet failed.</summary>
    public bool Any(string sheet) => cellsBySheet.TryGetValue(sheet, out var cells) && cells.Count > 0;

    private static List<(string Name, string Part)> SheetParts(ZipArchive archive)
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

    private static void ReadElements(ZipArchive archive, string part, string element, Action<XmlReader> take)
    {
        if (archive.GetEntry(part) is not { } entry)
        {
            return;
        }

        using var reader = Open(entry);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
            {
                take(reader);
            }
        }
    }

    private static HashSet<string> CellsOf(ZipArchiveEntry entry)
    {
        var failed = new HashSet<string>(StringComparer.Ordinal);
        using var reader = Open(entry);
        var (cell, isError, hasFormula, hasValue) = ("", false, false, false);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "c":
                        (cell, isError) = (reader.GetAttribute("r") ?? "", reader.GetAttribute("t") == "e");
                        (hasFormula, hasValue) = (false, false);
                        break;
                    case "f":
                        hasFormula = true;
                        break;
                    case "v" or "is":
                        hasValue = true;
                        break;
                    default:
                        break;
                }
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "c" } && (isError || (hasFormula && !hasValue)))
            {
                failed.Add(cell);
            }
        }

        return failed;
    }

    private static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(
            entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
}
