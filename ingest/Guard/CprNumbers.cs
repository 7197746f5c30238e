using System.Text.RegularExpressions;

namespace Pipeline.Ingest;

/// <summary>What a text may hold.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="IsCertain">Whether that is enough alone; else it takes more of the same in the column.</param>
internal readonly record struct CprHit(string Rule, bool IsCertain);

/// <summary>Recognises what can be a CPR number. Whether it is one, nobody can tell from the digits alone.</summary>
internal static partial class CprNumbers
{
    private const int Length = 10;

    /// <summary>1.0101E8 has the fewest digits that can be a date and a number.</summary>
    internal const int FewestDigits = 5;

    /// <summary>Whether a text holds DDMMÅÅ and LLLL parted by dashes or spaces, with a date that exists.</summary>
    public static bool HasSeparated(string text) => Readings(text).Any(HasSeparatedDigits);

    /// <summary>What a text that stands among other text may hold.</summary>
    public static CprHit? FindIn(string text) => Find(text, isLabelled: false, isWholeCell: false);

    /// <summary>What a cell may hold: here nine digits are looked at as ten, for programs drop the first zero of a number.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="isLabelled">Whether the header says that such numbers stand under it.</param>
    public static CprHit? FindInCell(string text, bool isLabelled) => Find(text, isLabelled, isWholeCell: true);

    /// <summary>The same for a cell that holds a number.</summary>
    public static CprHit? FindInCell(decimal amount, bool isLabelled) =>
        amount is < 100_000_000m or >= 10_000_000_000m || amount != decimal.Truncate(amount)
            ? null
            : Judge(CprDigits.Of(amount), amount < 1_000_000_000m ? GuardRules.LostZero : GuardRules.BareNumber, isLabelled);

    private static CprHit? Find(string text, bool isLabelled, bool isWholeCell)
    {
        CprHit? doubtful = null;
        foreach (var reading in Readings(text))
        {
            foreach (var hit in FindInReading(reading, isLabelled, isWholeCell))
            {
                if (hit.IsCertain)
                {
                    return hit;
                }

                doubtful ??= hit;
            }
        }

        // What a text itself says its number is, it need not say in a header.
        return doubtful is { } likely && PersonalWords.NamesNumbers(text) ? likely with { IsCertain = true } : doubtful;
    }

    // As it stands, and with letters that were typed for digits.
    private static IEnumerable<string> Readings(string text)
    {
        if (DigitText.Count(text) < FewestDigits)
        {
            yield break;
        }

        var plain = DigitText.Plain(text);
        yield return plain;
        var withDigits = DigitText.WithLettersAsDigits(plain);
        if (!ReferenceEquals(withDigits, plain))
        {
            yield return withDigits;
        }
    }

    private static IEnumerable<CprHit> FindInReading(string text, bool isLabelled, bool isWholeCell)
    {
        if (HasSeparatedDigits(text))
        {
            yield return new CprHit(GuardRules.SeparatedNumber, true);
        }

        if (!Fraction().IsMatch(text))
        {
            foreach (var digits in CprDigits.RunsOf(text, Length))
            {
                if (Judge(digits, GuardRules.BareNumber, isLabelled) is { } hit)
                {
                    yield return hit;
                }
            }
        }

        foreach (Match number in Scientific().Matches(text))
        {
            if (CprDigits.OfScientific(number) is { } amount && FindInCell(amount, isLabelled) is { } hit)
            {
                yield return hit with { Rule = GuardRules.ScientificNumber };
            }
        }

        if (isWholeCell && NineDigits().Match(text) is { Success: true } nine
            && Judge($"0{nine.Groups["digits"].Value}", GuardRules.LostZero, isLabelled) is { } lost)
        {
            yield return lost;
        }
    }

    private static CprHit? Judge(string digits, string rule, bool isLabelled)
    {
        var isDate = CprDigits.HasDate(digits);
        return !isDate && !CprDigits.HasReplacementDate(digits) ? null
            : isLabelled || CprDigits.IsLikely(digits) ? new CprHit(rule, true)
            : isDate ? new CprHit(rule, false)
            : null;
    }

    private static bool HasSeparatedDigits(string text) =>
        Separated().Matches(text).Any(match => CprDigits.HasAnyDate(string.Concat(match.Groups["date"].Value.Where(char.IsAsciiDigit))));

    // DDMMÅÅ-LLLL with spaces about the dash or for it, or an underscore; DD.MM.ÅÅ-LLLL; a replacement number may end in letters.
    [GeneratedRegex(
        @"(?<![0-9])(?:(?<date>[0-9]{6})(?: {0,2}-{1,2} {0,2}| {1,2}|_{1,2})[0-9]{4}(?![0-9])|(?<date>[0-9]{6})-(?=[A-ZÆØÅ]*[0-9])[0-9A-ZÆØÅ]{4}(?!\w)|(?<date>[0-9]{2}(?<mark>[-./ ])[0-9]{2}\k<mark>[0-9]{2}) {0,2}-{1,2} {0,2}[0-9]{4}(?![0-9]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Separated();

    [GeneratedRegex(@"(?<![0-9.,])(?<first>[1-9])(?:[.,](?<rest>[0-9]{1,9})0*)?[eE]\+?0?(?<power>[89])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    // A cell that is one number with decimals holds no ten digits in a row that mean anything.
    [GeneratedRegex(@"^\s*-?[0-9]+[.,](?!0+\s*$)[0-9]+\s*%?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^\s*(?<digits>[1-9][0-9]{8})(?:[.,]0+)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NineDigits();
}
