namespace Pipeline.Ingest;

/// <summary>Tells of the rows that are passed over, to whoever wants to know; mostly nobody does.</summary>
internal sealed class SkipTelling(Action<SkippedRow>? listener)
{
    /// <summary>Whether anybody wants to know.</summary>
    public bool IsHeard => listener is not null;

    public void Tell(string sheet, GridRow row, SkipReason reason, Column? column = null) =>
        listener?.Invoke(new SkippedRow(sheet, row.Number, reason, column?.Name ?? ""));
}
