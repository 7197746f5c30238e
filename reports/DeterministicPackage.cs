using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Pipeline.Reports;

/// <summary>Rewrites an Open XML package so that nothing in it is random: order, times, part names and relationship ids.</summary>
internal static class DeterministicPackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string RootRelationships = "_rels/.rels";
    private const string CoreProperties = "docProps/core.xml";
    private const string CorePropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

    private static readonly DateTimeOffset EarliestInZip = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package, rewritten.</summary>
    public static byte[] Rewrite(Stream package)
    {
        package.Position = 0;
        var parts = Read(package);
        FixCoreProperties(parts);
        return Write(parts);
    }

    private static SortedDictionary<string, byte[]> Read(Stream package)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            var bytes = new byte[entry.Length];
            content.ReadExactly(bytes);
            parts.Add(entry.FullName, bytes);
        }

        return parts;
    }

    // The part of the document's properties is named by a new GUID in every run, and so are the relationships to it.
    private static void FixCoreProperties(SortedDictionary<string, byte[]> parts)
    {
        var relationships = Parse(parts[RootRelationships]);
        var number = 0;
        var ordered = relationships.Root!.Elements().OrderBy(element => (string?)element.Attribute("Type"), StringComparer.Ordinal).ToList();
        foreach (var relationship in ordered)
        {
            relationship.Remove();
            relationships.Root.Add(relationship);
            relationship.SetAttributeValue("Id", string.Create(CultureInfo.InvariantCulture, $"rId{++number}"));
            if (((string?)relationship.Attribute("Type"))?.EndsWith("/core-properties", StringComparison.Ordinal) == true)
            {
                var name = ((string)relationship.Attribute("Target")!).TrimStart('/');
                relationship.SetAttributeValue("Target", CoreProperties);
                parts.Add(CoreProperties, parts[name]);
                parts.Remove(name);
                NameContentType(parts, name);
            }
        }

        parts[RootRelationships] = Serialize(relationships);
    }

    private static void NameContentType(SortedDictionary<string, byte[]> parts, string oldName)
    {
        var types = Parse(parts[ContentTypes]);
        var space = types.Root!.Name.Namespace;
        var extension = Path.GetExtension(oldName).TrimStart('.');
        types.Root.Elements(space + "Default")
            .Where(element => (string?)element.Attribute("Extension") == extension && extension != "xml")
            .Remove();
        types.Root.Elements(space + "Override").Where(element => (string?)element.Attribute("PartName") == $"/{oldName}").Remove();
        types.Root.Add(new XElement(
            space + "Override", new XAttribute("PartName", $"/{CoreProperties}"), new XAttribute("ContentType", CorePropertiesType)));
        parts[ContentTypes] = Serialize(types);
    }

    private static byte[] Write(SortedDictionary<string, byte[]> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Programs that read while they receive look for the content types first.
            foreach (var name in parts.Keys.OrderBy(name => name != ContentTypes).ThenBy(name => name, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = EarliestInZip;
                using var content = entry.Open();
                content.Write(parts[name]);
            }
        }

        return bytes.ToArray();
    }

    private static XDocument Parse(byte[] part)
    {
        using var stream = new MemoryStream(part);
        return XDocument.Load(stream);
    }

    private static byte[] Serialize(XDocument document)
    {
        using var stream = new MemoryStream();
        document.Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }
}
