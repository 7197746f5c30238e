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

    [JsonPropertyName("smaaOmraader")]
    [Description("Hvornår et område er så lille, at en ændring kun bedømmes, når antallet bag tallet er kendt. Udelades det, er intet område lille.")]
    public SmallAreasDocument? SmallAreas { get; init; }
}

[Description("Hvornår et område er lille.")]
internal sealed record SmallAreasDocument
{
    [JsonPropertyName("beboere")]
    [Description("Id på de indikatorer, der er antallet af beboere i et område; den første, der har et tal, bruges.")]
    public required IReadOnlyList<string> Residents { get; init; }

    [JsonPropertyName("faerreEnd")]
    [Description("Et område med færre beboere end dette er lille. Et tal over 0.")]
    public required decimal FewerThan { get; init; }
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

    [JsonPropertyName("personer")]
    [Description("Om den tæller personer eller sager, så små antal skal skjules. Skriv false, hvor den tæller møder, grupper eller ting. Udeladt: true.")]
    public bool CountsPersons { get; init; } = true;

    [JsonPropertyName("usikkerhed")]
    [Description("Hvordan tilfældighed regnes. andel: en andel af alle (kræver antal); stikproeve: en andel af dem, der svarede; rate: hændelser pr. 1.000; "
        + "antal: hændelser talt op; ingen: regnes ikke. Udelades, hvor enheden siger det: pct er andel, pr-1000 er rate, antal i en periode er antal, andet er ingen.")]
    public CertaintyWord? Certainty { get; init; }

    [JsonPropertyName("grundlag")]
    [Description("Hvor antallet bag en andel findes, når leverancerne ikke oplyser det.")]
    public BaseDocument? Base { get; init; }

    [JsonPropertyName("seriebrud")]
    [Description("Brud i serien, som gælder alle planer: en ny måling eller en ny definition.")]
    public IReadOnlyList<SeriesBreakDocument> SeriesBreaks { get; init; } = [];
}

[Description("En anden indikator, hvis værdi siger, hvor mange en andel mindst er regnet af.")]
internal sealed record BaseDocument
{
    [JsonPropertyName("indikator")]
    [Description("Id på den indikator, hvis værdi er et antal personer i samme område, såsom beboere.")]
    public required string Indicator { get; init; }

    [JsonPropertyName("mindst")]
    [Description("Hvor stor en del af det antal, andelen mindst er regnet af: mere end 0 og højst 1. En forsigtig antagelse, som vises med tallet.")]
    public required decimal AtLeast { get; init; }
}

/// <summary>The Danish words for <see cref="Domain.CertaintyKind"/>.</summary>
internal enum CertaintyWord
{
    [JsonStringEnumMemberName("andel")]
    Share = CertaintyKind.Share,

    [JsonStringEnumMemberName("stikproeve")]
    Sample = CertaintyKind.Sample,

    [JsonStringEnumMemberName("rate")]
    Rate = CertaintyKind.Rate,

    [JsonStringEnumMemberName("antal")]
    Count = CertaintyKind.Count,

    [JsonStringEnumMemberName("ingen")]
    None = CertaintyKind.None,
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

    [JsonStringEnumMemberName("ja-nej")]
    YesNo = Unit.YesNo,

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
