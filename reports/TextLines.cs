namespace Pipeline.Reports;

/// <summary>How many lines a text takes in a cell. Estimated, on the safe side: there is no font at hand to measure with.</summary>
internal static class TextLines
{
    private const double DefaultSize = 11;
    private const double Padding = 1;
    private const double WiderWhenBold = 1.07;

    /// <summary>The number of lines, 1 or more.</summary>
    /// <param name="text">The text; a line feed in it begins a new line.</param>
    /// <param name="width">The width of the cell, in characters of the default font.</param>
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
            if (used > 0 && used + 1 + word.Length > room)
            {
                lines++;
                used = 0;
            }

            used += (used > 0 ? 1 : 0) + word.Length;
            while (used > room)
            {
                // A word longer than the line is broken by Excel wherever the line ends.
                lines++;
                used -= room;
            }
        }

        return lines;
    }
}
