using System.Text;

namespace Pipeline.Ingest;

/// <summary>Tells how a text file was written: a byte order mark decides; else strict UTF-8; else Windows-1252, as Danish Excel writes.</summary>
internal static class TextDecoder
{
    private const int SampleSize = 400;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The file as UTF-8, and what its text looks like.</summary>
    /// <param name="supposed">What <see cref="Suppose"/> said; the answer has the same object when that was right.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static (TextSource Source, TextProbe Probe) Look(TextSource supposed, CancellationToken cancellationToken)
    {
        var probe = TextProbe.Of(supposed, cancellationToken);
        if (probe.IsUtf8)
        {
            return (supposed, probe);
        }

        var source = supposed with { Encoding = supposed.MarkLength > 0 ? Encoding.UTF8 : Windows1252, IsStrict = false };
        return (source, TextProbe.Of(source, cancellationToken));
    }

    /// <summary>How the file was written, as its first bytes tell it.</summary>
    public static TextSource Suppose(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[SampleSize];
        ReadOnlySpan<byte> first = buffer.AsSpan(0, file.ReadAtLeast(buffer, SampleSize, throwOnEndOfStream: false));
        return first.StartsWith(Encoding.UTF8.Preamble) ? new TextSource(path, Encoding.UTF8, 3, IsStrict: true)
            : first.StartsWith(Encoding.Unicode.Preamble) ? new TextSource(path, Encoding.Unicode, 2, IsStrict: false)
            : first.StartsWith(Encoding.BigEndianUnicode.Preamble) ? new TextSource(path, Encoding.BigEndianUnicode, 2, IsStrict: false)
            : LooksLikeUtf16(first, file.Length, highByte: 1) ? new TextSource(path, Encoding.Unicode, 0, IsStrict: false)
            : LooksLikeUtf16(first, file.Length, highByte: 0) ? new TextSource(path, Encoding.BigEndianUnicode, 0, IsStrict: false)
            : new TextSource(path, Encoding.UTF8, 0, IsStrict: true);
    }

    // Latin letters in UTF-16 have a zero in every second byte, the high one: the second of each pair, or the first. Text in one byte a letter has none.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> sample, long length, int highByte)
    {
        if (length < 4 || length % 2 != 0)
        {
            return false;
        }

        var zeros = 0;
        for (var at = 1; at < sample.Length; at += 2)
        {
            var (high, low) = highByte == 1 ? (sample[at], sample[at - 1]) : (sample[at - 1], sample[at]);
            zeros += high == 0 && low != 0 ? 1 : 0;
        }

        return zeros > sample.Length / 4;
    }
}
