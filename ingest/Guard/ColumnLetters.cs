namespace Pipeline.Ingest;

/// <summary>Columns as Excel names them.</summary>
internal static class ColumnLetters
{
    private const int Letters = 26;

    /// <summary>A for 0, Z for 25, AA for 26.</summary>
    public static string Of(int column) =>
        column < Letters ? ((char)('A' + column)).ToString() : Of((column / Letters) - 1) + (char)('A' + (column % Letters));
}
