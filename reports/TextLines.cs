namespace Pipeline.Reports;

/// <summary>How many lines a text takes in a cell. Estimated, on the safe side: there is no font at hand to measure with.</summary>
internal static class TextLines
{
    private const double DefaultSize = 11;
    private const double Padding = 0.7;
    private const double WiderWhenBold = 1.05;

    /// <summary>The number of lines, 1 or more.</summary>
    /// <param name="text">The text; a line feed in it begins a new line.</param>
    /// <param name="width">The width of the cell, in digits of the default font.</param>
    /// <param name="size">The size of the font, in points.</param>
    /// <param name="isBold">Whether the font is bold.</param>
    public static int Estimate(string text, double width, double size, bool isBold)
    {
        var room = Math.Max(1, (width - Padding) * DefaultSize / size / (isBold ? WiderWhenBold : 1));
        return text.Split('\n').Sum(line => Lines(line, room));
    }

    private static int Lines(string text, double room)
    {
        var lines = 1;
        var used = 0.0;
        foreach (var word in text.Split(' '))
        {
            var length = word.Sum(Width);
            if (used > 0 && used + Width(' ') + length > room)
            {
                lines++;
                used = 0;
            }

            used += (used > 0 ? Width(' ') : 0) + length;
            while (used > room)
            {
                // A word longer than the line is broken by Excel wherever the line ends.
                lines++;
                used -= room;
            }
        }

        return lines;
    }

    // The widths of Calibri, rounded up, in digits.
    private static double Width(char character) => character switch
    {
        ' ' or 'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '!' or '|' or 'I' => 0.5,
        'f' or 'r' or 't' or 's' or 'J' or '(' or ')' or '[' or ']' or '-' or '/' or '"' => 0.76,
        'c' or 'k' or 'v' or 'x' or 'y' or 'z' => 0.92,
        'm' or 'w' or 'æ' or 'M' or 'W' or 'Æ' or '@' or '%' or '▲' or '▼' => 1.6,
        _ when char.IsUpper(character) => 1.25,
        _ => 1.04,
    };
}
