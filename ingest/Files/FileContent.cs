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

    /// <summary>What the bytes are, and their text; empty when they are none.</summary>
    public static (FileContent Content, string Text) Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(ZipMark))
        {
            return (FileContent.Zip, "");
        }

        if (bytes.StartsWith(CompoundMark))
        {
            return (FileContent.Compound, "");
        }

        var text = TextDecoder.Decode(bytes);
        return (string.IsNullOrWhiteSpace(text) ? FileContent.Empty : OfText(text.AsSpan().TrimStart()), text);
    }

    /// <summary>Whether a compound file is a workbook under a password: it names the part that holds the encrypted package.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static FileContent OfText(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character < ' ' && character is not ('\t' or '\r' or '\n' or '\f'))
            {
                return FileContent.Binary;
            }
        }

        return text.Contains('\u007F') ? FileContent.Binary
            : LooksLikeJson(text) ? FileContent.Json
            : LooksLikeMarkup(text) ? FileContent.Html
            : FileContent.Text;
    }

    // A title may begin with a bracket; JSON goes on with a brace, or closes it at once.
    private static bool LooksLikeJson(ReadOnlySpan<char> text) =>
        text[0] == '{' || (text[0] == '[' && text[1..].TrimStart() is ['{' or ']', ..]);

    private static bool LooksLikeMarkup(ReadOnlySpan<char> text) =>
        text[0] == '<' && text.Length > 1 && (char.IsLetter(text[1]) || text[1] is '!' or '?');
}
