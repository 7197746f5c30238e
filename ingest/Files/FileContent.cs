using System.Text;

namespace Pipeline.Ingest;

/// <summary>What a file's bytes are, whatever its name says.</summary>
internal enum FileContent
{
    Empty,
    Zip,
    Compound,
    Json,
    Html,
    Text,
    Binary,
}

/// <summary>Tells what a file's bytes are.</summary>
internal static class FileContents
{
    private static readonly byte[] ZipMark = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundMark = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>What the first bytes of a file say; none when it may be text, which <see cref="OfText"/> tells.</summary>
    public static FileContent? OfMark(string path)
    {
        using var file = File.OpenRead(path);
        var first = new byte[ZipMark.Length];
        var read = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        return read < first.Length ? null
            : first.AsSpan().SequenceEqual(ZipMark) ? FileContent.Zip
            : first.AsSpan().SequenceEqual(CompoundMark) ? FileContent.Compound
            : null;
    }

    /// <summary>What a text is.</summary>
    public static FileContent OfText(TextSource source, TextProbe probe) =>
        probe.IsBlank ? FileContent.Empty
        : probe.IsBinary ? FileContent.Binary
        : OfBeginning(source);

    /// <summary>Whether a compound file is a workbook under a password: it names the part that holds the encrypted package.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    /// <summary>Whether a compound file is a workbook of the old kind, whatever it is called: it names the part that holds one.</summary>
    public static bool IsOldWorkbook(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0;

    /// <summary>What a text seems to be by how it begins.</summary>
    // JSON begins with a brace, or a bracket and a brace or its end: a title may begin with a bracket.
    public static FileContent OfBeginning(TextSource source)
    {
        using var reader = source.OpenText();
        var (first, second) = (NextShown(reader), reader.Peek());
        return first == '{' || (first == '[' && NextShown(reader) is ('{' or ']')) ? FileContent.Json
            : first == '<' && second >= 0 && (char.IsLetter((char)second) || (char)second is '!' or '?') ? FileContent.Html
            : FileContent.Text;
    }

    private static int NextShown(StreamReader reader)
    {
        var next = reader.Read();
        while (next >= 0 && char.IsWhiteSpace((char)next))
        {
            next = reader.Read();
        }

        return next;
    }
}
