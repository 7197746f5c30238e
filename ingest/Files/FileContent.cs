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

    public static FileContent Of(ReadOnlySpan<byte> bytes, string text)
    {
        if (bytes.IsEmpty || string.IsNullOrWhiteSpace(text))
        {
            return FileContent.Empty;
        }

        if (bytes.StartsWith(ZipMark))
        {
            return FileContent.Zip;
        }

        return bytes.StartsWith(CompoundMark) ? FileContent.Compound : OfText(text.TrimStart());
    }

    /// <summary>Whether a compound file is a workbook under a password: it names the part that holds the encrypted package.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static FileContent OfText(string text)
    {
        if (text.Any(character => char.IsControl(character) && character is not ('\t' or '\r' or '\n' or '\f') && character < 0x80))
        {
            return FileContent.Binary;
        }

        return text[0] switch
        {
            '{' or '[' => FileContent.Json,
            '<' => FileContent.Html,
            _ => FileContent.Text,
        };
    }
}
