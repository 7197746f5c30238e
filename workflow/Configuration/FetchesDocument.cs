using System.ComponentModel;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

[Description("Hvad der hentes fra hver kilde. Adresser og nøgler står i indstillingerne, aldrig her.")]
internal sealed record FetchesDocument
{
    [JsonPropertyName("statistikbanken")]
    [Description("Udtræk af tabeller i Danmarks Statistiks Statistikbank.")]
    public IReadOnlyList<StatbankFetchDocument> Statbank { get; init; } = [];

    [JsonPropertyName("uddannelsesstatistik")]
    [Description("Udtræk af Uddannelsesstatistik.dk.")]
    public IReadOnlyList<EducationFetchDocument> Education { get; init; } = [];
}

[Description("Et udtræk af en tabel i Statistikbanken.")]
internal sealed record StatbankFetchDocument
{
    [JsonPropertyName("tabel")]
    [Description("Tabellens navn med store bogstaver, såsom STRAF11. Bliver en del af filens navn.")]
    public required string Table { get; init; }

    [JsonPropertyName("format")]
    [Description("Id på det format, som svaret læses med.")]
    public required string Format { get; init; }

    [JsonPropertyName("svar")]
    [Description("csv: sorteret og med nuller, højst 1.000.000 celler; bulk: uden grænse, men rækker med nul udelades, og alle variable skal vælges.")]
    public required StatbankLayoutWord Layout { get; init; }

    [JsonPropertyName("variabler")]
    [Description("Det, der spørges om: tabellens variable og deres værdier. Tid skal være med.")]
    public required IReadOnlyList<StatbankVariableDocument> Variables { get; init; }
}

[Description("En variabel i tabellen og de værdier, der hentes.")]
internal sealed record StatbankVariableDocument
{
    [JsonPropertyName("kode")]
    [Description("Variablens kode i tabellen, såsom OMRÅDE, OVERTRÆD eller Tid.")]
    public required string Code { get; init; }

    [JsonPropertyName("vaerdier")]
    [Description("Koder på værdierne, såsom 000 (hele landet) og 316 (Holbæk), eller udvalg som * og >=2024K1.")]
    public required IReadOnlyList<string> Values { get; init; }
}

[Description("Et udtræk af Uddannelsesstatistik.dk.")]
internal sealed record EducationFetchDocument
{
    [JsonPropertyName("navn")]
    [Description("Udtrækkets navn af a-z, 0-9 og bindestreg. Bliver en del af filens navn.")]
    public required string Name { get; init; }

    [JsonPropertyName("format")]
    [Description("Id på det format, som svaret læses med.")]
    public required string Format { get; init; }

    [JsonPropertyName("omraade")]
    [Description("Kildens område, såsom GS for grundskolen.")]
    public required string Field { get; init; }

    [JsonPropertyName("emne")]
    [Description("Kildens emne, såsom ELEVFRAV.")]
    public required string Subject { get; init; }

    [JsonPropertyName("underemne")]
    [Description("Kildens underemne, såsom FRAVAAR.")]
    public required string Subsubject { get; init; }

    [JsonPropertyName("noegletal")]
    [Description("De nøgletal, der hentes, med kildens navne.")]
    public required IReadOnlyList<string> Measures { get; init; }

    [JsonPropertyName("detaljering")]
    [Description("De dimensioner, tallene deles på, såsom [Institution].[Institution]. En af dem skal begynde med [Tid].")]
    public required IReadOnlyList<string> Details { get; init; }

    [JsonPropertyName("filtre")]
    [Description("Udvalg af værdier: kun de skoler, som planen bruger.")]
    public IReadOnlyList<EducationFilterDocument> Filters { get; init; } = [];
}

[Description("Et udvalg af en dimensions værdier.")]
internal sealed record EducationFilterDocument
{
    [JsonPropertyName("dimension")]
    [Description("Dimensionen, såsom [Institution].[Institutionsnummer].")]
    public required string Dimension { get; init; }

    [JsonPropertyName("vaerdier")]
    [Description("De værdier, der hentes.")]
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>The words for <see cref="StatbankLayout"/>.</summary>
internal enum StatbankLayoutWord
{
    [JsonStringEnumMemberName("csv")]
    Csv = StatbankLayout.Csv,

    [JsonStringEnumMemberName("bulk")]
    Bulk = StatbankLayout.Bulk,
}
