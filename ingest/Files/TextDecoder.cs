using System.Text;

namespace Pipeline.Ingest;

/// <summary>Turns bytes into text: a byte order mark decides; else strict UTF-8; else Windows-1252, as Danish Excel writes.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // What æ, ø, å, Æ, Ø and Å become when UTF-8 is read as Windows-1252, and the letter that stands for one that is lost.
    private static readonly string[] SpoiledLetters = ["Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜", "Ã…", "\uFFFD"];

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        return LooksLikeUtf16(bytes) ? Encoding.Unicode.GetString(bytes) : WithoutMark(bytes);
    }

    /// <summary>The first line with letters that were spoiled before the file came here; none when all are well.</summary>
    public static int? LineWithSpoiledLetters(string text)
    {
        var at = SpoiledLetters
            .Select(letter => text.IndexOf(letter, StringComparison.Ordinal))
            .Where(index => index >= 0)
            .DefaultIfEmpty(-1)
            .Min();
        return at < 0 ? null : 1 + text.AsSpan(0, at).Count('\n');
    }

    private static string WithoutMark(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    // Latin letters in UTF-16 have a zero in every second byte; text in one byte a letter has none.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return false;
        }

        var sample = bytes[..Math.Min(bytes.Length, 400)];
        var zeros = 0;
        for (var at = 1; at < sample.Length; at += 2)
        {
            zeros += sample[at] == 0 && sample[at - 1] != 0 ? 1 : 0;
        }

        return zeros > sample.Length / 4;
    }
}
