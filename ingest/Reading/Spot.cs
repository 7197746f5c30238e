namespace Pipeline.Ingest;

/// <summary>A place in a file and what stood there.</summary>
internal readonly record struct Spot(string Sheet, int? Row, string Column, string Found)
{
    public IngestError Error(string code, string expected, string remedy) => new()
    {
        Code = code,
        Sheet = Sheet,
        // The names in a list of entries are a header without a row.
        Row = Row > 0 ? Row : null,
        Column = Column,
        Found = Found,
        Expected = expected,
        Remedy = remedy,
    };
}
