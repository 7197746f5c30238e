namespace Pipeline.Ingest;

/// <summary>The row whose texts are the format's column names, and which column stands where.</summary>
internal sealed class HeaderRow
{
    private readonly Dictionary<Column, int> positions = [];
    private readonly Dictionary<int, Column> columns = [];

    private HeaderRow(GridRow row, Dictionary<string, Column> byHeader)
    {
        Row = row;
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if (ColumnOf(row[at].Text, byHeader) is { } column)
            {
                columns.Add(at, column);
                if (!positions.TryAdd(column, at))
                {
                    Repeated.Add(column);
                }
            }
        }
    }

    public GridRow Row { get; }

    /// <summary>Columns that stand there more than once, by any of their names.</summary>
    public HashSet<Column> Repeated { get; } = [];

    /// <summary>How many of the format's columns the row has.</summary>
    public int Count => positions.Count;

    /// <summary>The row among the first ones that has most of the format's columns, and at least two (or all, when it has fewer).</summary>
    public static HeaderRow? Find(IReadOnlyList<GridRow> rows, IReadOnlyList<Column> columns, int rowsLookedAt)
    {
        var byHeader = Headers(columns);
        var wanted = Math.Min(2, columns.Count);
        return rows
            .Take(rowsLookedAt)
            .Select(row => new HeaderRow(row, byHeader))
            .Where(header => header.Count >= wanted && wanted > 0)
            .MaxBy(header => header.Count);
    }

    /// <summary>Where a column stands; none when it does not.</summary>
    public int? PositionOf(Column column) => positions.TryGetValue(column, out var at) ? at : null;

    /// <summary>The format's column at a position; none when the text above it is not one of its names.</summary>
    public Column? ColumnAt(int position) => columns.GetValueOrDefault(position);

    private static Dictionary<string, Column> Headers(IReadOnlyList<Column> columns)
    {
        var byHeader = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            foreach (var header in column.Headers)
            {
                byHeader.TryAdd(Words.FoldDeclared(header), column);
            }
        }

        return byHeader;
    }

    private static Column? ColumnOf(string text, Dictionary<string, Column> byHeader) =>
        text.Length == 0 ? null : byHeader.GetValueOrDefault(Words.Fold(text)) ?? byHeader.GetValueOrDefault(Words.FoldNumbers(text));
}
