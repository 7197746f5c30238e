namespace ExcelNumberFormat;

/// <summary>Takes a format apart: sections between semicolons, and in each its tokens.</summary>
internal static class FormatReader
{
    private const string Symbols = "#?,!&%+-$€£0123456789{}():/. ";
    private const string DateLetters = "ymdhsg";
    private static readonly string[] HalfDays = ["AM/PM", "A/P"];

    public static bool TryRead(string text, out IReadOnlyList<FormatSection> sections)
    {
        sections = [];
        var found = new List<FormatSection>();
        var tokens = new List<FormatToken>();
        for (var place = 0; place < text.Length;)
        {
            if (text[place] == ';')
            {
                found.Add(new FormatSection(tokens, found.Count));
                tokens = [];
                place++;
            }
            else if (Next(text, place) is var (token, length))
            {
                tokens.Add(token);
                place += length;
            }
            else
            {
                return false;
            }
        }

        if (tokens.Count > 0)
        {
            found.Add(new FormatSection(tokens, found.Count));
        }

        if (found.Any(section => section.IsMixed))
        {
            return false;
        }

        sections = found;
        return true;
    }

    private static (FormatToken Token, int Length)? Next(string text, int place)
    {
        var letter = text[place];
        return letter switch
        {
            '"' => Enclosed(text, place, '"', TokenKind.Literal),
            '[' => Bracketed(text, place),
            '\\' or '*' when place + 1 < text.Length => (new FormatToken(TokenKind.Literal, text[place + 1].ToString()), 2),
            '_' when place + 1 < text.Length => (new FormatToken(TokenKind.Literal, " "), 2),
            '@' => (new FormatToken(TokenKind.TextPlace, "@"), 1),
            _ when Symbols.Contains(letter, StringComparison.Ordinal) => (new FormatToken(TokenKind.Symbol, letter.ToString()), 1),
            _ => Word(text, place),
        };
    }

    private static (FormatToken Token, int Length)? Word(string text, int place)
    {
        if (StartsWith(text, place, "General"))
        {
            return (new FormatToken(TokenKind.General, "General"), "General".Length);
        }

        if (HalfDays.FirstOrDefault(word => StartsWith(text, place, word)) is { } halfDay)
        {
            return (new FormatToken(TokenKind.DatePart, text.Substring(place, halfDay.Length)), halfDay.Length);
        }

        if (StartsWith(text, place, "E+") || StartsWith(text, place, "E-"))
        {
            return (new FormatToken(TokenKind.Exponent, text.Substring(place, 2)), 2);
        }

        var letter = char.ToLowerInvariant(text[place]);
        if (!DateLetters.Contains(letter, StringComparison.Ordinal))
        {
            return null;
        }

        var part = new string([.. text.Skip(place).TakeWhile(next => char.ToLowerInvariant(next) == letter)]);
        return (new FormatToken(TokenKind.DatePart, part), part.Length);
    }

    private static (FormatToken Token, int Length)? Bracketed(string text, int place)
    {
        var read = Enclosed(text, place, ']', TokenKind.Bracket);
        return read is { Token.Text: { Length: > 0 } inside } && "hms".Contains(char.ToLowerInvariant(inside[0]), StringComparison.Ordinal)
            && inside.All(letter => char.ToLowerInvariant(letter) == char.ToLowerInvariant(inside[0]))
            ? (new FormatToken(TokenKind.Elapsed, inside), read.Value.Length)
            : read;
    }

    private static (FormatToken Token, int Length)? Enclosed(string text, int place, char end, TokenKind kind) =>
        text.IndexOf(end, place + 1) is > 0 and var last
            ? (new FormatToken(kind, text[(place + 1)..last]), last - place + 1)
            : null;

    private static bool StartsWith(string text, int place, string word) =>
        string.Compare(text, place, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
