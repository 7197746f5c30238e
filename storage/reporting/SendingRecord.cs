using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Storage;

/// <summary>The file that names a mail in the mailbox before it is sent (afsendelse.json).</summary>
internal static class SendingRecord
{
    public static string Write(string messageId) => JsonSerializer.Serialize(new Document(messageId));

    public static string Read(string json) => JsonSerializer.Deserialize<Document>(json)!.MessageId;

    private sealed record Document([property: JsonPropertyName("besked")] string MessageId);
}
