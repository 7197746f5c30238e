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

    /// <param name="bytes">The file's bytes.</param>
    /// <param name="text">Its text; empty when it is none.</param>
    public static FileContent Of(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes.StartsWith(ZipMark))
        {
            return FileContent.Zip;
        }

        if (bytes.StartsWith(CompoundMark))
        {
            return FileContent.Compound;
        }

        text = TextDecoder.Decode(bytes);
        return string.IsNullOrWhiteSpace(text) ? FileContent.Empty : OfText(text.TrimStart());
    }

    /// <summary>Whether a compound file is a workbook under a password: it names the part that holds the encrypted package.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static FileContent OfText(string text)
    {
        if (text.Any(character => char.IsControl(character) && character is not ('\t' or '\r' or '\n' or '\f') && character < 0x80))
        {
            return FileContent.Binary;
        }

        return LooksLikeJson(text) ? FileContent.Json
            : LooksLikeMarkup(text) ? FileContent.Html
            : FileContent.Text;
    }

    // A title may begin with a bracket; JSON goes on with a brace, or closes it at once.
    private static bool LooksLikeJson(string text) =>
        text[0] == '{' || (text[0] == '[' && text.AsSpan(1).TrimStart() is ['{' or ']', ..]);

    private static bool LooksLikeMarkup(string text) =>
        text[0] == '<' && text.Length > 1 && (char.IsLetter(text[1]) || text[1] is '!' or '?');
}
