using System.Globalization;
using System.Text;

namespace Pipeline.Ingest;

/// <summary>When two texts are the same word, whoever typed them.</summary>
public static class Words
{
    // A byte order mark read the wrong way round: no letter, and refused by normalization too.
    private const char ReversedMark = '\uFFFE';

    /// <summary>
    /// Lower case, æ ø å as ae oe aa, and everything but letters and digits as one space:
    /// <c>Ladegårdsparken</c>, <c>LADEGAARDSPARKEN </c> and <c>"Ladegårdsparken"</c> are one word.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (var character in Normalized(text, NormalizationForm.FormC))
        {
            if (char.GetUnicodeCategory(character) == UnicodeCategory.Format)
            {
                continue;
            }

            Append(folded, char.ToLowerInvariant(character));
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The same, with every number as <c>#</c>: <c>Dømte &gt;2,35%</c> is <c>doemte #</c>.</summary>
    public static string FoldNumbers(string text)
    {
        var withoutNumbers = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                withoutNumbers.Append(text[at]);
                continue;
            }

            while (at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || IsPointWithinNumber(text, at + 1)))
            {
                at++;
            }

            withoutNumbers.Append('#');
        }

        return string.Join(" # ", withoutNumbers.ToString().Split('#').Select(Fold)).Trim();
    }

    /// <summary>A header as a format declares it, where <c>#</c> stands for any number.</summary>
    public static string FoldDeclared(string header) =>
        header.Contains('#', StringComparison.Ordinal) ? FoldNumbers(header.Replace('#', '0')) : Fold(header);

    /// <summary>How many letters must be added, removed, changed or swapped to make one text the other.</summary>
    public static int Distance(string one, string other)
    {
        var beforeLast = new int[other.Length + 1];
        var last = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = one[row - 1] == other[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1] + 1, last[column] + 1), last[column - 1] + change);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
                }
            }

            (beforeLast, last) = (last, current);
        }

        return last[other.Length];
    }

    /// <summary>A text of which the same letters are always the same characters; half letters and what is no letter are U+FFFD.</summary>
    public static string Normalized(string text, NormalizationForm form) => WithoutHalfLetters(text).Normalize(form);

    // A workbook can hold half of a letter that takes two places, which no normalization accepts.
    private static string WithoutHalfLetters(string text) =>
        (text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text).Replace(ReversedMark, '\uFFFD');

    private static bool IsPointWithinNumber(string text, int at) =>
        text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static void Append(StringBuilder folded, char character)
    {
        switch (character)
        {
            case 'æ':
                folded.Append("ae");
                break;
            case 'ø':
                folded.Append("oe");
                break;
            case 'å':
                folded.Append("aa");
                break;
            default:
                if (char.IsLetterOrDigit(character))
                {
                    folded.Append(character);
                }
                else if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                break;
        }
    }
}
