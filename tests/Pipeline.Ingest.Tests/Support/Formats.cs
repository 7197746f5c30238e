using System.Text;
using System.Text.Json;
using Pipeline.Domain;

namespace Pipeline.Ingest.Tests.Support;

/// <summary>The formats that ship with the program.</summary>
internal static class Formats
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "formats");

    /// <summary>The catalogue that ships with the program.</summary>
    public static IReadOnlyCollection<IndicatorId> KnownIndicators { get; } = ReadCatalogue();

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension)!;

    public static Format Read(string id) =>
        FormatFile.Read($"{id}.json", File.ReadAllBytes(Path.Combine(Folder, $"{id}.json")), KnownIndicators);

    private static IndicatorId[] ReadCatalogue()
    {
        using var catalogue = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "indicators.json")),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return
        [
            .. catalogue.RootElement.GetProperty("indikatorer").EnumerateArray()
                .Select(indicator => new IndicatorId(indicator.GetProperty("id").GetString()!)),
        ];
    }

    public static Format Of(string json) => FormatFile.Read("proeve.json", Encoding.UTF8.GetBytes(json), KnownIndicators);

    /// <summary>A small format: an area, a year and a value of a given type.</summary>
    public static Format Small(string type = "tal", string missing = "{}", string columns = "", string rows = "") => Of(
        $$"""
        {
          "id": "proeve", "navn": "Prøve", "kilde": "Prøvekilde", "filtyper": ["csv", "xlsx"], "fodnoter": ["Kilde", "Note"],
          "kolonner": [
            { "navn": "Område", "type": "omraade" },
            { "navn": "År", "type": "periode" },
            { "navn": "Værdi", "type": "{{type}}" }{{columns}}
          ],
          "mangler": {{missing}},
          "raekker": {
            "omraade": "Område", "periode": { "kolonne": "År", "slags": ["aar"] },
            "maalinger": [{ "indikator": "boernesager", "vaerdi": "Værdi" }]{{rows}}
          }
        }
        """);
}
