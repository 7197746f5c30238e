using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Domain;

namespace Pipeline.Workflow.Statistics;

/// <summary>Statistikbanken's API (Danmarks Statistik): a question is a table and the values of its variables, the answer csv.</summary>
internal static class StatbankSource
{
    private const string Path = "v1/data";

    // A csv file may be called text or a file for downloading; its first line tells it from anything else.
    private static readonly string[] MediaTypes = ["text/csv", "text/plain", "application/octet-stream"];
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fetches an extract.</summary>
    /// <exception cref="StatisticsException">There was no answer that can be dropped.</exception>
    public static async Task<FetchedFile> FetchAsync(
        StatbankFetch fetch, Uri address, long longestAnswer, StatisticsHttp http, CancellationToken cancellationToken)
    {
        var question = new StatisticsQuestion(fetch.Name, SourceAddress.Of(address, Path), Question(fetch), MediaTypes, longestAnswer);
        var answer = await http.AskAsync(question, cancellationToken);
        var name = StatbankAnswer.PeriodsIn(answer, fetch).FileName(fetch.Name, ".csv");
        return new FetchedFile(name, fetch.Layout == StatbankLayout.Bulk ? StatbankAnswer.Ordered(answer) : answer);
    }

    // Texts, not codes: the formats know areas and offences by name. The order is asked for where it can be, and made where it cannot, so that an
    // unchanged answer has unchanged bytes.
    private static byte[] Question(StatbankFetch fetch)
    {
        var question = new JsonObject
        {
            ["table"] = fetch.Table,
            ["format"] = fetch.Layout == StatbankLayout.Bulk ? "BULK" : "CSV",
            ["lang"] = "da",
            ["valuePresentation"] = "Value",
            ["delimiter"] = "Semicolon",
            ["variables"] = new JsonArray([.. fetch.Variables.Select(Variable)]),
        };
        if (fetch.Layout == StatbankLayout.Csv)
        {
            question["timeOrder"] = "Ascending";
        }

        return Encoding.UTF8.GetBytes(question.ToJsonString(Readable));
    }

    private static JsonObject Variable(StatbankVariable variable) => new()
    {
        ["code"] = variable.Code,
        ["values"] = new JsonArray([.. variable.Values.Select(value => JsonValue.Create(value))]),
    };
}
