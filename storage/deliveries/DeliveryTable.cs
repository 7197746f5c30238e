using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The columns of a delivery's row.</summary>
internal static class DeliveryTable
{
    private const string Format = "Format";
    private const string Path = "Sti";
    private const string FileName = "Fil";
    private const string BlobETag = "Version";
    private const string State = "Tilstand";
    private const string Modified = "Aendret";
    private const string Received = "ModtagetDen";
    private const string IsFetched = "Hentet";
    private const string Attempts = "Forsoeg";
    private const string LastAttempt = "SenesteForsoeg";
    private const string Committed = "Indlaest";
    private const string Number = "Nummer";
    private const string TakeKey = "Laesning";
    private const string Rules = "Regler";
    private const string ContentHash = "Indholdshash";
    private const string Length = "Laengde";
    private const string RowsRead = "RaekkerLaest";
    private const string RowsSkipped = "RaekkerOversprunget";
    private const string RowsWrong = "RaekkerMedFejl";
    private const string ObservationCount = "Maalinger";
    private const string Scope = "Omfang";
    private const string NewCount = "Nye";
    private const string ChangedCount = "Aendrede";
    private const string UnchangedCount = "Uaendrede";
    private const string LeftOutCount = "Udeladte";
    private const string OverruledCount = "Overtrumfede";
    private const string IsSeenThrough = "SetIgennem";
    private const string ErrorCount = "Fejl";
    private const string Message = "Besked";
    private const string Warnings = "Advarsler";
    private const string ReplacedBy = "AfloestAf";
    private const string RepetitionOf = "DubletAf";
    private const string RepeatedAt = "DubletVed";
    private const string WithdrawnBy = "TrukketVed";
    private const string Withdrawn = "TrukketDen";
    private const string WithdrawnName = "TrukketAf";
    private const string WithdrawnReason = "TrukketFordi";
    private const string ReingestedFrom = "GenlaestFra";
    private const string ReingestedName = "GenlaestAf";
    private const string ReingestedReason = "GenlaestFordi";
    private const string IsCleared = "Ryddet";

    public static bool IsDelivery(TableEntity row) => row.RowKey is not (HeadRow.Key or EvaluatedRow.Key);

