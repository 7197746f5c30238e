using System.Text;

namespace Pipeline.Ingest;

/// <summary>Looks for data on persons in bytes that are no text, read as one and as two bytes a letter.</summary>
internal static class RawGuard
{
    private const int WindowSize = 64 * 1024;

    // Longer than any form of a number, so that none is cut in two.
    private const int Overlap = 64;

    /// <summary>What a file gives away.</summary>
    /// <param name="path">Where it lies.</param>
    public static IEnumerable<GuardFinding> Check(string path)
    {
        using var content = File.OpenRead(path);
        return RuleBrokenBy(content) is { } rule ? [new GuardFinding(rule, "", null, "")] : [];
    }

    /// <summary>The rule that the bytes break; none when they break none.</summary>
    public static string? RuleBrokenBy(Stream content)
    {
        var window = new byte[WindowSize];
        var kept = 0;
        for (var read = content.Read(window, 0, window.Length); read > 0; read = content.Read(window, kept, window.Length - kept))
        {
            var filled = kept + read;
            if (HasNumber(window.AsSpan(0, filled)))
            {
                return GuardRules.SeparatedNumber;
            }

            kept = Math.Min(Overlap, filled);
            window.AsSpan(filled - kept, kept).CopyTo(window);
        }

        return null;
    }

    // Only with a dash: in bytes that mean something else, ten digits and spaces are chance.
    private static bool HasNumber(ReadOnlySpan<byte> bytes) =>
        CprNumbers.HasSeparated(Encoding.Latin1.GetString(bytes))
        || CprNumbers.HasSeparated(Encoding.Unicode.GetString(bytes))
        || CprNumbers.HasSeparated(Encoding.Unicode.GetString(bytes[1..]));
}
