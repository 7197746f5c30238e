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

    /// <summary>The group that follows the plan, when it is to have the report too.</summary>
    [JsonPropertyName("foelgegruppe")]
    public IReadOnlyList<SeatDocument> FollowingGroup { get; init; } = [];

    /// <summary>When the mails are due, when not as usual.</summary>
    [JsonPropertyName("frister")]
    public DaysDocument? Days { get; init; }

    /// <summary>The number that the authority's journal files the mails under.</summary>
    [JsonPropertyName("journalnummer")]
    public string JournalNumber { get; init; } = "";

    internal static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "moeder", "bestyrelse", "foelgegruppe", "frister", "journalnummer", "id", "dato", "navn", "aflyst", "rolle", "adresse",
        "paamindelse", "kladde", "endelig",
    };
}

/// <summary>How many days before a meeting its mails are due.</summary>
public sealed record DaysDocument
{
    /// <summary>The reminder to the sources.</summary>
    [JsonPropertyName("paamindelse")]
    public required int Reminder { get; init; }

    /// <summary>The draft to the secretariat.</summary>
    [JsonPropertyName("kladde")]
    public required int Draft { get; init; }

    /// <summary>The report to the board.</summary>
    [JsonPropertyName("endelig")]
    public required int Final { get; init; }
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
