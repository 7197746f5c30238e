namespace Pipeline.Ingest;

/// <summary>What the header of a sheet says of the columns under it; where no row is the format's header, any of the first may be one.</summary>
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

    public static SheetHeaders Of(GridSheet sheet, IReadOnlyList<Column> columns)
    {
        var first = sheet.Rows.Take(RowsLookedAt).ToList();
        var header = HeaderRow.Find(first, columns, RowsLookedAt);

        // A header is two texts side by side.
        return new SheetHeaders(
            header, header is not null ? [header.Row] : [.. first.Where(row => row.Cells.Count(cell => !cell.IsEmpty) > 1)]);
    }

    /// <summary>Whether a column is one of identifiers that the format declares.</summary>
    public bool IsExempt(int column) => header?.ColumnAt(column)?.Type == ColumnType.Identifier;

    /// <summary>Whether the header says that the numbers under it are CPR numbers or birthdays.</summary>
    public bool IsLabelled(int column) => labelled.Contains(column);

    /// <summary>The headers that name data on persons; those that the format itself declares do not count.</summary>
    public IEnumerable<GuardFinding> Personal(string place) =>
        from row in candidates
        from at in Enumerable.Range(0, row.Cells.Count)
        where header?.ColumnAt(at) is null && PersonalWords.NamesPersonalData(row[at].Text)
        select new GuardFinding(GuardRules.PersonalHeader, place, row.Number, ColumnLetters.Of(at));
}
