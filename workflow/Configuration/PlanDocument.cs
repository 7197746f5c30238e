using System.ComponentModel;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>A plan as its file has it. The descriptions become the JSON Schema that editors show.</summary>
[Description("En boligsocial helhedsplan: områder, indsatsområder, indikatorer, kilder og budget.")]
internal sealed record PlanDocument
{
    [JsonPropertyName("$schema")]
    [Description("Skemaet, som filen følger; bruges kun af redigeringsprogrammer.")]
    public string? Schema { get; init; }

    [JsonPropertyName("id")]
    [Description("Planens id af a-z, 0-9 og bindestreg. Skal være det samme som filens navn uden .json.")]
    public required string Id { get; init; }

    [JsonPropertyName("navn")]
    [Description("Planens navn, som det skrives i rapporten.")]
    public required string Name { get; init; }

    [JsonPropertyName("fra")]
    [Description("Planens første dag, åååå-mm-dd. Udelades sammen med 'til', når dokumenterne ingen periode nævner.")]
    public DateOnly? Start { get; init; }

    [JsonPropertyName("til")]
    [Description("Planens sidste dag, åååå-mm-dd. Udelades sammen med 'fra', når dokumenterne ingen periode nævner.")]
    public DateOnly? End { get; init; }

    [JsonPropertyName("sekretariat")]
    [Description("Sekretariatets e-mailadresse: afsender af rapporterne og modtager af driftsbeskeder.")]
    public required string Secretariat { get; init; }

    [JsonPropertyName("omraader")]
    [Description("Områder og sammenligninger i den rækkefølge, de vises.")]
    public required IReadOnlyList<AreaDocument> Areas { get; init; }

    [JsonPropertyName("indsatsomraader")]
    [Description("Indsatsområderne i den rækkefølge, de vises.")]
    public required IReadOnlyList<FocusAreaDocument> FocusAreas { get; init; }

    [JsonPropertyName("indikatorer")]
    [Description("De indikatorer fra kataloget, som planen bruger, i den rækkefølge, de vises.")]
    public required IReadOnlyList<PlanIndicatorDocument> Indicators { get; init; }

    [JsonPropertyName("aktiviteter")]
    [Description("Hvad der gøres for at nå målene, i den rækkefølge, det vises. Udelades, hvor dokumenterne intet nævner.")]
    public IReadOnlyList<ActivityDocument> Activities { get; init; } = [];

    [JsonPropertyName("kilder")]
    [Description("Hvem der leverer data, og hvem der får kvittering.")]
    public required IReadOnlyList<SourceDocument> Sources { get; init; }

    [JsonPropertyName("indikatorsummer")]
    [Description("Indikatorer, hvis antal er summen af andres, så en læser kan trække dem fra hinanden. Udelades, hvor der ingen er.")]
    public IReadOnlyList<IndicatorSumDocument> IndicatorSums { get; init; } = [];

    [JsonPropertyName("hentninger")]
    [Description("Tal, som hentes fra offentlige kilder hver uge og lægges i indbakken. Udelades, hvor intet hentes.")]
    public FetchesDocument Fetches { get; init; } = new();

    [JsonPropertyName("kriterier")]
    [Description("Planens mål efter lovens kriterier. Udelades, hvor den ingen har.")]
    public CriteriaSection Criteria { get; init; } = new();

    [JsonPropertyName("budget")]
    [Description("Budgettet for hele perioden i hele kroner.")]
    public required BudgetDocument Budget { get; init; }
}

[Description("Et område eller en gruppe, som tal handler om.")]
internal sealed record AreaDocument
{
    [JsonPropertyName("id")]
    [Description("Områdets id i planen, af a-z, 0-9 og bindestreg.")]
    public required string Id { get; init; }

    [JsonPropertyName("art")]
    [Description("Hvilken slags område det er.")]
    public required AreaKindWord Kind { get; init; }

    [JsonPropertyName("navn")]
    [Description("Områdets navn, som det skrives.")]
    public required string Name { get; init; }

    [JsonPropertyName("aliasser")]
    [Description("Andre navne, som leverancer bruger om området. Et navn kan kun høre til ét område.")]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    [JsonPropertyName("institutionsnummer")]
    [Description("Kun for skoler: nummeret i institutionsregistret, seks cifre. Leverancer, der har nummeret, kendes også på det.")]
    public string? InstitutionNumber { get; init; }

    [JsonPropertyName("dele")]
    [Description("Id'er på de områder, som området består af. Tal for delene lægges aldrig sammen, hvis et samlet tal er leveret.")]
    public IReadOnlyList<string> Parts { get; init; } = [];

    [JsonPropertyName("staarFor")]
    [Description("Kun for skoler: id'er på de områder, hvis børn mest går der. Skolens tal er ikke områdets egne.")]
    public IReadOnlyList<string> StandsFor { get; init; } = [];
}

[Description("Et indsatsområde og dets overordnede mål.")]
internal sealed record FocusAreaDocument
{
    [JsonPropertyName("id")]
    [Description("Indsatsområdets id i planen.")]
    public required string Id { get; init; }

    [JsonPropertyName("navn")]
    [Description("Indsatsområdets navn.")]
    public required string Name { get; init; }

    [JsonPropertyName("maal")]
    [Description("Det overordnede mål.")]
    public required string Goal { get; init; }
}

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

[Description("En kilde, der leverer data til planen.")]
internal sealed record SourceDocument
{
    [JsonPropertyName("id")]
    [Description("Kildens id i planen.")]
    public required string Id { get; init; }

    [JsonPropertyName("navn")]
    [Description("Kildens navn.")]
    public required string Name { get; init; }

    [JsonPropertyName("kontakt")]
    [Description("E-mailadressen, som kvitteringer og rykkere sendes til.")]
    public required string Contact { get; init; }

    [JsonPropertyName("formater")]
    [Description("Id'er på de formater, som kilden leverer: filerne i formats/.")]
    public required IReadOnlyList<string> Formats { get; init; }

    [JsonPropertyName("diskretion")]
    [Description("Hvad der skjules af kildens tal, så ingen personer kan genkendes. Udelades det, skjules antal på 1-4, og nul vises.")]
    public SuppressionSection Suppression { get; init; } = new();
}

/// <summary>The Danish words for <see cref="AreaKind"/>.</summary>
internal enum AreaKindWord
{
    [JsonStringEnumMemberName("afdeling")]
    Department = AreaKind.Department,

    [JsonStringEnumMemberName("bebyggelse")]
    Settlement = AreaKind.Settlement,

    [JsonStringEnumMemberName("helhedsplan")]
    PlanTotal = AreaKind.PlanTotal,

    [JsonStringEnumMemberName("skole")]
    School = AreaKind.School,

    [JsonStringEnumMemberName("kommune")]
    Municipality = AreaKind.Municipality,

    [JsonStringEnumMemberName("region")]
    Region = AreaKind.Region,

    [JsonStringEnumMemberName("land")]
    Country = AreaKind.Country,

    [JsonStringEnumMemberName("befolkning")]
    Population = AreaKind.Population,

    [JsonStringEnumMemberName("alle-helhedsplaner")]
    AllPlans = AreaKind.AllPlans,

    [JsonStringEnumMemberName("gruppe")]
    Group = AreaKind.Group,
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
