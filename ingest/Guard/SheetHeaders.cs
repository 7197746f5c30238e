namespace Pipeline.Ingest;

/// <summary>What the header of a sheet says of the columns under it; any row above the format's header, or any of the first where there is none, may be one too.</summary>
internal sealed class SheetHeaders
{
    private const int RowsLookedAt = 50;

    // Of headers that nobody looks for, such as of a list below the table: one such word may stand among figures.
    private const int FewestWordsFarther = 2;
    private readonly HeaderRow? header;
    private readonly int lastLookedAt;
    private readonly List<GridRow> candidates;
    private readonly HashSet<int> labelled;

    private SheetHeaders(HeaderRow? header, List<GridRow> candidates, int lastLookedAt)
    {
        this.header = header;
        this.candidates = candidates;
        this.lastLookedAt = lastLookedAt;
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
        return new SheetHeaders(header, [.. candidates], header?.Row.Number ?? first.LastOrDefault()?.Number ?? 0);
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

    /// <summary>The headers farther down that name data on persons: those of a list that stands below the table.</summary>
    /// <param name="rows">The rows of the sheet.</param>
    /// <param name="place">The sheet.</param>
    public IEnumerable<GuardFinding> PersonalFarther(IEnumerable<GridRow> rows, string place) =>
        from row in rows
        where row.Number > lastLookedAt && PersonalWordsIn(row) >= FewestWordsFarther
        from at in Enumerable.Range(0, row.Cells.Count)
        where row[at].NamesPersonalData
        select new GuardFinding(GuardRules.PersonalHeader, place, row.Number, ColumnLetters.Of(at));

    private static int PersonalWordsIn(GridRow row)
    {
        var count = 0;
        foreach (var cell in row.Span)
        {
            count += cell.NamesPersonalData ? 1 : 0;
        }

        return count;
    }
}
