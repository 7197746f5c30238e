using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Ingest;

/// <summary>Recognises what can be a CPR number. Whether it is one, nobody can tell from the digits alone.</summary>
internal static partial class CprNumbers
{
    private const int Length = 10;
    private static readonly int[] Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>Whether a text holds DDMMÅÅ and LLLL parted by a dash or a space, with a date that exists.</summary>
    public static bool HasSeparated(string text) =>
        HasEnoughDigits(text) && Separated().Matches(text).Any(match => HasDate(match.Groups["day"].Value));

    /// <summary>The runs of exactly ten digits in a text that begin with a date that exists.</summary>
    public static IEnumerable<string> Bare(string text) =>
        HasEnoughDigits(text) ? TenDigits().Matches(text).Select(match => match.Value).Where(HasDate) : [];

    /// <summary>Whether ten digits with a date satisfy more: the check sum, or a birthday that numbers without one were given to.</summary>
    public static bool IsLikely(string digits) => HasCheckSum(digits) || digits.StartsWith("0101", StringComparison.Ordinal);

    /// <summary>Whether the day, month and year exist in the 20th or the 21st century.</summary>
    private static bool HasDate(string digits) => HasDate(digits, "19") || HasDate(digits, "20");

    private static bool HasDate(string digits, string century) =>
        DateOnly.TryParseExact(
            $"{digits[..4]}{century}{digits[4..6]}", "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool HasCheckSum(string digits)
    {
        var sum = 0;
        for (var at = 0; at < Length; at++)
        {
            sum += (digits[at] - '0') * Weights[at];
        }

        return sum % 11 == 0;
    }

    private static bool HasEnoughDigits(string text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return digits >= Length;
    }

    // The separators: hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus, space and no-break space.
    [GeneratedRegex(
        @"(?<![0-9])(?<day>(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2})[-\u2010-\u2014\u2212 \u00A0][0-9]{4}(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Separated();

    [GeneratedRegex(
        @"(?<![0-9])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{6}(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex TenDigits();
}
