using System.Text.Json.Serialization;

namespace Pipeline.Ingest;

/// <summary>
/// A format as its configuration file writes it. <see cref="FormatFile"/> checks it and makes a <see cref="Format"/> of it.
/// </summary>
public sealed record FormatDocument
{
    /// <summary>Where an editor finds the JSON Schema; not used otherwise.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The identifier; the file's name without .json.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("navn")]
    public required string Name { get; init; }

    /// <summary>The source, as it wants to be cited.</summary>
    [JsonPropertyName("kilde")]
    public required string Source { get; init; }

    /// <summary>What a maintainer should know.</summary>
    [JsonPropertyName("bemaerkning")]
    public string? Note { get; init; }

    /// <summary>What the files tell.</summary>
    [JsonPropertyName("slags")]
    public FormatKind Kind { get; init; } = FormatKind.Observations;

    /// <summary>The kinds of file.</summary>
    [JsonPropertyName("filtyper")]
    public required IReadOnlyList<FileKind> FileKinds { get; init; }

    /// <summary>Whether a file tells everything within its scope.</summary>
    [JsonPropertyName("fuldstaendig")]
    public bool IsComplete { get; init; }

    /// <summary>The sheet to read; the first when not given.</summary>
    [JsonPropertyName("ark")]
    public string? Sheet { get; init; }

    /// <summary>How the header is found.</summary>
    [JsonPropertyName("overskrift")]
    public HeaderDocument Header { get; init; } = new();

    /// <summary>What a footnote below the data begins with.</summary>
    [JsonPropertyName("fodnoter")]
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>The columns.</summary>
    [JsonPropertyName("kolonner")]
    public IReadOnlyList<ColumnDocument> Columns { get; init; } = [];

    /// <summary>What stands where a number is missing.</summary>
    [JsonPropertyName("mangler")]
    public MissingDocument Missing { get; init; } = new();

    /// <summary>What a row means.</summary>
    [JsonPropertyName("raekker")]
    public RowsDocument? Rows { get; init; }

    /// <summary>What becomes of rows about places that the plan does not have.</summary>
    [JsonPropertyName("omraaderUdenforPlanen")]
    public Outside AreasOutside { get; init; } = Outside.Refuse;
}

/// <summary>How the header is found.</summary>
public sealed record HeaderDocument
{
    /// <summary>How many rows (titles, blanks) may stand above it.</summary>
    [JsonPropertyName("raekkerOverHoejst")]
    public int MaximumRowsAbove { get; init; } = 20;
}

/// <summary>A column of a format.</summary>
public sealed record ColumnDocument
{
    /// <summary>Its header, as the source writes it. <c>#</c> stands for any number.</summary>
    [JsonPropertyName("navn")]
    public required string Name { get; init; }

    /// <summary>Other headers that it goes by.</summary>
    [JsonPropertyName("aliasser")]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it holds.</summary>
    [JsonPropertyName("type")]
    public required ColumnType Type { get; init; }

    /// <summary>Whether the file is wrong without it.</summary>
    [JsonPropertyName("kraevet")]
    public bool IsRequired { get; init; } = true;

    /// <summary>The only texts that it may hold; any when none is given.</summary>
    [JsonPropertyName("tilladteTekster")]
    public IReadOnlyList<string> AllowedTexts { get; init; } = [];

    /// <summary>Whether numbers that are not shares may still be written with a per cent sign (an index).</summary>
    [JsonPropertyName("procenttegn")]
    public bool AllowsPercentSign { get; init; }
}

/// <summary>What stands where a number is missing.</summary>
public sealed record MissingDocument
{
    /// <summary>Texts and what they mean.</summary>
    [JsonPropertyName("tegn")]
    public IReadOnlyDictionary<string, MissingMeaning> Markers { get; init; } = new Dictionary<string, MissingMeaning>();

    /// <summary>What an empty cell means.</summary>
    [JsonPropertyName("tomCelle")]
    public EmptyMeaning EmptyCell { get; init; } = EmptyMeaning.Error;

    /// <summary>What it means that a row is not there. Told to readers of the format; the file gives no observation for it.</summary>
    [JsonPropertyName("manglendeRaekke")]
    public MissingMeaning MissingRow { get; init; } = MissingMeaning.NotAvailable;

    /// <summary>Whether <c>&lt;5</c> tells that the number is below 5.</summary>
    [JsonPropertyName("oevreGraenser")]
    public bool UpperBounds { get; init; }

    /// <summary>What follows a number that is provisional.</summary>
    [JsonPropertyName("foreloebig")]
    public string? ProvisionalSuffix { get; init; }

