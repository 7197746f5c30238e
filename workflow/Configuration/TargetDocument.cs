using System.ComponentModel;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>A target as a plan's file has it: which of the fields are given follows from its kind (see <see cref="TargetCheck"/>).</summary>
[Description("Et mål for indikatoren. Flere mål kan gælde for samme område; så vurderes hvert af dem.")]
internal sealed record TargetDocument
{
    [JsonPropertyName("art")]
    [Description("retning: bedre end udgangspunktet; fast: en værdi inden en frist; relativ-aarlig: så mange procent bedre end året før; "
        + "sammenligning: holdes op mod en gruppes værdi; antal: så mange i året eller perioden; ikke-fastsat: planen sætter intet mål.")]
    public required TargetWord Kind { get; init; }

    [JsonPropertyName("omraader")]
    [Description("Id'er på de områder, som målet gælder for. Udelades, når det gælder alle områder, der ikke er sammenligninger.")]
    public IReadOnlyList<string> Areas { get; init; } = [];

    [JsonPropertyName("henvisning")]
    [Description("Hvor i aftalen målet står, såsom afsnit 5.")]
    public string Reference { get; init; } = "";

    [JsonPropertyName("gabIndsnaevres")]
    [Description("Kun for retning: om afstanden til sammenligningen også skal blive mindre.")]
    public bool? GapNarrows { get; init; }

    [JsonPropertyName("operator")]
    [Description("For fast, sammenligning og antal: <, <=, > eller >=, præcis som aftalen skriver det. Højst 20 er <=; under 30 er <.")]
    public ComparisonWord? Operator { get; init; }

    [JsonPropertyName("vaerdi")]
    [Description("For fast og antal: grænsen i indikatorens enhed.")]
    public decimal? Limit { get; init; }

    [JsonPropertyName("frist")]
    [Description("Kun for fast: den periode, hvis værdi skal opfylde målet, såsom 2021 eller 2020/2021.")]
    public string? Deadline { get; init; }

    [JsonPropertyName("procent")]
    [Description("Kun for relativ-aarlig: hvor mange procent bedre end det foregående års faktiske værdi.")]
    public decimal? Percent { get; init; }

    [JsonPropertyName("gruppe")]
    [Description("Kun for sammenligning: id på den sammenligning, hvis værdi for samme periode er målet.")]
    public string? Group { get; init; }

    [JsonPropertyName("hver")]
    [Description("Kun for antal: om der tælles inden for hvert år eller hele planens periode.")]
    public CountSpanWord? Span { get; init; }
}

/// <summary>The Danish words for the kinds of <see cref="Target"/>.</summary>
internal enum TargetWord
{
    [JsonStringEnumMemberName("retning")]
    Direction,

    [JsonStringEnumMemberName("fast")]
    Absolute,

    [JsonStringEnumMemberName("relativ-aarlig")]
    YearlyRelative,

    [JsonStringEnumMemberName("sammenligning")]
    Comparator,

    [JsonStringEnumMemberName("antal")]
    Count,

    [JsonStringEnumMemberName("ikke-fastsat")]
    NotSet,
}

/// <summary>The signs for <see cref="Comparison"/>.</summary>
internal enum ComparisonWord
{
    [JsonStringEnumMemberName("<")]
    LessThan = Comparison.LessThan,

    [JsonStringEnumMemberName("<=")]
    AtMost = Comparison.AtMost,

    [JsonStringEnumMemberName(">")]
    MoreThan = Comparison.MoreThan,

    [JsonStringEnumMemberName(">=")]
    AtLeast = Comparison.AtLeast,
}

/// <summary>The Danish words for <see cref="CountSpan"/>.</summary>
internal enum CountSpanWord
{
    [JsonStringEnumMemberName("aar")]
    EachYear = CountSpan.EachYear,

    [JsonStringEnumMemberName("perioden")]
    WholePlan = CountSpan.WholePlan,
}
