using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Storage;

/// <summary>What people decided about a report, as the text of a column.</summary>
internal static class ReportDecisionsText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<ReportDecision> decisions) => decisions.Count == 0
        ? ""
        : JsonSerializer.Serialize(
            decisions.Select(one => new Document(SendingWords.WordOf(one.Wish), one.Decision.Name, one.Decision.Reason, one.Time.ToUniversalTime())), Readable);

    public static IReadOnlyList<ReportDecision> Read(string text) => text.Length == 0
        ? []
        :
        [
            .. (JsonSerializer.Deserialize<IReadOnlyList<Document>>(text) ?? []).Select(document =>
                new ReportDecision(SendingWords.WishOf(document.Wish), new Decision(document.Name, document.Reason), document.Time)),
        ];

    private sealed record Document(
        [property: JsonPropertyName("beslutning")] string Wish,
        [property: JsonPropertyName("navn")] string Name,
        [property: JsonPropertyName("begrundelse")] string Reason,
        [property: JsonPropertyName("tid")] DateTimeOffset Time);
}
