using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Pipeline.Ingest;

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

    /// <summary>The words that stand in the column instead of numbers, and the number that each is for this indicator.</summary>
    [JsonPropertyName("ord")]
    [Description("Ordene, der står i kolonnen i stedet for tal, og det tal, som hvert af dem er for indikatoren (1 er ja, 0 er nej).")]
    public IReadOnlyDictionary<string, decimal> Words { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Words that may stand in the column and tell nothing of this indicator; an empty one is an empty cell.</summary>
    [JsonPropertyName("ordUdenVaerdi")]
    [Description("Ord, der gerne må stå i kolonnen, men intet siger om indikatoren; et tomt ord er en tom celle.")]
    public IReadOnlyList<string> WordsWithoutValue { get; init; } = [];

    /// <summary>The first day that the indicator can be told of; what a file says of periods that end before, is not of it.</summary>
    [JsonPropertyName("tidligst")]
    [Description("Den første dag, indikatoren findes for; rækker om perioder, der slutter før, siger intet om den.")]
    public DateOnly? Earliest { get; init; }

    /// <summary>The column with how many it happened to.</summary>
    [JsonPropertyName("taeller")]
    [Description("Kolonnen med, hvor mange det skete for.")]
    public string? NumeratorColumn { get; init; }

    /// <summary>The column with of how many.</summary>
    [JsonPropertyName("naevner")]
    [Description("Kolonnen med, ud af hvor mange.")]
    public string? DenominatorColumn { get; init; }

    /// <summary>The column with how many answered, where no counts are told.</summary>
    [JsonPropertyName("antalSvar")]
    [Description("Kolonnen med, hvor mange der svarede (n), hvor kilden ikke siger, hvor mange af dem det gælder.")]
    public string? AnswersColumn { get; init; }

    /// <summary>The column with a comparator's value, and the comparator's kind.</summary>
    [JsonPropertyName("sammenligning")]
    [Description("Kolonnen med sammenligningens værdi, og hvilket slags sted den er.")]
    public PlaceDocument? Comparison { get; init; }
}
