using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>The row whose texts are the format's column names, and which column stands where.</summary>
internal sealed class HeaderRow
{
    private readonly Dictionary<Column, int> positions = [];
    private readonly Dictionary<int, Column> columns = [];

    private readonly List<int> periodPositions = [];

    private HeaderRow(GridRow row, IReadOnlyList<Column> columns, Dictionary<string, Column> byHeader)
    {
        Row = row;
        var underPeriods = columns.FirstOrDefault(column => column.HeaderPeriods.Count > 0);
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if (ColumnOf(row[at].Text, byHeader) is { } column)
            {
                Take(column, at);
            }
            else if (underPeriods is not null && IsPeriod(row[at].Text, underPeriods.HeaderPeriods))
            {
                this.columns.Add(at, underPeriods);
                positions.TryAdd(underPeriods, at);
                periodPositions.Add(at);
            }
        }

        TakeWithoutHeader(columns);
    }

    public GridRow Row { get; }

    /// <summary>Columns that stand there more than once, by any of their names.</summary>
    public HashSet<Column> Repeated { get; } = [];

    /// <summary>The columns whose headers are periods, from the left; none when the layout has no such.</summary>
    public IReadOnlyList<int> PeriodPositions => periodPositions;

    /// <summary>How many of the format's columns the row has, those of each period too.</summary>
    public int Count => positions.Count + Math.Max(0, periodPositions.Count - 1);

    /// <summary>The row among the first ones that has most of the format's columns, and at least two (or all, when it has fewer).</summary>
    public static HeaderRow? Find(IEnumerable<GridRow> rows, IReadOnlyList<Column> columns, int rowsLookedAt)
    {
        var byHeader = Headers(columns);
        var wanted = Math.Min(2, columns.Count);
        return rows
            .Take(rowsLookedAt)
            .Select(row => new HeaderRow(row, columns, byHeader))
            .Where(header => header.Count >= wanted && wanted > 0)
            .MaxBy(header => header.Count);
    }

    /// <summary>Where a column stands; none when it does not.</summary>
    public int? PositionOf(Column column) => positions.TryGetValue(column, out var at) ? at : null;

    /// <summary>What a column is called in the file; the format's name for one that has no header.</summary>
    public string NameAt(int position) =>
        Row[position].IsEmpty && ColumnAt(position) is { } column ? column.Name : Row[position].Text;

    /// <summary>The format's column at a position; none when the text above it is not one of its names.</summary>
    public Column? ColumnAt(int position) => columns.GetValueOrDefault(position);

    private void Take(Column column, int at)
    {
        columns.Add(at, column);
        if (!positions.TryAdd(column, at))
        {
            Repeated.Add(column);
        }
    }

    // Only beside headers that are known: a row without any is no header.
    private void TakeWithoutHeader(IReadOnlyList<Column> declared)
    {
        if (positions.Count == 0)
        {
            return;
        }

        foreach (var column in declared.Where(column => column.Position is not null && !positions.ContainsKey(column)))
        {
            if (Row[column.Position!.Value].IsEmpty)
            {
                Take(column, column.Position.Value);
            }
        }
    }

    private static bool IsPeriod(string text, IReadOnlyList<PeriodKind> kinds) =>
        Period.TryParse(text, out var period) && kinds.Contains(period!.Kind);

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