    /// <summary>What follows a number that is revised.</summary>
    [JsonPropertyName("revideret")]
    public string? RevisedSuffix { get; init; }
}

/// <summary>What a row means.</summary>
public sealed record RowsDocument
{
    /// <summary>The column with the area.</summary>
    [JsonPropertyName("omraade")]
    public string? AreaColumn { get; init; }

    /// <summary>The kind of place that every row is about, when no column tells.</summary>
    [JsonPropertyName("omraadeslags")]
    public PlaceKind? AreaKind { get; init; }

    /// <summary>Columns that must name the plan's own place of a kind; rows about others are outside the plan.</summary>
    [JsonPropertyName("inden")]
    public IReadOnlyList<PlaceDocument> Within { get; init; } = [];

    /// <summary>Where the period stands.</summary>
    [JsonPropertyName("periode")]
    public required PeriodDocument Period { get; init; }

    /// <summary>The column that tells the indicator (long layout); none when every measure has its own column (wide layout).</summary>
    [JsonPropertyName("indikator")]
    public string? IndicatorColumn { get; init; }

    /// <summary>What becomes of rows with an indicator that the format does not know.</summary>
    [JsonPropertyName("ukendteIndikatorer")]
    public Outside UnknownIndicators { get; init; } = Outside.Refuse;

    /// <summary>The column that tells the unit.</summary>
    [JsonPropertyName("enhed")]
    public string? UnitColumn { get; init; }

    /// <summary>What the texts of the unit column mean.</summary>
    [JsonPropertyName("enheder")]
    public IReadOnlyDictionary<string, ColumnType> Units { get; init; } = new Dictionary<string, ColumnType>();

    /// <summary>Only rows with these texts are read; others are skipped.</summary>
    [JsonPropertyName("filtre")]
    public IReadOnlyList<FilterDocument> Filters { get; init; } = [];

    /// <summary>The column with the value, for measures that name none.</summary>
    [JsonPropertyName("vaerdi")]
    public string? ValueColumn { get; init; }

    /// <summary>The comparison, for measures that name none.</summary>
    [JsonPropertyName("sammenligning")]
    public PlaceDocument? Comparison { get; init; }

    /// <summary>What is measured.</summary>
    [JsonPropertyName("maalinger")]
    public required IReadOnlyList<MeasureDocument> Measures { get; init; }
}

/// <summary>A column and a kind of place.</summary>
public sealed record PlaceDocument
{
    /// <summary>The column.</summary>
    [JsonPropertyName("kolonne")]
    public required string Column { get; init; }

    /// <summary>The kind of place that it is about.</summary>
    [JsonPropertyName("slags")]
    public required PlaceKind Kind { get; init; }
}

/// <summary>Where the period stands: in a column, or in a title row.</summary>
public sealed record PeriodDocument
{
    /// <summary>The column.</summary>
    [JsonPropertyName("kolonne")]
    public string? Column { get; init; }

    /// <summary>A regular expression for a title row, with a group named <c>periode</c>.</summary>
    [JsonPropertyName("titel")]
    public string? Title { get; init; }

    /// <summary>The kinds of period that are meant.</summary>
    [JsonPropertyName("slags")]
    public required IReadOnlyList<PeriodWord> Kinds { get; init; }
}

/// <summary>A column and the only texts for which a row is read.</summary>
public sealed record FilterDocument
{
    /// <summary>The column.</summary>
    [JsonPropertyName("kolonne")]
    public required string Column { get; init; }

    /// <summary>The texts.</summary>
    [JsonPropertyName("kun")]
    public required IReadOnlyList<string> Only { get; init; }
}

/// <summary>One indicator, and where its value stands.</summary>
public sealed record MeasureDocument
{
    /// <summary>The indicator.</summary>
    [JsonPropertyName("indikator")]
    public required string Indicator { get; init; }

    /// <summary>The texts in the indicator column that mean it.</summary>
    [JsonPropertyName("tekster")]
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>The column with the value.</summary>
    [JsonPropertyName("vaerdi")]
    public string? ValueColumn { get; init; }

    /// <summary>What the value is; as its column when not given.</summary>
    [JsonPropertyName("type")]
    public ColumnType? Type { get; init; }

    /// <summary>The column with how many it happened to.</summary>
    [JsonPropertyName("taeller")]
    public string? NumeratorColumn { get; init; }

    /// <summary>The column with of how many.</summary>
    [JsonPropertyName("naevner")]
    public string? DenominatorColumn { get; init; }

    /// <summary>The column with a comparator's value, and the comparator's kind.</summary>
    [JsonPropertyName("sammenligning")]
    public PlaceDocument? Comparison { get; init; }
}