    public static string UnclearedFilter(PlanId plan) =>
        $"{TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}")} and {IsCleared} eq false";

    public static TableTransactionAction Replace(TableEntity row) =>
        row.ETag.IsKnown()
            ? new(TableTransactionActionType.UpdateReplace, row, row.ETag)
            : throw new ArgumentException($"The row {row.PartitionKey} / {row.RowKey} was never read or claimed.", nameof(row));

    public static TableEntity ToRow(DeliveryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var row = new TableEntity(entry.Plan.Value, entry.Id.Value)
        {
            [Format] = entry.Format?.Value ?? "",
            [Path] = entry.Path,
            [FileName] = entry.FileName,
            [BlobETag] = entry.BlobETag,
            [State] = entry.State.Word(),
            [Modified] = entry.Modified.ToUniversalTime(),
            [Received] = entry.Received.ToUniversalTime(),
            [IsFetched] = entry.IsFetched,
            [Attempts] = entry.Attempts,
            [Rules] = entry.RulesHash,
            [TakeKey] = entry.TakeKey ?? "",
            [ContentHash] = entry.ContentHash,
            [Length] = entry.Length,
            [RowsRead] = entry.RowsRead,
            [RowsSkipped] = entry.RowsSkipped,
            [RowsWrong] = entry.RowsWrong,
            [ObservationCount] = entry.ObservationCount,
            [Scope] = ScopeText.Write(entry.Scope),
            [NewCount] = entry.NewCount,
            [ChangedCount] = entry.ChangedCount,
            [UnchangedCount] = entry.UnchangedCount,
            [LeftOutCount] = entry.LeftOutCount,
            [OverruledCount] = entry.OverruledCount,
            [IsSeenThrough] = entry.IsSeenThrough,
            [ErrorCount] = entry.ErrorCount,
            [Message] = TextLimit.Fit(entry.Message),
            [Warnings] = RowReading.ListText(TextLimit.Fit(entry.Warnings)),
            [ReplacedBy] = entry.ReplacedBy?.Value ?? "",
            [RepetitionOf] = entry.RepetitionOf?.Value ?? "",
            [WithdrawnName] = entry.Withdrawal?.Name ?? "",
            [WithdrawnReason] = entry.Withdrawal?.Reason ?? "",
            [ReingestedFrom] = entry.ReingestedFrom?.Value ?? "",
            [ReingestedName] = entry.Reingestion?.Name ?? "",
            [ReingestedReason] = entry.Reingestion?.Reason ?? "",
            [IsCleared] = entry.IsCleared,
            ETag = entry.RowETag,
        };
        row.Put(LastAttempt, entry.LastAttempt?.ToUniversalTime());
        row.Put(Committed, entry.Committed?.ToUniversalTime());
        row.Put(Number, entry.Number);
        row.Put(RepeatedAt, entry.RepeatedAt);
        row.Put(WithdrawnBy, entry.WithdrawnBy);
        row.Put(Withdrawn, entry.Withdrawn?.ToUniversalTime());
        return row;
    }

    public static DeliveryEntry ToEntry(TableEntity row) => new()
    {
        Id = new DeliveryId(row.RowKey),
        Plan = new PlanId(row.PartitionKey),
        Format = row.Text(Format) is { Length: > 0 } format ? new FormatId(format) : null,
        Path = row.Text(Path),
        FileName = row.Text(FileName),
        BlobETag = row.Text(BlobETag),
        State = DeliveryWords.StateOf(row.Text(State)),
        Modified = row.Time(Modified),
        Received = ReceivedOf(row),
        IsFetched = row.GetBoolean(IsFetched) ?? false,
        Attempts = row.Whole(Attempts),
        LastAttempt = row.GetDateTimeOffset(LastAttempt),
        Committed = row.GetDateTimeOffset(Committed),
        Number = row.GetInt64(Number),
        RulesHash = row.Text(Rules),
        ContentHash = row.Text(ContentHash),
        Length = row.GetInt64(Length) ?? 0,
        RowsRead = row.Whole(RowsRead),
        RowsSkipped = row.Whole(RowsSkipped),
        RowsWrong = row.Whole(RowsWrong),
        ObservationCount = row.Whole(ObservationCount),
        Scope = ScopeText.Read(row.Text(Scope)),
        NewCount = row.Whole(NewCount),
        ChangedCount = row.Whole(ChangedCount),
        UnchangedCount = row.Whole(UnchangedCount),
        LeftOutCount = row.Whole(LeftOutCount),
        OverruledCount = row.Whole(OverruledCount),
        IsSeenThrough = row.GetBoolean(IsSeenThrough) ?? true,
        ErrorCount = row.Whole(ErrorCount),
        Message = row.Text(Message),
        Warnings = RowReading.ReadList(row.Text(Warnings)),
        ReplacedBy = row.Text(ReplacedBy) is { Length: > 0 } replacedBy ? new DeliveryId(replacedBy) : null,
        RepetitionOf = row.Text(RepetitionOf) is { Length: > 0 } repeated ? new DeliveryId(repeated) : null,
        RepeatedAt = row.GetInt64(RepeatedAt),
        WithdrawnBy = row.GetInt64(WithdrawnBy),
        Withdrawn = row.GetDateTimeOffset(Withdrawn),
        Withdrawal = DecisionOf(row, WithdrawnName, WithdrawnReason),
        ReingestedFrom = row.Text(ReingestedFrom) is { Length: > 0 } original ? new DeliveryId(original) : null,
        Reingestion = DecisionOf(row, ReingestedName, ReingestedReason),
        IsCleared = row.GetBoolean(IsCleared) ?? false,
        RowETag = row.ETag,
    };

    // A row from before the column was written does not know. Of what it does know, the last attempt began nearest to when the file was read; where
    // there was none, the storage's time for the file is the only one left. Neither is set by a sender, and a later day refuses no more than an earlier.
    private static DateTimeOffset ReceivedOf(TableEntity row) =>
        row.GetDateTimeOffset(Received) ?? row.GetDateTimeOffset(LastAttempt) ?? row.Time(Modified);

    private static Decision? DecisionOf(TableEntity row, string name, string reason) =>
        row.Text(name) is { Length: > 0 } who ? new Decision(who, row.Text(reason)) : null;
}
