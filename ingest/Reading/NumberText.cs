using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Ingest;

/// <summary>What came of reading a number: the number, or why not.</summary>
internal enum NumberOutcome
{
    Read,
    NotANumber,
    AmbiguousPoint,
    MixedNotation,
}

/// <summary>A number as it was written.</summary>
/// <param name="Amount">The number.</param>
/// <param name="Decimals">How many decimals it is written with.</param>
/// <param name="HasPercentSign">Whether a per cent sign follows.</param>
internal readonly record struct WrittenNumber(decimal Amount, int Decimals, bool HasPercentSign);

/// <summary>
/// Reads numbers strictly: a point or comma that could mean two things is never guessed at.
/// The column's other cells decide whether it writes in Danish (2.351,5) or English (2,351.5).
/// </summary>
internal static partial class NumberText
{
    // No figure of ours comes near, and what is computed of figures below it, squares and sums too, is still a decimal.
    private const decimal TooLarge = 1_000_000_000_000m;
    private static readonly string[] PercentSigns = ["%", "pct.", "pct"];

    /// <summary>Whether a number has more than twelve digits before its decimals.</summary>
    public static bool IsTooLarge(decimal amount) => amount is >= TooLarge or <= -TooLarge;

    /// <summary>What one cell tells of its column's notation.</summary>
    public static NumberNotation EvidenceOf(string text)
    {
        var plain = Clean(text, out _);
        var isDanish = Danish().IsMatch(plain);
        var isEnglish = English().IsMatch(plain);
        return (isDanish, isEnglish) switch
        {
            (true, false) => NumberNotation.Danish,
            (false, true) => NumberNotation.English,
            _ => NumberNotation.Undecided,
        };
    }

    /// <summary>What all the cells of a column tell together.</summary>
    public static NumberNotation Join(NumberNotation one, NumberNotation other) =>
        one == NumberNotation.Undecided ? other
        : other == NumberNotation.Undecided || one == other ? one
        : NumberNotation.Mixed;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="notation">How its column writes.</param>
    /// <param name="isWhole">Whether only whole numbers make sense, so that 2.351 can only be two thousand.</param>
    /// <param name="number">The number.</param>
    public static NumberOutcome Read(string text, NumberNotation notation, bool isWhole, out WrittenNumber number)
    {
        number = default;
        var plain = Clean(text, out var hasPercentSign);
        var isDanish = Danish().IsMatch(plain);
        var isEnglish = English().IsMatch(plain);
        if (!isDanish && !isEnglish)
        {
            return NumberOutcome.NotANumber;
        }

        var isEither = isDanish && isEnglish && plain.AsSpan().ContainsAny('.', ',');
        if (notation == NumberNotation.Mixed && !isDanish)
        {
            return NumberOutcome.MixedNotation;
        }

        if (isEither && (notation == NumberNotation.Mixed || (notation == NumberNotation.Undecided && !isWhole)))
        {
            return NumberOutcome.AmbiguousPoint;
        }

        var decimalSign = isEither ? SignOf(plain, notation) : isDanish ? ',' : '.';
        return Parse(plain, decimalSign, hasPercentSign, out number) ? NumberOutcome.Read : NumberOutcome.NotANumber;
    }

    // 2.351 and 2,351: what the column says; without its word only whole numbers come here, and the sign parts thousands.
    private static char SignOf(string plain, NumberNotation notation) => notation switch
    {
        NumberNotation.Danish => ',',
        NumberNotation.English => '.',
        _ => plain.Contains('.', StringComparison.Ordinal) ? ',' : '.',
    };

    private static bool Parse(string plain, char decimalSign, bool hasPercentSign, out WrittenNumber number)
    {
        var thousandsSign = decimalSign == ',' ? "." : ",";
        var canonical = plain
            .Replace(thousandsSign, "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace(decimalSign, '.');
        var point = canonical.IndexOf('.', StringComparison.Ordinal);
        var isNumber = decimal.TryParse(
            canonical, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount);
        number = new WrittenNumber(amount, point < 0 ? 0 : canonical.Length - point - 1, hasPercentSign);
        return isNumber;
    }

    private static string Clean(string text, out bool hasPercentSign)
    {
        var plain = text
            .Replace('\u00A0', ' ')
            .Replace('\u2007', ' ')
            .Replace('\u2009', ' ')
            .Replace('\u202F', ' ')
            .Replace('\u2212', '-')
            .Replace('\u2013', '-')
            .Trim();
        var sign = PercentSigns.FirstOrDefault(known => plain.EndsWith(known, StringComparison.OrdinalIgnoreCase));
        hasPercentSign = sign is not null;
        return sign is null ? plain : plain[..^sign.Length].TrimEnd();
    }

    // Thousands in groups of three only, never after a leading zero: 0.123 is no Danish number.
    [GeneratedRegex(
        @"^-?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+)(?:,[0-9]+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Danish();

    [GeneratedRegex(
        @"^-?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
