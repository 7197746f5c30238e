using System.IO.Compression;
using System.Xml;

namespace Pipeline.Ingest;

/// <summary>Opens the parts of a package for reading, within the limits.</summary>
internal static class PackageParts
{
    private const int ChunkSize = 4096;

    // Documents of workbooks are some ten elements deep; one of a million is there to fill the memory.
    private const int DeepestElement = 200;

    // Elements that a reader of workbooks joins into one text, however many runs it is written in.
    private static readonly HashSet<string> Joined = ["si", "is"];

    /// <summary>Opens a part of which no more is read than a whole package may hold.</summary>
    public static Stream Open(ZipArchiveEntry entry, IngestLimits limits) => new PartStream(entry.Open(), new UnpackBudget(limits), limits);

    public static XmlReader OpenXml(ZipArchiveEntry entry, IngestLimits limits) => XmlOf(Open(entry, limits));

    /// <summary>Unpacks the parts once, holding nothing, before anything that holds it all is let near.</summary>
    /// <param name="archive">The package.</param>
    /// <param name="except">Parts that were read through before.</param>
    /// <param name="texts">How much text its cells may still hold.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="LimitException">The package is beyond the limits.</exception>
    /// <exception cref="XmlException">A part is not XML.</exception>
    public static void CheckContents(
        ZipArchive archive, IReadOnlySet<string> except, TextBudget texts, IngestLimits limits, CancellationToken cancellationToken)
    {
        var budget = new UnpackBudget(limits);
        foreach (var entry in archive.Entries.Where(entry => WorkbookPackage.IsXml(entry) && !except.Contains(entry.FullName)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var reader = XmlOf(new PartStream(entry.Open(), budget, limits));
            CheckTexts(reader, texts);
        }
    }

    /// <summary>Reads XML that declares no types and fetches nothing; closes what it reads from.</summary>
    public static XmlReader XmlOf(Stream content) => XmlReader.Create(
        content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = false, CloseInput = true });

    /// <summary>Reads on.</summary>
    /// <exception cref="XmlException">It is no XML, or deeper than any that programs write.</exception>
    public static bool Next(XmlReader reader) =>
        reader.Read() && (reader.Depth <= DeepestElement ? true : throw new XmlException("The elements are nested too deep."));

    private static void CheckTexts(XmlReader reader, TextBudget texts)
    {
        var chunk = new char[ChunkSize];
        long length = 0;
        int? joinedFrom = null;
        while (Next(reader))
        {
            if (joinedFrom is null)
            {
                length = 0;
                if (reader.NodeType == XmlNodeType.Element && Joined.Contains(reader.LocalName))
                {
                    texts.Begin();
                    joinedFrom = reader.IsEmptyElement ? null : reader.Depth;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == joinedFrom)
            {
                joinedFrom = null;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                length = Measure(reader, chunk, length, joinedFrom is not null, texts);
            }
        }
    }

    // Only what a cell shows counts; a chart or a theme may hold a long text.
    private static long Measure(XmlReader reader, char[] chunk, long length, bool isShared, TextBudget texts)
    {
        for (var read = reader.ReadValueChunk(chunk, 0, chunk.Length); read > 0; read = reader.ReadValueChunk(chunk, 0, chunk.Length))
        {
            length += read;
            if (isShared)
            {
                texts.Add(read, length);
            }
        }

        return length;
    }
}
