using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Pipeline.Ingest;

/// <summary>
/// Looks for data on persons in every part of a workbook: comments, names, properties, validation lists, links, headers and footers,
/// pivot caches, sheets that no list names. The cells themselves are looked at by <see cref="GridGuard"/>, which knows their headers.
/// </summary>
/// <param name="textsOfIdentifiers">Texts that stand in columns of declared identifiers.</param>
/// <param name="seenSheets">The parts whose cells are looked at elsewhere; of others the numbers are looked at here.</param>
/// <param name="limits">How much is unpacked of a part.</param>
internal sealed class PackageGuard(IReadOnlySet<string> textsOfIdentifiers, IReadOnlySet<string> seenSheets, IngestLimits limits)
{
    // Elements whose text may be split over formatted runs, so that a number is whole only when they are joined.
    private static readonly HashSet<string> Joined = ["si", "is", "comment", "threadedComment", "p", "text"];

    private const string PackedQueries = "DataMashup";

    // Where the name of the part itself may not be told, or there is none.
    private const string SomePart = "en del af projektmappen";
    private const string AxisCrossed = "crossAx";

    /// <summary>Whether a part could not be read to its end.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>A part that packs the workbook's queries (Power Query): a package within the package, which nobody can look through.</summary>
    public string? PartWithQueries { get; private set; }

    public IEnumerable<GuardFinding> Check(ZipArchive archive, CancellationToken cancellationToken)
    {
        var budget = new UnpackBudget(limits);
        if (RuleBrokenBy(archive.Comment) is { } ofComment)
        {
            yield return new GuardFinding(ofComment, SomePart, null, "");
        }

        foreach (var entry in archive.Entries.Take(limits.PackageParts))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var nameRule = PersonalDataGuard.RuleBrokenBy(entry.FullName);
            var place = nameRule is null ? entry.FullName : SomePart;
            if ((nameRule ?? RuleBrokenBy(entry.Comment) ?? RuleBrokenBy(entry, budget)) is { } rule)
            {
                yield return new GuardFinding(rule, place, null, "");
            }
        }
    }

    // What cannot be read to its end is refused; what can be read of it is looked through all the same.
    private string? RuleBrokenBy(ZipArchiveEntry entry, UnpackBudget budget)
    {
        try
        {
            using var content = new PartStream(entry.Open(), budget, limits);
            return WorkbookPackage.IsXml(entry) ? CheckXml(content, entry.FullName) : RawGuard.RuleBrokenBy(content);
        }
        catch (Exception broken) when (WorkbookScan.IsDamage(broken))
        {
            IsDamaged = true;
            return CheckBroken(entry, budget);
        }
    }

    private string? CheckBroken(ZipArchiveEntry entry, UnpackBudget budget)
    {
        try
        {
            using var content = new PartStream(entry.Open(), budget, limits with { CellCharacters = int.MaxValue });
            return RawGuard.RuleBrokenBy(content);
        }
        catch (Exception broken) when (WorkbookScan.IsDamage(broken))
        {
            // No more of it can be read by anyone; that it is damaged is told already.
            return null;
        }
    }

    private string? CheckXml(Stream content, string part)
    {
        using var reader = PackageParts.XmlOf(content);
        var cellsAreSeen = seenSheets.Contains(part);
        var isValueRead = true;
        var element = "";
        var joined = new Stack<StringBuilder>();
        while (PackageParts.Next(reader))
        {
            if (cellsAreSeen && reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
            {
                // Of an error or a truth the cells' reader tells that it is one, not what is written there.
                isValueRead = reader.GetAttribute("t") is not ("e" or "b");
            }

            var rule = reader.NodeType switch
            {
                XmlNodeType.Element => Enter(reader, joined, ref element),
                XmlNodeType.EndElement => Leave(reader, joined),
                XmlNodeType.Text or XmlNodeType.CDATA when cellsAreSeen && isValueRead && element == "v" && joined.Count == 0 => null,
                XmlNodeType.Text or XmlNodeType.CDATA => Take(reader.Value, joined, element),
                XmlNodeType.Comment or XmlNodeType.ProcessingInstruction => RuleBrokenBy(reader.Value),
                _ => null,
            };
            if (rule is not null)
            {
                return rule;
            }

            PartWithQueries ??= element == PackedQueries ? part : null;
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
            if (RuleBrokenByAttribute(element, reader.LocalName, reader.Value) is { } rule)
            {
                return rule;
            }
        }

        reader.MoveToElement();
        return null;
    }

    private string? Leave(XmlReader reader, Stack<StringBuilder> joined) =>
        Joined.Contains(reader.LocalName) && joined.TryPop(out var text) ? RuleBrokenBy(text.ToString()) : null;

    // A stored value is a whole cell, as is an attribute v of a pivot cache below: a number there may have lost its first zero.
    private string? Take(string text, Stack<StringBuilder> joined, string element)
    {
        if (joined.TryPeek(out var whole))
        {
            whole.Append(text);
            return null;
        }

        return element == "v" ? RuleBrokenByCell(text) : RuleBrokenBy(text);
    }

    // Identifiers that programs write (GUIDs, axis numbers) are no one's number. Other values are: a filter or a scenario keeps what was typed in it.
    private string? RuleBrokenByAttribute(string element, string name, string value)
    {
        if (name == "v")
        {
            return RuleBrokenByCell(value);
        }

        if (value.Length < 10 || Guid.TryParse(value, out _))
        {
            return null;
        }

        var isIdentifier = name.EndsWith("id", StringComparison.OrdinalIgnoreCase)
            || (name == "val" && (element == AxisCrossed || element.EndsWith("Id", StringComparison.Ordinal)));
        return isIdentifier && value.All(char.IsAsciiDigit) ? null : RuleBrokenBy(value);
    }

    private string? RuleBrokenByCell(string text) => IsOfIdentifiers(text) ? null : PersonalDataGuard.RuleBrokenByCell(text);

    private string? RuleBrokenBy(string text) => IsOfIdentifiers(text) ? null : PersonalDataGuard.RuleBrokenBy(text);

    private bool IsOfIdentifiers(string text) =>
        textsOfIdentifiers.Count > 0 && textsOfIdentifiers.Contains(text.Trim()) && !CprNumbers.HasSeparated(text);
}
