using System.ComponentModel;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>The catalogue of indicators as its file has it.</summary>
[Description("Kataloget over indikatorer. To definitioner af det samme begreb er to indikatorer.")]
internal sealed record IndicatorsDocument
{
    [JsonPropertyName("$schema")]
    [Description("Skemaet, som filen følger; bruges kun af redigeringsprogrammer.")]
    public string? Schema { get; init; }

    [JsonPropertyName("indikatorer")]
    [Description("Indikatorerne.")]
    public required IReadOnlyList<IndicatorDocument> Indicators { get; init; }
}

[Description("En indikator: et navngivet mål med enhed, retning, kilde og definition.")]
internal sealed record IndicatorDocument
{
    [JsonPropertyName("id")]
    [Description("Indikatorens id, af a-z, 0-9 og bindestreg.")]
    public required string Id { get; init; }

    [JsonPropertyName("navn")]
    [Description("Indikatorens navn på dansk.")]
    public required string Name { get; init; }

    [JsonPropertyName("enhed")]
    [Description("Hvad værdierne tæller i.")]
    public required UnitWord Unit { get; init; }

    [JsonPropertyName("bedst")]
    [Description("Hvilken vej der er god.")]
    public required PolarityWord Polarity { get; init; }

    [JsonPropertyName("maaling")]
    [Description("bestand: tilstanden på et tidspunkt; stroem: hvad der skete i en periode.")]
    public required TimingWord Timing { get; init; }

    [JsonPropertyName("decimaler")]
    [Description("Hvor mange decimaler værdien vises med, 0 til 4.")]
    public required int Decimals { get; init; }

    [JsonPropertyName("kilde")]
    [Description("Datakilden, som aftalerne kalder den.")]
    public required string Source { get; init; }

    [JsonPropertyName("definition")]
    [Description("Præcis hvad der tælles.")]
    public required string Definition { get; init; }
}

/// <summary>The Danish words for <see cref="Domain.Unit"/>.</summary>
internal enum UnitWord
{
    [JsonStringEnumMemberName("pct")]
    Percent = Unit.Percent,

    [JsonStringEnumMemberName("pr-1000")]
    PerThousand = Unit.PerThousand,

    [JsonStringEnumMemberName("karakter")]
    Grade = Unit.Grade,

    [JsonStringEnumMemberName("antal")]
    Count = Unit.Count,

    [JsonStringEnumMemberName("indeks")]
    Index = Unit.Index,

    [JsonStringEnumMemberName("kr")]
    Kroner = Unit.Kroner,
}

/// <summary>The Danish words for <see cref="Domain.Polarity"/>.</summary>
internal enum PolarityWord
{
    [JsonStringEnumMemberName("hoejere")]
    HigherIsBetter = Polarity.HigherIsBetter,

    [JsonStringEnumMemberName("lavere")]
    LowerIsBetter = Polarity.LowerIsBetter,
}

/// <summary>The Danish words for <see cref="Domain.Timing"/>.</summary>
internal enum TimingWord
{
    [JsonStringEnumMemberName("bestand")]
    Stock = Timing.Stock,

    [JsonStringEnumMemberName("stroem")]
    Flow = Timing.Flow,
}
