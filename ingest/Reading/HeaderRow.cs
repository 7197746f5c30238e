namespace Pipeline.Ingest;

/// <summary>The row, or the two, whose texts are the format's column names, and which column stands where.</summary>
internal sealed class HeaderRow
{
    private readonly Dictionary<Column, int> positions = [];
    private readonly Dictionary<int, Column> columns = [];
    private readonly List<HeaderPeriod> periods = [];
    private readonly List<int> markedPeriods = [];

    private HeaderRow(GridRow? upper, GridRow lower, GridRow? below, IReadOnlyList<Column> columns, ColumnHeaders headers)
    {
        var texts = HeaderTexts.Of(upper, lower);
        Row = HeaderTexts.Joined(upper, lower, texts);
        FirstRow = (upper ?? lower).Number;
        for (var at = 0; at < texts.Count; at++)
        {
            if (headers.ColumnOf(Row[at].Text) is { } column)
            {
                Take(column, at);
            }
            else if (headers.PeriodColumnOf(texts[at]) is { } dated)
            {
                TakePeriod(dated.Column, dated.Period, at);
            }
            else if (headers.IsMarkedPeriod(texts[at]))
            {
                markedPeriods.Add(at);
            }
        }

        TakeWithoutHeader(columns, EmptyColumnsBefore(below));
        FirstColumn = Enumerable.Range(0, Row.Cells.Count).FirstOrDefault(IsHeaded);
        Width = 1 + Enumerable.Range(0, Row.Cells.Count).LastOrDefault(IsHeaded, -1);
    }

    /// <summary>The header as one row; with the number of the lower one, when it is two.</summary>
    public GridRow Row { get; }

    /// <summary>The number of its first row.</summary>
    public int FirstRow { get; }

    /// <summary>The first column that something stands over, or that the format knows by its place.</summary>
    public int FirstColumn { get; }

    /// <summary>How many cells a row has at least: what follows the last header are separators alone.</summary>
    public int Width { get; }

    /// <summary>Columns that stand there more than once, by any of their names.</summary>
    public HashSet<Column> Repeated { get; } = [];

    /// <summary>The periods that have columns of their own, from the left; none when the layout has no such.</summary>
    public IReadOnlyList<HeaderPeriod> Periods => periods;

    /// <summary>Where a period stands with something after it, from the left.</summary>
    public IReadOnlyList<int> MarkedPeriods => markedPeriods;

    /// <summary>How many of the format's columns the header has, those of each period too.</summary>
    public int Count => columns.Count - Repeated.Count;

    /// <summary>The header among the first rows that has most of the format's columns, and at least two (or all, when it has fewer).</summary>
    /// <param name="rows">The rows of the sheet.</param>
    /// <param name="columns">The columns to find.</param>
    /// <param name="rowsLookedAt">How many of the rows may be the header, or the lower one of its two.</param>
    /// <param name="headerRows">How many rows the header is, 1 or 2.</param>
    public static HeaderRow? Find(IEnumerable<GridRow> rows, IReadOnlyList<Column> columns, int rowsLookedAt, int headerRows)
    {
        var headers = new ColumnHeaders(columns);
        var wanted = Math.Min(2, columns.Count);
        var first = rows.Take(rowsLookedAt + 1).ToList();
        return first
            .Take(rowsLookedAt)
            .Select((row, index) => (Upper: UpperOf(first, index, headerRows), Lower: row, Below: first.ElementAtOrDefault(index + 1)))
            .Where(rows => headerRows == 1 || rows.Upper is not null)
            .Select(rows => new HeaderRow(rows.Upper, rows.Lower, rows.Below, columns, headers))
            .Where(header => header.Count >= wanted && wanted > 0)
            .MaxBy(header => header.Count);
    }

    /// <summary>Where a column stands, the first of them when it has one for each period; none when it does not.</summary>
    public int? PositionOf(Column column) => positions.TryGetValue(column, out var at) ? at : null;

    /// <summary>What a column is called in the file; the format's name for one that has no header.</summary>
    public string NameAt(int position) =>
        Row[position].IsEmpty && ColumnAt(position) is { } column ? column.Name : Row[position].Text;

    /// <summary>The format's column at a position; none when the text above it is not one of its names.</summary>
    public Column? ColumnAt(int position) => columns.GetValueOrDefault(position);

    /// <summary>Whether a row is the header again, as where a report is printed by pages.</summary>
    public bool IsRepeatedIn(GridRow row)
    {
        for (var at = 0; at < Math.Max(row.Cells.Count, Width); at++)
        {
            if (row[at].Text != Row[at].Text)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsHeaded(int at) => !Row[at].IsEmpty || columns.ContainsKey(at);

    private static GridRow? UpperOf(List<GridRow> rows, int index, int headerRows) =>
        headerRows == 2 && index > 0 && rows[index - 1].Number == rows[index].Number - 1 ? rows[index - 1] : null;

    private void Take(Column column, int at)
    {
        columns.Add(at, column);
        if (!positions.TryAdd(column, at))
        {
            Repeated.Add(column);
        }
    }

    // The same period twice over the same column stays two, and their figures stand in each other's way.
    private void TakePeriod(Column column, string text, int at)
    {
        columns.Add(at, column);
        positions.TryAdd(column, at);
        var same = periods.FirstOrDefault(period => period.Text == text && !period.Positions.ContainsKey(column));
        if (same is null)
        {
            same = new HeaderPeriod(text, at, []);
            periods.Add(same);
        }

        same.Positions.Add(column, at);
    }

    // Some programs leave columns empty before a table: it begins where its first row does.
    private int EmptyColumnsBefore(GridRow? below)
    {
        var empty = 0;
        while (below is not null && empty < below.Cells.Count && below[empty].IsEmpty && Row[empty].IsEmpty)
        {
            empty++;
        }

        return empty;
    }

    // Only beside headers that are known: a row without any is no header.
    private void TakeWithoutHeader(IReadOnlyList<Column> declared, int emptyBefore)
    {
        if (positions.Count == 0)
        {
            return;
        }

        // Where the places are not free so far to the right, the table begins at the left, and its first row lacks what it should have.
        var without = declared.Where(column => column.Position is not null && !positions.ContainsKey(column)).ToList();
        var moved = without.All(column => Row[column.Position!.Value + emptyBefore].IsEmpty) ? emptyBefore : 0;
        foreach (var column in without)
        {
            var at = column.Position!.Value + moved;
            if (Row[at].IsEmpty)
            {
                Take(column, at);
            }
        }
    }
}

/// <summary>A period that the header has columns for.</summary>
/// <param name="Text">The period, as the header has it.</param>
/// <param name="At">The first of its columns.</param>
/// <param name="Positions">Where each of the format's columns stands for that period.</param>
internal sealed record HeaderPeriod(string Text, int At, Dictionary<Column, int> Positions);
