using System.Text.Json;
using Pipeline.Domain;

namespace Pipeline.Ingest.Tests.Support;

/// <summary>The places of the plans that ship with the program: all that a delivery is read against.</summary>
internal static class ShippedPlans
{
    private static readonly JsonDocumentOptions WithRemarks = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Dictionary<string, AreaKind> Kinds = new(StringComparer.Ordinal)
    {
        ["afdeling"] = AreaKind.Department,
        ["bebyggelse"] = AreaKind.Settlement,
        ["helhedsplan"] = AreaKind.PlanTotal,
        ["skole"] = AreaKind.School,
        ["kommune"] = AreaKind.Municipality,
        ["region"] = AreaKind.Region,
        ["land"] = AreaKind.Country,
        ["befolkning"] = AreaKind.Population,
        ["alle-helhedsplaner"] = AreaKind.AllPlans,
        ["gruppe"] = AreaKind.Group,
    };

    public static IReadOnlyDictionary<string, Plan> ById { get; } = Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "plans"), "*.json")
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), Read, StringComparer.Ordinal);

    private static Plan Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path), WithRemarks);
        return Plans.Holbaek with
        {
            Id = new PlanId(document.RootElement.GetProperty("id").GetString()!),
            Areas = [.. document.RootElement.GetProperty("omraader").EnumerateArray().Select(AreaOf)],
            FocusAreas =
            [
                .. document.RootElement.GetProperty("indsatsomraader").EnumerateArray()
                    .Select(focus => new FocusArea(new FocusAreaId(focus.GetProperty("id").GetString()!), focus.GetProperty("navn").GetString()!, "")),
            ],
        };
    }

    private static Area AreaOf(JsonElement area) => new()
    {
        Id = new AreaId(area.GetProperty("id").GetString()!),
        Kind = Kinds[area.GetProperty("art").GetString()!],
        Name = area.GetProperty("navn").GetString()!,
        Aliases = Texts(area, "aliasser"),
        Institution = area.TryGetProperty("institutionsnummer", out var text) && InstitutionNumber.TryParse(text.GetString()!, out var number) ? number : null,
        Parts = [.. Texts(area, "dele").Select(id => new AreaId(id))],
        StandsFor = [.. Texts(area, "staarFor").Select(id => new AreaId(id))],
    };

    private static IReadOnlyList<string> Texts(JsonElement area, string name) =>
        area.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];
}
