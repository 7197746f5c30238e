namespace Pipeline.Reports;

/// <summary>Where things stand on the first page: what goes badly to the left, the rest to the right, tiles above on the same grid.</summary>
internal static class SummaryGrid
{
    /// <summary>The indicator.</summary>
    public const int Name = 1;

    /// <summary>The area.</summary>
    public const int Place = 2;

    /// <summary>The latest value.</summary>
    public const int Latest = 3;

    /// <summary>When it is of.</summary>
    public const int Period = 4;

    /// <summary>The change since the baseline.</summary>
    public const int Change = 5;

    /// <summary>The status.</summary>
    public const int Status = 6;

    /// <summary>To the right: what it is about.</summary>
    public const int Aside = 8;

    /// <summary>To the right: the status.</summary>
    public const int AsideStatus = 9;

    /// <summary>The widths of the columns; one that is empty parts left from right.</summary>
    public static double[] Widths => [50, 27, 10, 13, 19, 24, 2, 47, 24];

    /// <summary>The columns of each tile.</summary>
    public static IReadOnlyList<(int First, int Last)> Tiles { get; } = [(1, 1), (2, 2), (3, 4), (5, 5), (6, 6), (8, 8), (9, 9)];
}
