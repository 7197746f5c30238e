using System.Globalization;
using System.Text;

namespace Pipeline.Ingest;

/// <summary>
/// Text as a person sees its digits: digits of any script as 0-9, any dash as a hyphen, any space as a space, and nothing of what is not
/// shown. A number is a number however it is typed.
/// </summary>
internal static class DigitText
{
    private const char FirstBeyondLatin = '\u0100';

    /// <summary>The digits of a text, letters that may stand for one included. Zero when it has no digit at all.</summary>
    public static int Count(string text)
    {
        var (digits, letters) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            digits += DigitAt(text, at) is null ? 0 : 1;
            letters += LetterAsDigit(text[at]) is null ? 0 : 1;
        }

        return digits == 0 ? 0 : digits + letters;
    }

    /// <summary>Whether the character at a place is a digit of some script.</summary>
    public static bool IsDigitAt(string text, int at) => DigitAt(text, at) is not null;

    /// <summary>The text with plain digits, dashes and spaces.</summary>
    public static string Plain(string text) => text.All(char.IsAscii) && !text.Any(char.IsControl) ? text : Replaced(text);

    /// <summary>
    /// The text with the letters that stand for digits as these (O as 0, l and I as 1), in words that otherwise are numbers.
    /// The same text when it has no such word.
    /// </summary>
    public static string WithLettersAsDigits(string plain)
    {
        StringBuilder? changed = null;
        for (var start = 0; start < plain.Length; start++)
        {
            var end = start;
            while (end < plain.Length && char.IsLetterOrDigit(plain[end]))
            {
                end++;
            }

            if (IsNumberWithLetters(plain.AsSpan(start, end - start)))
            {
                changed ??= new StringBuilder(plain);
                Replace(changed, start, end);
            }

            start = end;
        }

        return changed?.ToString() ?? plain;
    }

    private static string Replaced(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (DigitAt(text, at) is { } digit)
            {
                plain.Append(digit);
                at += char.IsHighSurrogate(text[at]) ? 1 : 0;
            }
            else if (Shown(text[at]) is { } shown)
            {
                plain.Append(shown);
            }
        }

        return plain.ToString();
    }

    private static char? DigitAt(string text, int at)
    {
        var character = text[at];
        if (char.IsAscii(character))
        {
            return char.IsAsciiDigit(character) ? character : null;
        }

        if (character < FirstBeyondLatin && character is not ('\u00B2' or '\u00B3' or '\u00B9'))
        {
            return null;
        }

        return CharUnicodeInfo.GetDigitValue(text, at) is >= 0 and var value ? (char)('0' + value) : null;
    }

    private static char? Shown(char character) => character switch
    {
        '\u2212' or '\u00AD' => '-',
        _ when char.IsControl(character) || char.IsWhiteSpace(character) => ' ',
        _ => CharUnicodeInfo.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => null,
            _ => character,
        },
    };

    private static bool IsNumberWithLetters(ReadOnlySpan<char> word)
    {
        var (digits, letters) = (0, 0);
        foreach (var character in word)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
            letters += LetterAsDigit(character) is null ? 0 : 1;
        }

        return digits > 0 && letters > 0 && digits + letters == word.Length;
    }

    private static void Replace(StringBuilder text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            text[at] = LetterAsDigit(text[at]) ?? text[at];
        }
    }

    // Latin, Greek and Cyrillic letters of the same shape.
    private static char? LetterAsDigit(char character) => character switch
    {
        'O' or 'o' or '\u039F' or '\u03BF' or '\u041E' or '\u043E' => '0',
        'l' or 'I' or '\u0399' or '\u0406' => '1',
        _ => null,
    };
}
