using System.ComponentModel;
using System.Text.Json.Serialization;

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
