using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The columns of a report's row.</summary>
internal static class ReportTable
{
    private const string State = "Tilstand";
    private const string Planned = "Planlagt";
    private const string SnapshotNumber = "Nummer";
    private const string WorkbookHash = "Filhash";
    private const string ContentsHash = "Indholdshash";
    private const string Reason = "Begrundelse";
    private const string BeingSent = "Sendes";
    private const string Decisions = "Beslutninger";
    private const string Reminded = "Rykket";
    private const string DraftSent = "KladdeSendt";
    private const string FinalSent = "Sendt";

    public static TableEntity ToRow(ReportEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var row = new TableEntity(entry.Plan.Value, entry.Meeting.Value)
        {
            [State] = SendingWords.WordOf(entry.State),
            [Planned] = entry.Planned.ToUniversalTime(),
            [WorkbookHash] = entry.WorkbookHash,
            [ContentsHash] = entry.ContentsHash,
            [Reason] = TextLimit.Fit(entry.Reason),
            [BeingSent] = entry.BeingSent is { } kind ? SendingWords.WordOf(kind) : "",
            [Decisions] = DecisionsText.Write(entry.Decisions),
            ETag = entry.RowETag,
        };
        row.Put(SnapshotNumber, entry.SnapshotNumber);
        row.Put(Reminded, entry.Reminded?.ToUniversalTime());
        row.Put(DraftSent, entry.DraftSent?.ToUniversalTime());
        row.Put(FinalSent, entry.FinalSent?.ToUniversalTime());
        return row;
    }

    public static ReportEntry ToEntry(TableEntity row) => new()
    {
        Plan = new PlanId(row.PartitionKey),
        Meeting = new MeetingId(row.RowKey),
        State = SendingWords.StateOf(row.Text(State)),
        Planned = row.Time(Planned),
        SnapshotNumber = row.GetInt64(SnapshotNumber),
        WorkbookHash = row.Text(WorkbookHash),
        ContentsHash = row.Text(ContentsHash),
        Reason = row.Text(Reason),
        BeingSent = row.Text(BeingSent) is { Length: > 0 } kind ? SendingWords.KindOf(kind) : null,
        Decisions = DecisionsText.ReadOfReport(row.Text(Decisions)),
        Reminded = row.GetDateTimeOffset(Reminded),
        DraftSent = row.GetDateTimeOffset(DraftSent),
        FinalSent = row.GetDateTimeOffset(FinalSent),
        RowETag = row.ETag,
    };
}
