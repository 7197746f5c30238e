namespace Pipeline.Ingest;

/// <summary>What the header of a sheet says of the columns under it; any row above the format's header, or any of the first where there is none, may be one too.</summary>
internal sealed class SheetHeaders
{
    private const int RowsLookedAt = 50;
    private readonly HeaderRow? header;
    private readonly List<GridRow> candidates;
    private readonly HashSet<int> labelled;

    private SheetHeaders(HeaderRow? header, List<GridRow> candidates)
    {
        this.header = header;
        this.candidates = candidates;
        labelled =
        [
            .. from row in candidates
               from at in Enumerable.Range(0, row.Cells.Count)
               where !row[at].IsEmpty && PersonalWords.NamesNumbers(row[at].Text)
               select at,
        ];
    }

    public static SheetHeaders Of(GridSheet sheet, Format format)
    {
        var first = sheet.Rows.Take(RowsLookedAt).ToList();
        var header = HeaderRow.Find(first, format.Columns, RowsLookedAt, format.HeaderRows);

        // A header is two texts side by side; one that the format does not know may stand above the one that it does.
        var candidates = first.Where(row => row.Number == header?.Row.Number || (IsBefore(row, header) && row.Cells.Count(cell => !cell.IsEmpty) > 1));
        return new SheetHeaders(header, [.. candidates]);
    }

    private static bool IsBefore(GridRow row, HeaderRow? header) => header is null || row.Number < header.Row.Number;

    /// <summary>Whether a column is one of identifiers that the format declares.</summary>
    public bool IsExempt(int column) => header?.ColumnAt(column)?.Type == ColumnType.Identifier;

    /// <summary>Whether the header says that the numbers under it are CPR numbers or birthdays.</summary>
    public bool IsLabelled(int column) => labelled.Contains(column);

    /// <summary>The headers that name data on persons; those that the format itself declares do not count.</summary>
    public IEnumerable<GuardFinding> Personal(string place) =>
        from row in candidates
        from at in Enumerable.Range(0, row.Cells.Count)
        where (row.Number != header?.Row.Number || header.ColumnAt(at) is null) && PersonalWords.NamesPersonalData(row[at].Text)
        select new GuardFinding(GuardRules.PersonalHeader, place, row.Number, ColumnLetters.Of(at));
}
