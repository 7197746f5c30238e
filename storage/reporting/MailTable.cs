using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The columns of a mail's row.</summary>
internal static class MailTable
{
    private const string About = "Om";
    private const string Kind = "Art";
    private const string State = "Tilstand";
    private const string Recipients = "Modtagere";
    private const string Subject = "Emne";
    private const string Planned = "Planlagt";
    private const string Owner = "Ejer";
    private const string Deadline = "Frist";
    private const string MessageId = "Besked";
    private const string SnapshotNumber = "Nummer";
    private const string AttachmentHash = "Filhash";
    private const string Reason = "Begrundelse";
    private const string Sent = "Sendt";

    public static string RowKey(string about, MailKind kind) => $"{about};{SendingWords.WordOf(kind)}";

    public static TableEntity ToRow(MailEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var row = new TableEntity(entry.Plan.Value, RowKey(entry.About, entry.Kind))
        {
            [About] = entry.About,
            [Kind] = SendingWords.WordOf(entry.Kind),
            [State] = SendingWords.WordOf(entry.State),
            [Recipients] = RecipientsText.Write(entry.Recipients),
            [Subject] = entry.Subject,
            [Planned] = entry.Planned.ToUniversalTime(),
            [Owner] = entry.Owner,
            [MessageId] = entry.MessageId,
            [AttachmentHash] = entry.AttachmentHash,
            [Reason] = TextLimit.Fit(entry.Reason),
            ETag = entry.RowETag,
        };
        row.Put(Deadline, entry.Deadline?.ToUniversalTime());
        row.Put(SnapshotNumber, entry.SnapshotNumber);
        row.Put(Sent, entry.Sent?.ToUniversalTime());
        return row;
    }

    public static MailEntry ToEntry(TableEntity row) => new()
    {
        Plan = new PlanId(row.PartitionKey),
        About = row.Text(About),
        Kind = SendingWords.KindOf(row.Text(Kind)),
        State = SendingWords.StateOf(row.Text(State)),
        Recipients = RecipientsText.Read(row.Text(Recipients)),
        Subject = row.Text(Subject),
        Planned = row.Time(Planned),
        Owner = row.Text(Owner),
        Deadline = row.GetDateTimeOffset(Deadline),
        MessageId = row.Text(MessageId),
        SnapshotNumber = row.GetInt64(SnapshotNumber),
        AttachmentHash = row.Text(AttachmentHash),
        Reason = row.Text(Reason),
        Sent = row.GetDateTimeOffset(Sent),
        RowETag = row.ETag,
    };
}
