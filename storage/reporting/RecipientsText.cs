using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Recipients as the text of a column.</summary>
internal static class RecipientsText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<Recipient> recipients) =>
        JsonSerializer.Serialize(recipients.Select(recipient => new Document(recipient.Role, recipient.Address)), Readable);

    public static IReadOnlyList<Recipient> Read(string text) =>
        [.. (JsonSerializer.Deserialize<IReadOnlyList<Document>>(text) ?? []).Select(document => new Recipient(document.Role, document.Address))];

    private sealed record Document([property: JsonPropertyName("rolle")] string Role, [property: JsonPropertyName("adresse")] string Address);
}
