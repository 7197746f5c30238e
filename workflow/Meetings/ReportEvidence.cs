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

    /// <summary>Keeps the evidence of the sending to the board or, where that is kept, of each mail that went later.</summary>
    internal async Task StoreAsync(ReportEntry entry, KeptReport kept, SentMails sent, CancellationToken cancellationToken)
    {
        if (entry.FinalSent is null)
        {
            await StoreAsync(entry, "", DocumentOf(entry, kept, sent.Sent, sent.LeftOut), cancellationToken);
            return;
        }

        foreach (var mail in sent.Sent.Where(mail => mail.Decisions.Count > 0))
        {
            await StoreAsync(entry, mail.Part, DocumentOf(entry, kept, [mail], []), cancellationToken);
        }
    }

    private Task StoreAsync(ReportEntry entry, string part, Document document, CancellationToken cancellationToken) =>
        archive.StoreEvidenceAsync(
            new ReportKey(entry.Plan, entry.Meeting), part, JsonSerializer.SerializeToUtf8Bytes(document, Readable), cancellationToken);

    private static Document DocumentOf(
        ReportEntry entry, KeptReport kept, IReadOnlyList<MailEntry> sent, IReadOnlyList<Recipient> leftOut) => new()
        {
            Plan = entry.Plan.Value,
            Meeting = entry.Meeting.Value,
            Date = kept.Meeting.Date,
            WorkbookHash = entry.WorkbookHash,
            Number = kept.Number,
            RulesHash = kept.RulesHash,
            ProgramVersion = kept.ProgramVersion,
            ReviewedBy = kept.ReviewedBy,
            Recipients = [.. sent.SelectMany(mail => mail.Recipients).Select(SeatOf)],
            LeftOut = [.. leftOut.Select(SeatOf)],
            Sent = sent.Min(mail => mail.Sent)!.Value.ToUniversalTime(),
            MessageIds = [.. sent.Select(mail => mail.MessageId)],
            DecidedBy = [.. sent.SelectMany(mail => mail.Decisions).Select(one => new Person(one.Decision.Name, one.Decision.Reason))],
        };

    private static Seat SeatOf(Recipient recipient) => new(recipient.Role, recipient.Address);

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

        [JsonPropertyName("beskeder")]
        public required IReadOnlyList<string> MessageIds { get; init; }

        [JsonPropertyName("besluttetAf")]
        public required IReadOnlyList<Person> DecidedBy { get; init; }
    }

    private sealed record Person([property: JsonPropertyName("navn")] string Name, [property: JsonPropertyName("begrundelse")] string Reason);

    private sealed record Seat([property: JsonPropertyName("rolle")] string Role, [property: JsonPropertyName("adresse")] string Address);
}
