using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Pipeline.Ingest;

/// <summary>Goes through a text once, to see what it is made of.</summary>
internal sealed class TextProbe
{
    private const int BufferSize = 128 * 1024;
    private const int LongestCharacter = 4;
    private const byte LineFeed = (byte)'\n';

    private static readonly byte[] SpoiledMark = Encoding.UTF8.GetBytes(SpoiledLetters.Mark);
    private static readonly byte[] LostLetter = Encoding.UTF8.GetBytes(SpoiledLetters.Lost);
    private static readonly byte[][] SpoiledForms = [.. SpoiledLetters.Forms.Select(Encoding.UTF8.GetBytes)];

    private static readonly SearchValues<byte> NotText =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (byte)code).Except("\t\r\n\f"u8.ToArray()), 0x7F]);

    private int lines;

    private TextProbe()
    {
    }

    /// <summary>Whether the bytes are UTF-8. When they are not, nothing else is known.</summary>
    public bool IsUtf8 { get; private set; } = true;

    /// <summary>Whether there is nothing but spaces.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>Whether there are characters that no text has.</summary>
    public bool IsBinary { get; private set; }

    /// <summary>The first line with letters that were spoiled before the file came here; none when all are well.</summary>
    public int? LineWithSpoiledLetters { get; private set; }

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TextProbe Of(TextSource source, CancellationToken cancellationToken)
    {
        var probe = new TextProbe();
        using var content = source.Open();
        var buffer = new byte[BufferSize];
        var kept = 0;
        for (var read = content.Read(buffer); read > 0 && probe.IsUtf8; read = content.Read(buffer.AsSpan(kept)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var filled = buffer.AsSpan(0, kept + read);
            var whole = WholeCharacters(filled);
            probe.Look(filled[..whole]);
            kept = filled.Length - whole;
            filled[whole..].CopyTo(buffer);
        }

        probe.Look(buffer.AsSpan(0, kept));
        return probe;
    }

    // Cut where neither a letter nor two that were one are cut in two: after a line, or else, where no line ends, before a letter.
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        if (bytes.LastIndexOf(LineFeed) is >= 0 and var last)
        {
            return last + 1;
        }

        return bytes.Length < BufferSize ? 0 : CutWithin(bytes);
    }

    private static int CutWithin(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.Length - LongestCharacter;
        while (at > 0 && ((bytes[at] & 0xC0) == 0x80 || bytes[..at].EndsWith(SpoiledMark)))
        {
            at--;
        }

        return at;
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        IsUtf8 = IsUtf8 && Utf8.IsValid(bytes);
        if (!IsUtf8)
        {
            return;
        }

        var text = bytes;
        while (IsBlank && text.Length > 0)
        {
            Rune.DecodeFromUtf8(text, out var character, out var length);
            IsBlank = Rune.IsWhiteSpace(character);
            text = IsBlank ? text[length..] : text;
        }

        IsBinary |= text.ContainsAny(NotText);
        LineWithSpoiledLetters ??= FirstSpoiled(bytes) is >= 0 and var at ? 1 + lines + bytes[..at].Count(LineFeed) : null;
        lines += bytes.Count(LineFeed);
    }

    private static int FirstSpoiled(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOf(LostLetter);
        for (var at = bytes.IndexOf(SpoiledMark); at >= 0 && (first < 0 || at < first);)
        {
            if (StartsSpoiled(bytes[at..]))
            {
                return at;
            }

            var next = bytes[(at + 1)..].IndexOf(SpoiledMark);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return first;
    }

    private static bool StartsSpoiled(ReadOnlySpan<byte> bytes)
    {
        foreach (var letter in SpoiledForms)
        {
            if (bytes.StartsWith(letter))
            {
                return true;
            }
        }

        return false;
    }
}
