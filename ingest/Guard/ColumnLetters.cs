namespace Pipeline.Ingest;

/// <summary>Columns as Excel names them.</summary>
internal static class ColumnLetters
{
    private const int Letters = 26;

    // XFD is the last; one letter more is too far for anyone.
    private const int Longest = 3;

    /// <summary>A for 0, Z for 25, AA for 26.</summary>
    public static string Of(int column) =>
        column < Letters ? ((char)('A' + column)).ToString() : Of((column / Letters) - 1) + (char)('A' + (column % Letters));

    /// <summary>The column of a cell as Excel names it: 0 for A1, 26 for AA7.</summary>
    /// <exception cref="FormatException">It does not begin with letters that can be a column.</exception>
    public static int IndexIn(string cell)
    {
        var index = 0;
        foreach (var letter in cell.TakeWhile(char.IsAsciiLetterUpper).Take(Longest + 1))
        {
            index = (index * Letters) + letter - 'A' + 1;
        }

        return index > 0 ? index - 1 : throw new FormatException("A cell's name does not begin with its column.");
    }
}
