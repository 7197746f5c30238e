using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Meetings;

/// <summary>Keeps the evidence for the auditor that a report was sent: what, to whom, when, and made by what.</summary>
public sealed class ReportEvidence(ReportArchive archive)
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal Task StoreAsync(ReportEntry entry, ReadReport kept, MailEntry mail, CancellationToken cancellationToken) =>
        archive.StoreEvidenceAsync(
            new ReportKey(entry.Plan, entry.Meeting),
            JsonSerializer.SerializeToUtf8Bytes(DocumentOf(entry, kept.Kept, mail), Readable),
            cancellationToken);

    private static Document DocumentOf(ReportEntry entry, KeptReport kept, MailEntry mail) => new()
    {
        Plan = entry.Plan.Value,
        Meeting = entry.Meeting.Value,
        Date = kept.Meeting.Date,
        WorkbookHash = entry.WorkbookHash,
        Number = kept.Number,
        RulesHash = kept.RulesHash,
        ProgramVersion = kept.ProgramVersion,
        ReviewedBy = kept.ReviewedBy,
        Recipients = SeatsOf(mail.Recipients),
        LeftOut = SeatsOf(kept.BadRecipients),
        Sent = mail.Sent!.Value.ToUniversalTime(),
        MessageId = mail.MessageId,
    };

    private static IReadOnlyList<Seat> SeatsOf(IReadOnlyList<Recipient> recipients) =>
        [.. recipients.Select(recipient => new Seat(recipient.Role, recipient.Address))];

    private sealed record Document
    {
        [JsonPropertyName("plan")]
        public required string Plan { get; init; }

        [JsonPropertyName("moede")]
        public required string Meeting { get; init; }

        [JsonPropertyName("moededato")]
        public required DateOnly Date { get; init; }

        [JsonPropertyName("sha256")]
        public required string WorkbookHash { get; init; }

        [JsonPropertyName("nummer")]
        public required long Number { get; init; }

        [JsonPropertyName("regler")]
        public required string RulesHash { get; init; }

        [JsonPropertyName("program")]
        public required string ProgramVersion { get; init; }

        [JsonPropertyName("gennemgaaetAf")]
        public required string ReviewedBy { get; init; }

        [JsonPropertyName("modtagere")]
        public required IReadOnlyList<Seat> Recipients { get; init; }

        [JsonPropertyName("udeladt")]
        public required IReadOnlyList<Seat> LeftOut { get; init; }

        [JsonPropertyName("sendt")]
        public required DateTimeOffset Sent { get; init; }

        [JsonPropertyName("besked")]
        public required string MessageId { get; init; }
    }

    private sealed record Seat([property: JsonPropertyName("rolle")] string Role, [property: JsonPropertyName("adresse")] string Address);
}
