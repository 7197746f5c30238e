namespace Pipeline.Ingest;

/// <summary>
/// Finds what separates a text file's cells: the one of ; , tab | that divides most rows alike, never counted inside quotes.
/// </summary>
internal static class SeparatorSniffer
{
    /// <summary>How many lines are looked at.</summary>
    internal const int LinesLookedAt = 200;

    /// <summary>How the first line begins when it says what the separator is.</summary>
    internal const string Hint = "sep=";

    private const char Comma = ',';
    private static readonly char[] Separators = [';', '\t', Comma, '|'];

    /// <summary>The separator.</summary>
    /// <param name="text">How the file begins, as far as it is looked at.</param>
    public static char Sniff(string text)
    {
        if (text.StartsWith(Hint, StringComparison.OrdinalIgnoreCase) && text.Length > Hint.Length && Separators.Contains(text[Hint.Length]))
        {
            return text[Hint.Length];
        }

        var lines = FirstLines(text);
        return Separators.MaxBy(separator => Weight(lines, separator));
    }

    // Never the rest of the text, which may be long.
    private static string[] FirstLines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start <= text.Length && lines.Count < LinesLookedAt;)
        {
            var end = text.IndexOf('\n', start);
            lines.Add(end < 0 ? text[start..] : text[start..end]);
            start = end < 0 ? text.Length + 1 : end + 1;
        }

        return [.. lines];
    }

    // Lines that agree on the commonest count of cells, but only where there is more than one cell.
    private static long Weight(string[] lines, char separator)
    {
        var commonest = lines
            .Select(line => CountOutsideQuotes(line, separator))
            .Where(count => count > 0)
            .GroupBy(count => count)
            .MaxBy(group => (group.Count(), group.Key));
        return commonest is null ? 0 : (long)commonest.Count() * commonest.Key;
    }

    // Beside another separator a comma within a number or before a space is writing, and parts nothing.
    private static int CountOutsideQuotes(string line, char separator)
    {
        var (count, written) = (0, 0);
        var (isQuoted, isAnotherThere) = (false, false);
        for (var at = 0; at < line.Length; at++)
        {
            isQuoted ^= line[at] == '"';
            if (isQuoted)
            {
                continue;
            }

            count += line[at] == separator ? 1 : 0;
            written += line[at] == Comma && IsWritten(line, at) ? 1 : 0;
            isAnotherThere |= line[at] != Comma && Separators.Contains(line[at]);
        }

        return separator == Comma && isAnotherThere ? count - written : count;
    }

    private static bool IsWritten(string line, int at) =>
        at + 1 < line.Length && (line[at + 1] == ' ' || (at > 0 && char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1])));
}
