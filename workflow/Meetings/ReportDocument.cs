using System.Text.Json.Serialization;
using Pipeline.Storage;

namespace Pipeline.Workflow.Meetings;

/// <summary>A meeting's report as the API tells it. The names are those that the answer shows.</summary>
public sealed record ReportDocument
{
    /// <summary>The meeting.</summary>
    [JsonPropertyName("moede")]
    public required string Meeting { get; init; }

    /// <summary>How far it has come.</summary>
    [JsonPropertyName("tilstand")]
    public required string State { get; init; }

    /// <summary>Why.</summary>
    [JsonPropertyName("begrundelse")]
    public required string Reason { get; init; }

    /// <summary>The number that it shows; none before the draft.</summary>
    [JsonPropertyName("nummer")]
    public required long? Number { get; init; }

    /// <summary>SHA-256 of the workbook; empty before there is one.</summary>
    [JsonPropertyName("sha256")]
    public required string WorkbookHash { get; init; }

    /// <summary>When the draft went.</summary>
    [JsonPropertyName("kladdeSendt")]
    public required DateTimeOffset? DraftSent { get; init; }

    /// <summary>When the report went.</summary>
    [JsonPropertyName("sendt")]
    public required DateTimeOffset? FinalSent { get; init; }

    /// <summary>What people decided.</summary>
    [JsonPropertyName("beslutninger")]
    public required IReadOnlyList<ReportDecisionDocument> Decisions { get; init; }

    /// <summary>What a row says.</summary>
    public static ReportDocument Of(ReportEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new ReportDocument
        {
            Meeting = entry.Meeting.Value,
            State = SendingWords.WordOf(entry.State),
            Reason = entry.Reason,
            Number = entry.SnapshotNumber,
            WorkbookHash = entry.WorkbookHash,
            DraftSent = entry.DraftSent,
            FinalSent = entry.FinalSent,
            Decisions =
            [
                .. entry.Decisions.Select(one =>
                    new ReportDecisionDocument(SendingWords.WordOf(one.Wish), one.Decision.Name, one.Decision.Reason, one.Time)),
            ],
        };
    }
}

/// <summary>What a person decided about a report.</summary>
/// <param name="Wish">What.</param>
/// <param name="Name">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Time">When.</param>
public sealed record ReportDecisionDocument(
    [property: JsonPropertyName("beslutning")] string Wish,
    [property: JsonPropertyName("navn")] string Name,
    [property: JsonPropertyName("begrundelse")] string Reason,
    [property: JsonPropertyName("tid")] DateTimeOffset Time);
