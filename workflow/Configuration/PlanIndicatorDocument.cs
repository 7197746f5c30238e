using System.ComponentModel;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

[Description("En indikator fra kataloget, som planen bruger den.")]
internal sealed record PlanIndicatorDocument
{
    [JsonPropertyName("id")]
    [Description("Indikatorens id i indicators.json.")]
    public required string Id { get; init; }

    [JsonPropertyName("indsatsomraade")]
    [Description("Id på indsatsområdet. Kan kun udelades for baggrund.")]
    public string? FocusArea { get; init; }

    [JsonPropertyName("rolle")]
    [Description("fast: Landsbyggefondens; lokal: planens egen; baggrund: vises, men styres ikke efter.")]
    public required IndicatorRoleWord Role { get; init; }

    [JsonPropertyName("maal")]
    [JsonConverter(typeof(TargetListConverter))]
    [Description("retning: bedre end udgangspunktet; ikke-fastsat: planen sætter intet mål; ellers en liste af mål, som hvert gælder for nogle eller alle områder.")]
    public required IReadOnlyList<TargetDocument> Targets { get; init; }

    [JsonPropertyName("sammenligning")]
    [Description("Id på den sammenligning, som området holdes op mod. Udelades, hvor planen ingen nævner.")]
    public string? Comparator { get; init; }

    [JsonPropertyName("basis")]
    [Description("Udgangspunktet: højst én værdi for hvert område, sammenligninger medregnet.")]
    public IReadOnlyList<BaselineDocument> Baselines { get; init; } = [];

    [JsonPropertyName("seriebrud")]
    [Description("Brud i serien, som kun gælder denne plan, såsom en afdeling, der blev lagt til. Brud for alle planer står i indicators.json.")]
    public IReadOnlyList<SeriesBreakDocument> SeriesBreaks { get; init; } = [];

    [JsonPropertyName("note")]
    [Description("Hvad en læser skal vide om tallene.")]
    public string Note { get; init; } = "";
}

[Description("Den værdi, som planen går ud fra.")]
internal sealed record BaselineDocument
{
    [JsonPropertyName("omraade")]
    [Description("Id på området eller sammenligningen.")]
    public required string Area { get; init; }

    [JsonPropertyName("periode")]
    [Description("Hvornår værdien er fra: 2023, 2023H1, 2023K1, 2023M01, 2022/2023 eller 2023-12-31.")]
    public required string Period { get; init; }

    [JsonPropertyName("vaerdi")]
    [Description("Værdien i indikatorens enhed, skrevet med punktum: 11.8.")]
    public required decimal Value { get; init; }
}

/// <summary>The Danish words for <see cref="IndicatorRole"/>.</summary>
internal enum IndicatorRoleWord
{
    [JsonStringEnumMemberName("fast")]
    Fixed = IndicatorRole.Fixed,

    [JsonStringEnumMemberName("lokal")]
    Local = IndicatorRole.Local,

    [JsonStringEnumMemberName("baggrund")]
    Background = IndicatorRole.Background,
}
