using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Pipeline.Ingest;

/// <summary>What a row means.</summary>
[Description("Hvad en række betyder.")]
public sealed record RowsDocument
{
    /// <summary>The column with the area.</summary>
    [JsonPropertyName("omraade")]
    [Description("Kolonnen med området.")]
    public string? AreaColumn { get; init; }

    /// <summary>The texts in the area's column that stand for a total, and the kind of place that it is the total of.</summary>
    [JsonPropertyName("totaler")]
    [Description("Tekster i områdets kolonne, der siger, at rækken er en total, og det slags sted, den er totalen for: \"I alt\": \"helhedsplan\". Har planen ikke det sted, springes rækken over.")]
    public IReadOnlyDictionary<string, PlaceKind> Totals { get; init; } = new Dictionary<string, PlaceKind>();

    /// <summary>The column with another name for the area, asked where the first is not known.</summary>
    [JsonPropertyName("omraadealias")]
    [Description("Kolonnen med et andet navn for området; den bruges, hvor planen ikke kender det første.")]
    public string? AreaAliasColumn { get; init; }

    /// <summary>The column with the area's institution number.</summary>
    [JsonPropertyName("omraadenummer")]
    [Description("Kolonnen med områdets institutionsnummer; en skole kendes på navn eller nummer, og de må ikke være uenige.")]
    public string? AreaNumberColumn { get; init; }

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

    /// <summary>The columns whose names stand over groups, each with a column for every period; the header is two rows.</summary>
    [JsonPropertyName("overskrifterIGrupper")]
    [Description("Kolonnerne, hvis navne står over (eller under) hver sin gruppe af perioder i en overskrift på to rækker: I alt 2022, I alt 2023, Mænd 2022 …")]
    public IReadOnlyList<string> HeadersInGroups { get; init; } = [];

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
