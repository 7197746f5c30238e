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
    [Description("maalinger: værdier af indikatorer; moedeplan: bestyrelsen og dens møder.")]
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
}

/// <summary>A column of a format.</summary>
[Description("En kolonne.")]
public sealed record ColumnDocument
{
    /// <summary>Its header, as the source writes it. <c>#</c> stands for any number.</summary>
    [JsonPropertyName("navn")]
    [Description("Overskriften, som kilden skriver den. # står for et hvilket som helst tal.")]
    public required string Name { get; init; }

    /// <summary>Other headers that it goes by.</summary>
    [JsonPropertyName("aliasser")]
    [Description("Andre overskrifter for den samme kolonne.")]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Where it stands, counted from the left, when the source writes no header over it.</summary>
    [JsonPropertyName("plads")]
    [Description("Kolonnens plads fra venstre (1 er den første), når kilden ikke skriver nogen overskrift over den.")]
    public int? Position { get; init; }

    /// <summary>Whether an empty cell means the same as the cell above it.</summary>
    [JsonPropertyName("gentages")]
    [Description("Om en tom celle eller » betyder det samme som cellen over.")]
    public bool FillsDown { get; init; }

    /// <summary>What it holds.</summary>
    [JsonPropertyName("type")]
    [Description("Hvad kolonnen indeholder.")]
    public required ColumnType Type { get; init; }

    /// <summary>Whether the file is wrong without it.</summary>
    [JsonPropertyName("kraevet")]
    [Description("Om filen er forkert uden kolonnen.")]
    public bool IsRequired { get; init; } = true;

    /// <summary>The only texts that it may hold; any when none is given.</summary>
    [JsonPropertyName("tilladteTekster")]
    [Description("De eneste tekster, som kolonnen må indeholde; alle, når ingen er nævnt.")]
    public IReadOnlyList<string> AllowedTexts { get; init; } = [];

    /// <summary>Whether numbers that are not shares may still be written with a per cent sign (an index).</summary>
    [JsonPropertyName("procenttegn")]
    [Description("Om tal, der ikke er andele, alligevel må have procenttegn (et indeks).")]
    public bool AllowsPercentSign { get; init; }
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

/// <summary>What a row means.</summary>
[Description("Hvad en række betyder.")]
public sealed record RowsDocument
{
    /// <summary>The column with the area.</summary>
    [JsonPropertyName("omraade")]
    [Description("Kolonnen med området.")]
    public string? AreaColumn { get; init; }

    /// <summary>The kind of place that every row is about, when no column tells.</summary>
    [JsonPropertyName("omraadeslags")]
    [Description("Det slags sted, som alle rækker handler om, når ingen kolonne siger det.")]
    public PlaceKind? AreaKind { get; init; }

    /// <summary>Columns that must name the plan's own place of a kind; rows about others are outside the plan.</summary>
    [JsonPropertyName("inden")]
    [Description("Kolonner, der skal nævne planens eget sted; rækker om andre er uden for planen.")]
    public IReadOnlyList<PlaceDocument> Within { get; init; } = [];

    /// <summary>Where the period stands.</summary>
    [JsonPropertyName("periode")]
    [Description("Hvor perioden står.")]
    public required PeriodDocument Period { get; init; }

    /// <summary>The column that tells the indicator (long layout); none when every measure has its own column (wide layout).</summary>
    [JsonPropertyName("indikator")]
    [Description("Kolonnen, der siger indikatoren; ingen, når hver indikator har sin egen kolonne.")]
    public string? IndicatorColumn { get; init; }

    /// <summary>What becomes of rows with an indicator that the format does not know.</summary>
    [JsonPropertyName("ukendteIndikatorer")]
    [Description("Hvad der sker med rækker om en indikator, som formatet ikke kender.")]
    public Outside UnknownIndicators { get; init; } = Outside.Refuse;

    /// <summary>The column that tells the unit.</summary>
    [JsonPropertyName("enhed")]
    [Description("Kolonnen med enheden.")]
    public string? UnitColumn { get; init; }

    /// <summary>What the texts of the unit column mean.</summary>
    [JsonPropertyName("enheder")]
    [Description("Hvad teksterne i enhedens kolonne betyder.")]
    public IReadOnlyDictionary<string, ColumnType> Units { get; init; } = new Dictionary<string, ColumnType>();

    /// <summary>Only rows with these texts are read; others are skipped.</summary>
    [JsonPropertyName("filtre")]
    [Description("Kun rækker med disse tekster læses.")]
    public IReadOnlyList<FilterDocument> Filters { get; init; } = [];

