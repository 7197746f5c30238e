using System.Text;
using Pipeline.Domain;

namespace Pipeline.Ingest.Tests.Support;

/// <summary>The formats that ship with the program.</summary>
internal static class Formats
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "formats");

    public static IReadOnlyCollection<IndicatorId> KnownIndicators { get; } =
    [
        .. new[]
        {
            "lbf-dagtilbud", "lbf-karakter", "lbf-grundskole-18-29", "lbf-restgruppe-15-29", "lbf-uden-tilknytning-18-64", "lbf-sigtede-15-29",
            "vive-tryghed", "vive-frivilligt-arbejde", "vive-valgdeltagelse", "boernesager", "tandpleje-udeblivelser", "sprogvurdering-saerlig-indsats",
            "elevfravaer", "elevfravaer-sygdom", "elevfravaer-ulovligt", "elevfravaer-ekstraordinaert",
            "beboerdata-udenfor-arbejdsmarked", "beboerdata-ledige", "beboerdata-doemte",
            "kriterie-beboere", "kriterie-udenfor-arbejdsmarked", "kriterie-ikke-vestlig", "kriterie-doemte", "kriterie-grundskole", "kriterie-indkomst",
            "straf11-straffelov", "straf11-vold", "straf11-haervaerk", "politi-afgoerelser", "politi-sigtelser-15-17",
        }.Select(id => new IndicatorId(id)),
    ];

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension)!;

    public static Format Read(string id) =>
        FormatFile.Read($"{id}.json", File.ReadAllBytes(Path.Combine(Folder, $"{id}.json")), KnownIndicators);

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
