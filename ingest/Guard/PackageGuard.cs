using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Pipeline.Ingest;

/// <summary>
/// Looks for data on persons in every part of a workbook: comments, names, properties, validation lists, links, headers and footers,
/// pivot caches. The cells themselves are looked at by <see cref="GridGuard"/>, which knows their headers.
/// </summary>
internal sealed class PackageGuard(IReadOnlySet<string> textsOfIdentifiers)
{
    // Elements whose text may be split over formatted runs, so that a number is whole only when they are joined.
    private static readonly HashSet<string> Joined = ["si", "is", "comment", "threadedComment", "p", "text"];

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = false,
    };

    /// <exception cref="XmlException">A part is not XML.</exception>
    public IEnumerable<GuardFinding> Check(ZipArchive archive) =>
        archive.Entries.Where(entry => !WorkbookPackage.IsFolder(entry)).SelectMany(Check);

    private IEnumerable<GuardFinding> Check(ZipArchiveEntry entry)
    {
        var nameRule = PersonalDataGuard.RuleBrokenBy(entry.FullName);
        var place = nameRule is null ? entry.FullName : "en del af projektmappen";
        var rule = nameRule ?? (WorkbookPackage.IsXml(entry) ? CheckXml(entry) : CheckBinary(entry));
        return rule is null ? [] : [new GuardFinding(rule, place, null, "")];
    }

    private static string? CheckBinary(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return PersonalDataGuard.CheckRaw(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), entry.FullName).FirstOrDefault()?.Rule;
    }

    private string? CheckXml(ZipArchiveEntry entry)
    {
        var isSheet = entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);
        using var content = entry.Open();
        using var reader = XmlReader.Create(content, Settings);
        var joined = new Stack<StringBuilder>();
        var element = "";
        while (reader.Read())
        {
            var rule = reader.NodeType switch
            {
                XmlNodeType.Element => Enter(reader, joined, ref element),
                XmlNodeType.EndElement => Leave(reader, joined),
                XmlNodeType.Text or XmlNodeType.CDATA => Take(reader.Value, joined, isCell: isSheet && element == "v"),
                XmlNodeType.Comment or XmlNodeType.ProcessingInstruction => RuleBrokenBy(reader.Value),
                _ => null,
            };
            if (rule is not null)
            {
                return rule;
            }
        }

        return null;
    }

    private string? Enter(XmlReader reader, Stack<StringBuilder> joined, ref string element)
    {
        element = reader.LocalName;
        if (Joined.Contains(element) && !reader.IsEmptyElement)
        {
            joined.Push(new StringBuilder());
        }

        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (RuleBrokenByAttribute(reader.LocalName, reader.Value) is { } rule)
            {
                return rule;
            }
        }

        reader.MoveToElement();
        return null;
    }

    private string? Leave(XmlReader reader, Stack<StringBuilder> joined) =>
        Joined.Contains(reader.LocalName) && joined.TryPop(out var text) ? RuleBrokenBy(text.ToString()) : null;

    private string? Take(string text, Stack<StringBuilder> joined, bool isCell)
    {
        if (joined.TryPeek(out var whole))
        {
            whole.Append(text);
            return null;
        }

        return isCell ? null : RuleBrokenBy(text);
    }

    // Identifiers that programs write (GUIDs, axis numbers) are no one's number.
    private string? RuleBrokenByAttribute(string name, string value)
    {
        if (value.Length < 10 || Guid.TryParse(value, out _))
        {
            return null;
        }

        var isIdentifier = name == "val" || name.EndsWith("id", StringComparison.OrdinalIgnoreCase);
        return isIdentifier && value.All(char.IsAsciiDigit) ? null : RuleBrokenBy(value);
    }

    private string? RuleBrokenBy(string text) =>
        textsOfIdentifiers.Contains(text.Trim()) && !CprNumbers.HasSeparated(text) ? null : PersonalDataGuard.RuleBrokenBy(text);
}
