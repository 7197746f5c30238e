using System.Globalization;
using System.Text;

namespace Pipeline.Ingest;

/// <summary>What stands in place of a number, or after one, and what its source means by it.</summary>
internal sealed class MissingSigns
{
    private readonly MissingDocument missing;
    private readonly Dictionary<string, MissingMeaning> markers;
    private readonly bool areNumbers;

    public MissingSigns(MissingDocument missing)
    {
        this.missing = missing;
        markers = missing.Markers
            .DistinctBy(marker => Fold(marker.Key), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(marker => Fold(marker.Key), marker => marker.Value, StringComparer.OrdinalIgnoreCase);
        areNumbers = markers.Keys.Any(marker => marker.Length > 0 && char.IsAsciiDigit(marker[0]));
    }

    /// <summary>Whether a cell may show a sign: what holds a number shows none, unless the source has signs that are numbers, or are below zero, such as -9.</summary>
    /// <param name="number">The cell's number; none when it holds none.</param>
    public bool MayStandFor(CellNumber? number) => areNumbers || number is null or { Amount: < 0 };

    /// <summary>What a text means that is one of the signs; false when it is none.</summary>
    public bool TryRead(string text, out MissingMeaning meaning)
    {
        meaning = default;
        return (areNumbers || !char.IsAsciiDigit(text[0])) && markers.TryGetValue(Fold(text), out meaning);
    }

    /// <summary>The number alone: <c>&lt;5</c> is a bound, <c>816*</c> is provisional and <c>816 r</c> revised, where the format says so.</summary>
    public string WithoutSigns(string text, out bool isBound, out bool isProvisional, out bool isRevised)
    {
        var plain = WithoutSuffix(text.Trim(), missing.ProvisionalSuffix, out isProvisional);
        plain = WithoutSuffix(plain, missing.RevisedSuffix, out isRevised);
        isBound = missing.UpperBounds && plain.StartsWith('<');
        return isBound ? plain[1..].TrimStart() : plain;
    }

    /// <summary>A sign as it is compared: Word and Excel make a long dash of a short one, and one character of three points.</summary>
    public static string Fold(string sign) => Ascii.IsValid(sign) ? sign.Trim() : Folded(sign);

    private static string Folded(string sign) =>
        string.Concat(sign.Trim().Select(character => IsDash(character) ? "-" : character == '…' ? "..." : character.ToString()));

    private static bool IsDash(char character) =>
        character == '\u2212' || char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation;

    private static string WithoutSuffix(string text, string? suffix, out bool has)
    {
        has = !string.IsNullOrEmpty(suffix) && text.Length > suffix.Length && text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
        return has ? text[..^suffix!.Length].TrimEnd() : text;
    }
}
