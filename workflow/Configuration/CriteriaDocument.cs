using System.ComponentModel;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>The rule sets of the statutory criteria as their file has them.</summary>
[Description("Lovens kriterier som daterede regelsæt, og hvor værdierne hentes.")]
internal sealed record CriteriaDocument
{
    [JsonPropertyName("$schema")]
    [Description("Skemaet, som filen følger; bruges kun af redigeringsprogrammer.")]
    public string? Schema { get; init; }

    [JsonPropertyName("kriterier")]
    [Description("Indikatoren, som hvert kriteriums værdi hentes fra.")]
    public required IReadOnlyList<CriterionSourceDocument> Sources { get; init; }

    [JsonPropertyName("officielListe")]
    [Description("Indikatoren, som fortæller, om et område står på ministeriets liste (1) eller ej (0). Udelades, hvor listen ikke leveres.")]
    public IReadOnlyList<OfficialSourceDocument> Official { get; init; } = [];

    [JsonPropertyName("udviklingsplan")]
    [Description("Indikatoren, som fortæller, om området er bundet af en udviklingsplan (1) eller ej (0). Udelades, hvor det ikke leveres.")]
    public string? PlanDuty { get; init; }

    [JsonPropertyName("naerGraensenPct")]
    [Description("Hvor mange procent af grænsen en værdi højst må ligge fra den for at være nær grænsen, 0 til 100.")]
    public required decimal NearPercent { get; init; }

    [JsonPropertyName("regelsaet")]
    [Description("Regelsættene. Højst ét gælder på en dag.")]
    public required IReadOnlyList<RuleSetDocument> RuleSets { get; init; }
}

[Description("Hvor et kriteriums værdi hentes.")]
internal sealed record CriterionSourceDocument
{
    [JsonPropertyName("kriterium")]
    [Description("Kriteriet.")]
    public required CriterionWord Criterion { get; init; }

    [JsonPropertyName("indikator")]
    [Description("Indikatorens id i indicators.json.")]
    public required string Indicator { get; init; }
}

[Description("Hvor det hentes, om et område står på ministeriets liste.")]
internal sealed record OfficialSourceDocument
{
    [JsonPropertyName("status")]
    [Description("Den status, som listen handler om.")]
    public required AreaStatusWord Status { get; init; }

    [JsonPropertyName("indikator")]
    [Description("Indikatorens id i indicators.json.")]
    public required string Indicator { get; init; }
}

[Description("De regler, som lister er lavet efter i et tidsrum.")]
internal sealed record RuleSetDocument
{
    [JsonPropertyName("id")]
    [Description("Regelsættets id, af a-z, 0-9 og bindestreg.")]
    public required string Id { get; init; }

    [JsonPropertyName("fra")]
    [Description("Den første dag, en liste kan være dateret, åååå-mm-dd.")]
    public required DateOnly From { get; init; }

    [JsonPropertyName("til")]
    [Description("Den sidste dag, åååå-mm-dd. Udelades, så længe reglerne gælder.")]
    public DateOnly? To { get; init; }

    [JsonPropertyName("henvisning")]
    [Description("Hvor reglerne står.")]
    public required string Reference { get; init; }

    [JsonPropertyName("statusser")]
    [Description("De statusser, reglerne kender; en status skrives efter den, den forudsætter.")]
    public required IReadOnlyList<StatusRuleDocument> Statuses { get; init; }
}

[Description("Hvornår et område har en status.")]
internal sealed record StatusRuleDocument
{
    [JsonPropertyName("status")]
    [Description("Statussen.")]
    public required AreaStatusWord Status { get; init; }

    [JsonPropertyName("navn")]
    [Description("Hvad datidens lov kalder den.")]
    public required string Name { get; init; }

    [JsonPropertyName("forudsaetter")]
    [Description("En status, som området også skal have. Udelades, hvor ingen kræves.")]
    public AreaStatusWord? Presupposes { get; init; }

    [JsonPropertyName("listerITraek")]
    [Description("På hvor mange lister i træk området skal have den forudsatte status, denne liste medregnet. Udelades, hvor kun denne tæller.")]
    public int ListsInARow { get; init; } = 1;

    [JsonPropertyName("kraever")]
    [Description("Kriterier, som alle skal være opfyldt.")]
    public IReadOnlyList<CriterionDocument> Required { get; init; } = [];

    [JsonPropertyName("mindstAntal")]
    [Description("Hvor mange af kriterierne i 'blandt' der skal være opfyldt.")]
    public int Needed { get; init; }

    [JsonPropertyName("blandt")]
    [Description("Kriterier, som der tælles blandt.")]
    public IReadOnlyList<CriterionDocument> Counted { get; init; } = [];
}

[Description("Et kriterium: en værdi, der holdes op mod en grænse.")]
internal sealed record CriterionDocument
{
    [JsonPropertyName("kriterium")]
    [Description("Hvad der ses på.")]
    public required CriterionWord Criterion { get; init; }

    [JsonPropertyName("tegn")]
    [Description("> er 'overstiger', >= er 'mindst', < er 'mindre end', som loven skriver det.")]
    public required ComparisonWord Comparison { get; init; }

    [JsonPropertyName("graense")]
    [Description("Grænsen, hvor den er et fast tal. Enten 'graense' eller 'gangeLandsgennemsnit'.")]
    public decimal? Limit { get; init; }

    [JsonPropertyName("gangeLandsgennemsnit")]
    [Description("Hvor mange gange landsgennemsnittet grænsen er; tallet for hver liste står i graenser.json.")]
    public decimal? Times { get; init; }
}

/// <summary>The Danish words for <see cref="CriterionKind"/>.</summary>
internal enum CriterionWord
{
    [JsonStringEnumMemberName("beboere")]
    Residents = CriterionKind.Residents,

    [JsonStringEnumMemberName("udenfor-arbejdsmarked")]
    OutsideLabourMarket = CriterionKind.OutsideLabourMarket,

    [JsonStringEnumMemberName("ikke-vestlig")]
    NonWestern = CriterionKind.NonWestern,

    [JsonStringEnumMemberName("doemte")]
    Convicted = CriterionKind.Convicted,

    [JsonStringEnumMemberName("grundskole")]
    BasicSchoolOnly = CriterionKind.BasicSchoolOnly,

    [JsonStringEnumMemberName("indkomst")]
    Income = CriterionKind.Income,
}

/// <summary>The Danish words for <see cref="AreaStatus"/>.</summary>
internal enum AreaStatusWord
{
    [JsonStringEnumMemberName("forebyggelse")]
    Prevention = AreaStatus.Prevention,

    [JsonStringEnumMemberName("udsat")]
    Vulnerable = AreaStatus.Vulnerable,

    [JsonStringEnumMemberName("parallelsamfund")]
    ParallelSociety = AreaStatus.ParallelSociety,

    [JsonStringEnumMemberName("omdannelse")]
    Transformation = AreaStatus.Transformation,
}
