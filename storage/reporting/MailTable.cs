using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The columns of a mail's row.</summary>
internal static class MailTable
{
    // Far longer than any identifier of ours, far shorter than the 1 KiB that a key may be.
    private const int MostKeyCharacters = 300;
    private const char Separator = ';';

    private const string About = "Om";
    private const string Kind = "Art";
    private const string Part = "Del";
    private const string State = "Tilstand";
    private const string Recipients = "Modtagere";
    private const string Subject = "Emne";
    private const string Planned = "Planlagt";
    private const string Owner = "Ejer";
    private const string Deadline = "Frist";
    private const string MessageId = "Besked";
    private const string Tried = "Forsoegt";
    private const string SnapshotNumber = "Nummer";
    private const string AttachmentHash = "Filhash";
    private const string Reason = "Begrundelse";
    private const string HasRefusedRecipient = "ModtagerAfvist";
    private const string Decisions = "Beslutninger";
    private const string Sent = "Sendt";

    /// <exception cref="ArgumentException">What it is about, or which part of it, is not an identifier.</exception>
    public static string RowKey(string about, MailKind kind, string part) =>
        !Slug.IsValid(about) ? throw new ArgumentException("A mail is about a meeting or a delivery, by identifier.", nameof(about))
        : part.Length == 0 ? $"{about};{SendingWords.WordOf(kind)}"
        : Slug.IsValid(part) ? $"{about};{SendingWords.WordOf(kind)};{part}"
        : throw new ArgumentException("A part of a mail has an identifier.", nameof(part));

    /// <summary>Whether a text has the characters that keys of mails have.</summary>
    public static bool MayBeRowKey(string text) =>
        text.Length is > 0 and <= MostKeyCharacters && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or Separator);

    /// <summary>The rows of a kind that have a part: from the first key up to, and without, the second.</summary>
    public static (string From, string To) RowKeysWithPart(string about, MailKind kind) =>
        ($"{RowKey(about, kind, "")}{Separator}", $"{RowKey(about, kind, "")}{(char)(Separator + 1)}");

    public static TableEntity ToRow(MailEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var row = new TableEntity(entry.Plan.Value, RowKey(entry.About, entry.Kind, entry.Part))
        {
            [About] = entry.About,
            [Kind] = SendingWords.WordOf(entry.Kind),
            [Part] = entry.Part,
            [State] = SendingWords.WordOf(entry.State),
            [Recipients] = RecipientsText.Write(entry.Recipients),
            [Subject] = entry.Subject,
            [Planned] = entry.Planned.ToUniversalTime(),
            [Owner] = entry.Owner,
            [MessageId] = entry.MessageId,
            [AttachmentHash] = entry.AttachmentHash,
            [Reason] = TextLimit.Fit(entry.Reason),
            [HasRefusedRecipient] = entry.HasRefusedRecipient,
            [Decisions] = DecisionsText.Write(entry.Decisions),
            ETag = entry.RowETag,
        };
        row.Put(Deadline, entry.Deadline?.ToUniversalTime());
        row.Put(Tried, entry.Tried?.ToUniversalTime());
        row.Put(SnapshotNumber, entry.SnapshotNumber);
        row.Put(Sent, entry.Sent?.ToUniversalTime());
        return row;
    }

    public static MailEntry ToEntry(TableEntity row) => new()
    {
        Plan = new PlanId(row.PartitionKey),
        About = row.Text(About),
        Kind = SendingWords.KindOf(row.Text(Kind)),
        Part = row.Text(Part),
        State = SendingWords.StateOf(row.Text(State)),
        Recipients = RecipientsText.Read(row.Text(Recipients)),
        Subject = row.Text(Subject),
        Planned = row.Time(Planned),
        Owner = row.Text(Owner),
        Deadline = row.GetDateTimeOffset(Deadline),
        MessageId = row.Text(MessageId),
        Tried = row.GetDateTimeOffset(Tried),
        SnapshotNumber = row.GetInt64(SnapshotNumber),
        AttachmentHash = row.Text(AttachmentHash),
        Reason = row.Text(Reason),
        HasRefusedRecipient = row.GetBoolean(HasRefusedRecipient) ?? false,
        Decisions = DecisionsText.ReadOfMail(row.Text(Decisions)),
        Sent = row.GetDateTimeOffset(Sent),
        RowETag = row.ETag,
    };
}
