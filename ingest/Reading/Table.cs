using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>The part of a file that the format is about: titles, header and data rows, footnotes taken away.</summary>
internal sealed record Table(string Sheet, IReadOnlyList<GridRow> Titles, HeaderRow Header, IEnumerable<GridRow> Rows)
{
    /// <summary>The text file that the rows are read from, as they stand there; none when they are not from one, or are changed before they are read.</summary>
    public TextRows? Text { get; init; }

    /// <summary>How a footnote begins.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>What stands in a row under a column; nothing when the file lacks the column.</summary>
    public Cell CellOf(GridRow row, Column column) => PositionOf(row, column) is { } at ? row[at] : default;

    /// <summary>A row's cells under a column; under each of its headers, when it is a column for each period.</summary>
    public IEnumerable<Cell> CellsOf(GridRow row, Column column) =>
        column.HeaderPeriods.Count > 0 ? Header.Periods.Select(period => period.Positions.TryGetValue(column, out var at) ? row[at] : default)
        : Header.PositionOf(column) is { } only ? [row[only]]
        : [];

    /// <summary>The row once for each period that it has a column for; as it is when periods have no columns.</summary>
    public IEnumerable<GridRow> ReadingsOf(GridRow row) =>
        Header.Periods.Count == 0 ? new[] { row } : Enumerable.Range(0, Header.Periods.Count).Select(index => row with { ReadAt = index });

    /// <summary>Whether the file has a column, for the period that the row is read for.</summary>
    public bool Has(GridRow row, Column column) => PositionOf(row, column) is not null;

    /// <summary>The place of a cell, under the header that the file has.</summary>
    public Spot SpotOf(GridRow row, Column column) =>
        PositionOf(row, column) is { } at
            ? new Spot(Sheet, row.Number, Header.NameAt(at), row[at].Text)
            : new Spot(Sheet, row.Number, column.Name, "");

    /// <summary>What the header over a row's cell says.</summary>
    public string NameOf(GridRow row, Column column) => PositionOf(row, column) is { } at ? Header.NameAt(at) : column.Name;

    /// <summary>The place of a header.</summary>
    public Spot SpotOfHeader(int at) => new(Sheet, Header.Row.Number, Header.Row[at].Text, Header.Row[at].Text);

    public Spot SpotOf(GridRow row) => new(Sheet, row.Number, "", "");

    /// <summary>Where a column stands for every row; none when the file lacks it, or has one for each period.</summary>
    public int? PositionOf(Column column) => column.HeaderPeriods.Count == 0 ? Header.PositionOf(column) : null;

    /// <summary>Whether a row of the sheet is one of the table's data.</summary>
    public bool IsData(GridRow row) => IsData(row, Header, Footnotes);

    /// <inheritdoc cref="IsData(GridRow)" />
    public static bool IsData(GridRow row, HeaderRow header, IReadOnlyList<string> footnotes) =>
        row.Number > header.Row.Number && !IsFootnote(row, header, footnotes) && !header.IsRepeatedIn(row);

    // A footnote is a text in the first column alone, or before it. In a text file it may hold the separator, and is then shorter than the header.
    private static bool IsFootnote(GridRow row, HeaderRow header, IReadOnlyList<string> footnotes)
    {
        var first = row[0].IsEmpty ? header.FirstColumn : 0;
        var text = row[first].Text;
        var isAlone = IsAlone(row.Span, first);
        return (isAlone || row.Cells.Count < header.Width) && footnotes.Any(prefix =>
            CultureInfo.InvariantCulture.CompareInfo.IsPrefix(text, prefix, CompareOptions.OrdinalIgnoreCase)
            && (isAlone || IsNoName(text, prefix)));
    }

    // A row of data that is cut short is no note, though the name of its place begins as notes do: Kildeparken.
    private static bool IsNoName(string text, string prefix) =>
        text.Contains(':', StringComparison.Ordinal) || text.Length <= prefix.Length || !char.IsLetter(text[prefix.Length]);

    private static bool IsAlone(ReadOnlySpan<Cell> cells, int only)
    {
        for (var at = 0; at < cells.Length; at++)
        {
            if (at != only && !cells[at].IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private int? PositionOf(GridRow row, Column column) =>
        column.HeaderPeriods.Count == 0 || row.ReadAt is not { } index ? Header.PositionOf(column)
        : Header.Periods[index].Positions.TryGetValue(column, out var at) ? at
        : null;
}
