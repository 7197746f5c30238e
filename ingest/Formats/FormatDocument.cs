using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Pipeline.Ingest;

/// <summary>A format as its configuration file writes it. <see cref="FormatFile"/> checks it and makes a <see cref="Format"/> of it.</summary>
[Description("Et format: den aftalte opbygning af en kildes filer.")]
public sealed record FormatDocument
{
    /// <summary>Where an editor finds the JSON Schema; not used otherwise.</summary>
    [JsonPropertyName("$schema")]
    [Description("Skemaet, som filen følger; bruges kun af redigeringsprogrammer.")]
    public string? Schema { get; init; }

    /// <summary>The identifier; the file's name without .json.</summary>
    [JsonPropertyName("id")]
    [Description("Formatets id: filens navn uden .json, og mappen, som filerne lægges i.")]
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("navn")]
    [Description("Formatets navn.")]
    public required string Name { get; init; }

    /// <summary>The source, as it wants to be cited.</summary>
    [JsonPropertyName("kilde")]
    [Description("Kilden, som den vil citeres.")]
    public required string Source { get; init; }

    /// <summary>What a maintainer should know.</summary>
    [JsonPropertyName("bemaerkning")]
    [Description("Hvad den, der vedligeholder formatet, skal vide.")]
    public string? Note { get; init; }

    /// <summary>What the files tell.</summary>
    [JsonPropertyName("slags")]
    [Description("maalinger: værdier af indikatorer; moedeplan: bestyrelsen og dens møder; gennemgang: sekretariatets tekst til en rapport.")]
    public FormatKind Kind { get; init; } = FormatKind.Observations;

    /// <summary>The kinds of file.</summary>
    [JsonPropertyName("filtyper")]
    [Description("De filtyper, som formatet kan komme som.")]
    public required IReadOnlyList<FileKind> FileKinds { get; init; }

    /// <summary>Whether a file tells everything within its scope.</summary>
    [JsonPropertyName("fuldstaendig")]
    [Description("Om en fil fortæller alt inden for sit område, så det, den udelader, ikke længere gælder.")]
    public bool IsComplete { get; init; }

    /// <summary>The sheet to read; the first when not given.</summary>
    [JsonPropertyName("ark")]
    [Description("Det ark, der læses; ellers det første synlige.")]
    public string? Sheet { get; init; }

    /// <summary>How the header is found.</summary>
    [JsonPropertyName("overskrift")]
    [Description("Hvordan overskriften findes.")]
    public HeaderDocument Header { get; init; } = new();

    /// <summary>What a footnote below the data begins with.</summary>
    [JsonPropertyName("fodnoter")]
    [Description("Hvad en fodnote under tallene begynder med.")]
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>The columns.</summary>
    [JsonPropertyName("kolonner")]
    [Description("Kolonnerne.")]
    public IReadOnlyList<ColumnDocument> Columns { get; init; } = [];

    /// <summary>The tables, when the workbook has several, each on its own sheet.</summary>
    [JsonPropertyName("tabeller")]
    [Description("Tabellerne, når projektmappen har flere, hver på sit ark; i stedet for ark, overskrift, kolonner og raekker.")]
    public IReadOnlyList<TableDocument> Tables { get; init; } = [];

    /// <summary>What stands where a number is missing.</summary>
    [JsonPropertyName("mangler")]
    [Description("Hvad der står, hvor et tal mangler.")]
    public MissingDocument Missing { get; init; } = new();

    /// <summary>What a row means.</summary>
    [JsonPropertyName("raekker")]
    [Description("Hvad en række betyder.")]
    public RowsDocument? Rows { get; init; }

    /// <summary>What becomes of rows about places that the plan does not have.</summary>
    [JsonPropertyName("omraaderUdenforPlanen")]
    [Description("Hvad der sker med rækker om steder, som planen ikke har.")]
    public Outside AreasOutside { get; init; } = Outside.Refuse;
}

/// <summary>One of the tables of a workbook.</summary>
[Description("En af projektmappens tabeller.")]
public sealed record TableDocument
{
    /// <summary>The sheet that it stands on.</summary>
    [JsonPropertyName("ark")]
    [Description("Det ark, tabellen står på.")]
    public required string? Sheet { get; init; }

    /// <summary>How the header is found.</summary>
    [JsonPropertyName("overskrift")]
    [Description("Hvordan overskriften findes.")]
    public HeaderDocument Header { get; init; } = new();

    /// <summary>The columns.</summary>
    [JsonPropertyName("kolonner")]
    [Description("Kolonnerne.")]
    public required IReadOnlyList<ColumnDocument> Columns { get; init; }

    /// <summary>What a row means.</summary>
    [JsonPropertyName("raekker")]
    [Description("Hvad en række betyder.")]
    public required RowsDocument Rows { get; init; }
}

/// <summary>How the header is found.</summary>
[Description("Hvordan overskriften findes.")]
public sealed record HeaderDocument
{
    /// <summary>How many rows (titles, blanks) may stand above it.</summary>
    [JsonPropertyName("raekkerOverHoejst")]
    [Description("Hvor mange rækker (titler, tomme rækker) der højst må stå over den.")]
    public int MaximumRowsAbove { get; init; } = 20;

    /// <summary>How many rows it is. Where it is two, the upper one names groups of columns, its cells merged.</summary>
    [JsonPropertyName("raekker")]
    [Description("Hvor mange rækker overskriften er, 1 eller 2. Er den to, nævner den øverste grupper af kolonner med flettede celler, og en kolonnes overskrift er de to tekster sammen: Mænd 2022.")]
    public int Rows { get; init; } = 1;
}

/// <summary>What stands where a number is missing.</summary>
[Description("Hvad der står, hvor et tal mangler.")]
public sealed record MissingDocument
{
    /// <summary>Texts and what they mean.</summary>
    [JsonPropertyName("tegn")]
    [Description("Tekster i stedet for tal, og hvad de betyder hos kilden.")]
    public IReadOnlyDictionary<string, MissingMeaning> Markers { get; init; } = new Dictionary<string, MissingMeaning>();

    /// <summary>What an empty cell means.</summary>
    [JsonPropertyName("tomCelle")]
    [Description("Hvad en tom celle betyder.")]
    public EmptyMeaning EmptyCell { get; init; } = EmptyMeaning.Error;

    /// <summary>
    /// What it means that a row is not there. Where it is zero, the file says 0 of every count that it tells of for another of its
    /// places or periods; otherwise this is told to readers of the format, and the file gives no observation.
    /// </summary>
    [JsonPropertyName("manglendeRaekke")]
    [Description("Hvad det betyder, at en række ikke er der. nul: filen siger 0 for hvert antal, som den har for et andet af sine steder eller perioder.")]
    public MissingMeaning MissingRow { get; init; } = MissingMeaning.NotAvailable;

    /// <summary>Whether <c>&lt;5</c> tells that the number is below 5.</summary>
    [JsonPropertyName("oevreGraenser")]
    [Description("Om <5 betyder, at tallet er under 5.")]
    public bool UpperBounds { get; init; }

    /// <summary>What follows a number that is provisional.</summary>
    [JsonPropertyName("foreloebig")]
    [Description("Hvad der følger efter et foreløbigt tal.")]
    public string? ProvisionalSuffix { get; init; }

    /// <summary>What follows a number that is revised.</summary>
    [JsonPropertyName("revideret")]
    [Description("Hvad der følger efter et revideret tal.")]
    public string? RevisedSuffix { get; init; }
}
