using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Domain;
using Pipeline.Ingest;

namespace Pipeline.Benchmarks;

/// <summary>A plan and a format so large that every row of the measured files is an observation of its own.</summary>
internal static class World
{
    /// <summary>Areas in the plan: departments, and the whole of them last.</summary>
    public const int Areas = 40;

    /// <summary>Indicators of the format.</summary>
    public const int Indicators = 125;

    /// <summary>The day that the files are received.</summary>
    public static readonly DateOnly ReceivedOn = new(2026, 3, 2);

    private static readonly string[] Names =
        ["Ladegårdsparken", "Grønneparken", "Søndermarken", "Åhaven", "Rødkælkevænget", "Bøgelunden", "Skovbrynet", "Møllevangen"];

    /// <summary>The name of an area, as the files write it.</summary>
    public static string AreaName(int area) => area == Areas - 1
        ? "Helhedsplanen i alt"
        : string.Create(CultureInfo.InvariantCulture, $"{Names[area % Names.Length]} {(area / Names.Length) + 1}. etape, afd. {area + 1}");

    /// <summary>The text of an indicator, as the files write it.</summary>
    public static string IndicatorName(int indicator) =>
        string.Create(CultureInfo.InvariantCulture, $"Andel af husstandene, nøgletal nr. {indicator + 1}");

    /// <summary>The plan.</summary>
    public static Plan Plan() => new()
    {
        Id = new PlanId("maaling"),
        Name = "Måling",
        Period = PlanPeriod.Of(new DateOnly(2024, 1, 1), new DateOnly(2027, 12, 31)),
        Areas = [.. Enumerable.Range(0, Areas).Select(AreaOf)],
        FocusAreas = [],
        Indicators = [],
        Sources = [],
        Budget = Budget.Unknown,
        Secretariat = "sekretariat@example.dk",
    };

    /// <summary>The format: <c>format.json</c> with its indicators written in.</summary>
    public static Format Format()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "format.json");
        var document = JsonNode.Parse(File.ReadAllText(file))!;
        var measures = document["raekker"]!["maalinger"]!.AsArray();
        foreach (var indicator in Enumerable.Range(0, Indicators))
        {
            measures.Add(new JsonObject
            {
                ["indikator"] = IndicatorId(indicator).Value,
                ["tekster"] = new JsonArray(IndicatorName(indicator)),
                ["taeller"] = "Antal",
                ["naevner"] = "Grundlag",
            });
        }

        var utf8 = Encoding.UTF8.GetBytes(document.ToJsonString(JsonSerializerOptions.Default));
        return FormatFile.Read("format.json", utf8, [.. Enumerable.Range(0, Indicators).Select(IndicatorId)]);
    }

    private static IndicatorId IndicatorId(int indicator) => new(string.Create(CultureInfo.InvariantCulture, $"noegletal-{indicator + 1}"));

    private static AreaId AreaId(int area) => new(string.Create(CultureInfo.InvariantCulture, $"omraade-{area + 1}"));

    private static Area AreaOf(int area) => new()
    {
        Id = AreaId(area),
        Kind = area == Areas - 1 ? AreaKind.PlanTotal : AreaKind.Department,
        Name = AreaName(area),
        Aliases = [],
        Parts = area == Areas - 1 ? [.. Enumerable.Range(0, Areas - 1).Select(AreaId)] : [],
        StandsFor = [],
    };
}
