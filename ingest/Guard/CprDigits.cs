using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Ingest;

/// <summary>What ten digits tell: a date, a check sum.</summary>
internal static class CprDigits
{
    private const int AddedToReplacementDay = 60;
    private static readonly int[] Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>The digits of a number that a program stored, with the zero it dropped.</summary>
    public static string Of(decimal amount) => amount.ToString("0000000000", CultureInfo.InvariantCulture);

    /// <summary>The number that is written as 7.07614285E8; none when it has decimals.</summary>
    public static decimal? OfScientific(Match number)
    {
        var rest = number.Groups["rest"].Value.TrimEnd('0');
        var power = number.Groups["power"].Value[0] - '0';
        return rest.Length > power
            ? null
            : decimal.Parse(number.Groups["first"].Value + rest.PadRight(power, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>The runs of exactly so many digits.</summary>
    public static IEnumerable<string> RunsOf(string text, int length)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            if (at - start == length)
            {
                yield return text[start..at];
            }

            start = at + 1;
        }
    }

    /// <summary>Whether a date satisfies more: the check sum, or a birthday that numbers without one were given to.</summary>
    public static bool IsLikely(string digits) => HasCheckSum(digits) || digits.StartsWith("0101", StringComparison.Ordinal);

    /// <summary>Whether the first six digits are a day, a month and a year, as they are or as a replacement number has them.</summary>
    public static bool HasAnyDate(string digits) => HasDate(digits) || HasReplacementDate(digits);

    /// <summary>Whether the day, month and year exist in the 20th or the 21st century.</summary>
    public static bool HasDate(string digits) => HasDate(digits, Pair(digits, 0));

    /// <summary>The same for a number that stands for a missing one: 60 is added to its day.</summary>
    public static bool HasReplacementDate(string digits) => HasDate(digits, Pair(digits, 0) - AddedToReplacementDay);

    // 1900 was no leap year, 2000 was: some century has a 29 February in every year that 4 divides.
    private static bool HasDate(string digits, int day)
    {
        var (month, year) = (Pair(digits, 2), Pair(digits, 4));
        return day >= 1 && month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(2000 + year, month);
    }

    private static int Pair(string digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';

    private static bool HasCheckSum(string digits)
    {
        var sum = 0;
        for (var at = 0; at < Weights.Length; at++)
        {
            sum += (digits[at] - '0') * Weights[at];
        }

        return sum % 11 == 0;
    }
}
