namespace Pipeline.Reports;

/// <summary>A4 landscape, and how sheets are measured on it.</summary>
internal static class PaperSize
{
    /// <summary>Its width, in points.</summary>
    public const double Width = 841.9;

    /// <summary>Its height, in points.</summary>
    public const double Height = 595.3;

    /// <summary>Points in an inch, which margins are told in.</summary>
    public const double PointsPerInch = 72;

    /// <summary>How wide a digit of the default font is, in points.</summary>
    public const double PointsOfDigit = 5.6;

    /// <summary>How high a row is that nobody told the height of, in points.</summary>
    public const double DefaultRow = 15;

    /// <summary>How much of a page's height is reckoned with: printers and programs differ a little.</summary>
    public const double Safety = 0.96;
}
