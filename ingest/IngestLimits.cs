namespace Pipeline.Ingest;

/// <summary>How large a delivery may be: beyond this it is refused before it is unpacked or parsed.</summary>
public sealed record IngestLimits
{
    // Titles, header and footnotes are a handful.
    private const int RowsAroundData = 100;
    private const int BytesOfUsualCell = 4 * 1024;

    // The most that one takes in UTF-8.
    private const int BytesOfCharacter = 4;

    /// <summary>The limits in force.</summary>
    public static IngestLimits Default { get; } = new();

    /// <summary>Bytes in the file.</summary>
    public long FileBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Data rows in a table: the rows of its header, of titles above it and of footnotes are not among them.</summary>
    public int Rows { get; init; } = 500_000;

    /// <summary>Rows in a sheet or text file, whatever they are: seen before anyone knows which of them are data.</summary>
    internal int RowsOfSheet => Rows + RowsAroundData;

    /// <summary>
    /// Bytes in a row of a text file: 4 KB for each of as many cells as there may be, and at least one of the longest. More of a row is not held to see
    /// how many cells it has.
    /// </summary>
    internal int RowBytes => (int)Math.Min(Array.MaxLength, Math.Max((long)Columns * BytesOfUsualCell, (long)CellCharacters * BytesOfCharacter));

    /// <summary>Columns in a sheet or text file.</summary>
    public int Columns { get; init; } = 1_000;

    /// <summary>Characters in a cell; Excel's own limit.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Cells in a workbook, which is held while it is read, empty ones within a row included: as many as the rows with ten columns, and what stands around them.</summary>
    public int Cells { get; init; } = 5_001_000;

    /// <summary>Different texts that the cells of a workbook share: one for each row, and the names of areas, indicators and periods.</summary>
    public int Texts { get; init; } = 550_000;

    /// <summary>Characters in all the texts of a workbook: forty for each row.</summary>
    public long Characters { get; init; } = 20L * 1024 * 1024;

    /// <summary>Bytes that a workbook may unpack to.</summary>
    public long UnpackedBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>How many times larger one part of a workbook may be unpacked than packed.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>Unpacked bytes below which the ratio says nothing.</summary>
    public long RatioCountsFromBytes { get; init; } = 1024 * 1024;

    /// <summary>Parts in a workbook.</summary>
    public int PackageParts { get; init; } = 2_000;
}
