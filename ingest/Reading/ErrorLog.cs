namespace Pipeline.Ingest;

/// <summary>Gathers errors: the first are kept in full, the rest are counted.</summary>
internal sealed class ErrorLog
{
    private readonly List<IngestError> errors = [];

    private readonly HashSet<string> codes = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>Whether any error, kept or only counted, is of a kind.</summary>
    public bool Has(string code) => codes.Contains(code);

    public void Add(IngestError error)
    {
        Count++;
        codes.Add(error.Code);
        if (errors.Count < DeliveryReading.Refused.MaximumErrors)
        {
            errors.Add(error);
        }
    }

    public DeliveryReading.Refused Refuse(RowTally rows) => new(errors, Count, rows);

    /// <summary>A refusal for one reason, seen before any row was read.</summary>
    public static DeliveryReading.Refused Refuse(IngestError error) => new([error], 1, RowTally.None);
}