    /// <summary>The column with the value, for measures that name none.</summary>
    [JsonPropertyName("vaerdi")]
    [Description("Kolonnen med værdien, for målinger, der ikke nævner nogen.")]
    public string? ValueColumn { get; init; }

    /// <summary>The comparison, for measures that name none.</summary>
    [JsonPropertyName("sammenligning")]
    [Description("Sammenligningen, for målinger, der ikke nævner nogen.")]
    public PlaceDocument? Comparison { get; init; }

    /// <summary>What is measured.</summary>
    [JsonPropertyName("maalinger")]
    [Description("Hvad der måles.")]
    public required IReadOnlyList<MeasureDocument> Measures { get; init; }
}

/// <summary>A column and a kind of place.</summary>
[Description("En kolonne og det slags sted, den handler om.")]
public sealed record PlaceDocument
{
    /// <summary>The column.</summary>
    [JsonPropertyName("kolonne")]
    [Description("Kolonnens navn.")]
    public required string Column { get; init; }

    /// <summary>The kind of place that it is about.</summary>
    [JsonPropertyName("slags")]
    [Description("Hvilket slags sted kolonnen handler om.")]
    public required PlaceKind Kind { get; init; }
}

/// <summary>Where the period stands: in a column, in a title row, or in the headers.</summary>
[Description("Hvor perioden står: i en kolonne, i en titel eller i overskrifterne.")]
public sealed record PeriodDocument
{
    /// <summary>The column.</summary>
    [JsonPropertyName("kolonne")]
    [Description("Kolonnen med perioden.")]
    public string? Column { get; init; }

    /// <summary>The column whose numbers stand under headers that are periods, one column each.</summary>
    [JsonPropertyName("overskrifterOver")]
    [Description("Kolonnen, hvis tal står under overskrifter, der er perioder (2024K4, 2025K1 …): en kolonne for hver periode.")]
    public string? HeadersOver { get; init; }

    /// <summary>A regular expression for a title row, with a group named <c>periode</c>.</summary>
    [JsonPropertyName("titel")]
    [Description("Et regulært udtryk for en titel over tallene, med en gruppe, der hedder periode.")]
    public string? Title { get; init; }

    /// <summary>The kinds of period that are meant.</summary>
    [JsonPropertyName("slags")]
    [Description("De slags perioder, der menes.")]
    public required IReadOnlyList<PeriodWord> Kinds { get; init; }
}

/// <summary>A column and the only texts for which a row is read.</summary>
[Description("De eneste tekster, som en række læses for.")]
public sealed record FilterDocument
{
    /// <summary>The column.</summary>
    [JsonPropertyName("kolonne")]
    [Description("Kolonnens navn.")]
    public required string Column { get; init; }

    /// <summary>The texts.</summary>
    [JsonPropertyName("kun")]
    [Description("Teksterne.")]
    public required IReadOnlyList<string> Only { get; init; }
}

/// <summary>One indicator, and where its value stands.</summary>
[Description("En indikator, og hvor dens værdi står.")]
public sealed record MeasureDocument
{
    /// <summary>The indicator.</summary>
    [JsonPropertyName("indikator")]
    [Description("Indikatorens id i indicators.json.")]
    public required string Indicator { get; init; }

    /// <summary>The texts in the indicator column that mean it.</summary>
    [JsonPropertyName("tekster")]
    [Description("De tekster i indikatorkolonnen, der betyder den.")]
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>The column with the value.</summary>
    [JsonPropertyName("vaerdi")]
    [Description("Kolonnen med værdien.")]
    public string? ValueColumn { get; init; }

    /// <summary>What the value is; as its column when not given.</summary>
    [JsonPropertyName("type")]
    [Description("Hvad værdien er; som kolonnen, når intet er nævnt.")]
    public ColumnType? Type { get; init; }

    /// <summary>The column with how many it happened to.</summary>
    [JsonPropertyName("taeller")]
    [Description("Kolonnen med, hvor mange det skete for.")]
    public string? NumeratorColumn { get; init; }

    /// <summary>The column with of how many.</summary>
    [JsonPropertyName("naevner")]
    [Description("Kolonnen med, ud af hvor mange.")]
    public string? DenominatorColumn { get; init; }

    /// <summary>The column with a comparator's value, and the comparator's kind.</summary>
    [JsonPropertyName("sammenligning")]
    [Description("Kolonnen med sammenligningens værdi, og hvilket slags sted den er.")]
    public PlaceDocument? Comparison { get; init; }
}
