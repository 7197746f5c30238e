using System.Text;

namespace Pipeline.Ingest;

/// <summary>The lines of a text, of which the longest come in pieces: a file of one line is not held as one text, and more than once.</summary>
internal static class LinePieces
{
    private const int Longest = 16 * 1024;

    // Longer than any form of a number, so that none is cut in two.
    private const int Overlap = 64;

    /// <summary>The pieces, each with the number of its line. Where a line is cut, the next piece begins with the end of the one before.</summary>
    public static IEnumerable<(int Line, string Text)> Of(TextReader reader)
    {
        var piece = new StringBuilder(Longest);
        var line = 1;
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            if (next is '\r' or '\n')
            {
                yield return (line++, piece.ToString());
                piece.Clear();
                SkipRestOfBreak(reader, next);
                continue;
            }

            piece.Append((char)next);
            if (piece.Length == Longest)
            {
                yield return (line, piece.ToString(0, LastCut(piece)));
                piece.Remove(0, FirstCut(piece));
            }
        }

        yield return (line, piece.ToString());
    }

    private static void SkipRestOfBreak(TextReader reader, int first)
    {
        if (first == '\r' && reader.Peek() == '\n')
        {
            reader.Read();
        }
    }

    // Cut where a number can end, and begun again where one can begin: in the middle of a longer one there is none.
    private static int LastCut(StringBuilder piece)
    {
        var at = piece.Length - 1;
        while (at > piece.Length - Overlap && IsWithinNumber(piece, at))
        {
            at--;
        }

        return at > piece.Length - Overlap ? at : piece.Length;
    }

    private static int FirstCut(StringBuilder piece)
    {
        var at = piece.Length - (2 * Overlap);
        while (at < piece.Length - Overlap && IsWithinNumber(piece, at))
        {
            at++;
        }

        return at;
    }

    private static bool IsWithinNumber(StringBuilder piece, int at) => char.IsDigit(piece[at]) && char.IsDigit(piece[at - 1]);
}
