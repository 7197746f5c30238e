using System.Text.Json.Serialization;
using Pipeline.Storage;

namespace Pipeline.Workflow.Meetings;

/// <summary>A mail as the API tells it, without addresses. The names are those that the answer shows.</summary>
public sealed record MailDocument
{
    /// <summary>What names it among the plan's mails, as in the table <c>forsendelser</c>.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>How far it has come.</summary>
    [JsonPropertyName("tilstand")]
    public required string State { get; init; }

    /// <summary>Why.</summary>
    [JsonPropertyName("begrundelse")]
    public required string Reason { get; init; }

    /// <summary>Who gets it, by role.</summary>
    [JsonPropertyName("modtagere")]
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>When it went.</summary>
    [JsonPropertyName("sendt")]
    public required DateTimeOffset? Sent { get; init; }

    /// <summary>What a row says.</summary>
    public static MailDocument Of(MailEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new MailDocument
        {
            Id = entry.Key,
            State = SendingWords.WordOf(entry.State),
            Reason = entry.Reason,
            Recipients = [.. entry.Recipients.Select(one => one.Role)],
            Sent = entry.Sent,
        };
    }
}
