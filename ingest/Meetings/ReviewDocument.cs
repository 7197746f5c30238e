using System.Text.Json.Serialization;

namespace Pipeline.Ingest;

/// <summary>A review of a report as its file writes it.</summary>
internal sealed record ReviewDocument
{
    /// <summary>Who wrote it, where the file does not say.</summary>
    public const string UsualReviewer = "Sekretariatet";

    /// <summary>The identifier of the meeting, as the plan of meetings has it.</summary>
    [JsonPropertyName("moede")]
    public required string Meeting { get; init; }

    /// <summary>The role of whoever wrote it.</summary>
    [JsonPropertyName("gennemgaaetAf")]
    public string ReviewedBy { get; init; } = UsualReviewer;

    /// <summary>The secretariat's own summary.</summary>
    [JsonPropertyName("resume")]
    public string Summary { get; init; } = "";

    /// <summary>What the board is asked to decide.</summary>
    [JsonPropertyName("beslutningspunkter")]
    public IReadOnlyList<string> PointsForDecision { get; init; } = [];

    /// <summary>Comments to focus areas.</summary>
    [JsonPropertyName("kommentarer")]
    public IReadOnlyList<CommentDocument> Comments { get; init; } = [];

    internal static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "moede", "gennemgaaetAf", "resume", "beslutningspunkter", "kommentarer", "indsatsomraade", "tekst",
    };
}

/// <summary>A comment to a focus area.</summary>
internal sealed record CommentDocument
{
    /// <summary>The focus area's identifier or name.</summary>
    [JsonPropertyName("indsatsomraade")]
    public required string FocusArea { get; init; }

    /// <summary>The comment.</summary>
    [JsonPropertyName("tekst")]
    public required string Text { get; init; }
}
