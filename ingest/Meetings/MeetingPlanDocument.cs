using System.Text.Json.Serialization;

namespace Pipeline.Ingest;

/// <summary>A plan of board meetings as its file writes it.</summary>
public sealed record MeetingPlanDocument
{
    /// <summary>The meetings.</summary>
    [JsonPropertyName("moeder")]
    public required IReadOnlyList<MeetingDocument> Meetings { get; init; }

    /// <summary>The board's seats.</summary>
    [JsonPropertyName("bestyrelse")]
    public required IReadOnlyList<SeatDocument> Board { get; init; }

    internal static IReadOnlySet<string> Names { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "moeder", "bestyrelse", "id", "dato", "navn", "aflyst", "rolle", "adresse" };
}

/// <summary>A meeting.</summary>
public sealed record MeetingDocument
{
    /// <summary>Stays the same when the meeting is moved.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The day, as 2026-11-24.</summary>
    [JsonPropertyName("dato")]
    public required string Date { get; init; }

    /// <summary>What it is called.</summary>
    [JsonPropertyName("navn")]
    public required string Name { get; init; }

    /// <summary>Whether it is called off.</summary>
    [JsonPropertyName("aflyst")]
    public bool IsCancelled { get; init; }
}

/// <summary>A seat: a role and an address, never a person's name.</summary>
public sealed record SeatDocument
{
    /// <summary>The role.</summary>
    [JsonPropertyName("rolle")]
    public required string Role { get; init; }

    /// <summary>The mail address.</summary>
    [JsonPropertyName("adresse")]
    public required string Address { get; init; }
}
