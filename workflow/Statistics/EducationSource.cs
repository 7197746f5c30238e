using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Domain;

namespace Pipeline.Workflow.Statistics;

/// <summary>Uddannelsesstatistik's API: a question is a subject, figures and dimensions, and it is answered page by page until one is empty.</summary>
internal static class EducationSource
{
    private const string Path = "Api/v1/statistik";
    private static readonly string[] MediaTypes = ["application/json"];
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fetches an extract: every page, joined into one array.</summary>
    /// <exception cref="StatisticsException">There was no answer that can be dropped.</exception>
    public static async Task<FetchedFile> FetchAsync(
        EducationFetch fetch, Uri address, StatisticsSettings settings, StatisticsHttp http, CancellationToken cancellationToken)
    {
        using var answer = new EducationAnswer(settings.LongestAnswer, settings.EducationKey);
        for (var page = 1; page <= settings.MostPages; page++)
        {
            var question = new StatisticsQuestion(
                fetch.Name, SourceAddress.Of(address, Path), Question(fetch, page), MediaTypes, settings.LongestAnswer);
            if (!answer.Add(await http.AskAsync(question.WithKey(settings.EducationKey), cancellationToken)))
            {
                return answer.ToFile(fetch.Name);
            }
        }

        throw new StatisticsException("The source still gives pages where the last is long due.");
    }

    private static byte[] Question(EducationFetch fetch, int page) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["område"] = fetch.Field,
        ["emne"] = fetch.Subject,
        ["underemne"] = fetch.Subsubject,
        ["nøgletal"] = Texts(fetch.Measures),
        ["detaljering"] = Texts(fetch.Details),
        ["filtre"] = new JsonObject(fetch.Filters.Select(filter => KeyValuePair.Create(filter.Dimension, (JsonNode?)Texts(filter.Values)))),
        ["indlejret"] = false,
        ["tomme_rækker"] = false,
        ["formattering"] = "json",
        ["side"] = page,
    }.ToJsonString(Readable));

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
