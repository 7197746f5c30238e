using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Storage;

/// <summary>What people decided, as the text of a column.</summary>
internal static class DecisionsText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<ReportDecision> decisions) =>
        Write([.. decisions.Select(one => DocumentOf(SendingWords.WordOf(one.Wish), one.Decision, one.Time))]);

    public static string Write(IEnumerable<MailDecision> decisions) =>
        Write([.. decisions.Select(one => DocumentOf(SendingWords.WordOf(one.Wish), one.Decision, one.Time))]);

    public static IReadOnlyList<ReportDecision> ReadOfReport(string text) => Read(
        text, document => new ReportDecision(SendingWords.ReviewWishOf(document.Wish), document.Decision, document.Time));

    public static IReadOnlyList<MailDecision> ReadOfMail(string text) => Read(
        text, document => new MailDecision(SendingWords.MailWishOf(document.Wish), document.Decision, document.Time));

    private static string Write(IReadOnlyList<Document> documents) => documents.Count == 0 ? "" : JsonSerializer.Serialize(documents, Readable);

    private static IReadOnlyList<TDecision> Read<TDecision>(string text, Func<Document, TDecision> read) =>
        text.Length == 0 ? [] : [.. (JsonSerializer.Deserialize<IReadOnlyList<Document>>(text) ?? []).Select(read)];

    private static Document DocumentOf(string wish, Decision decision, DateTimeOffset time) =>
        new(wish, decision.Name, decision.Reason, time.ToUniversalTime());

    private sealed record Document(
        [property: JsonPropertyName("beslutning")] string Wish,
        [property: JsonPropertyName("navn")] string Name,
        [property: JsonPropertyName("begrundelse")] string Reason,
        [property: JsonPropertyName("tid")] DateTimeOffset Time)
    {
        [JsonIgnore]
        public Decision Decision => new(Name, Reason);
    }
}
