namespace Pipeline.Ingest;

/// <summary>The part of a file that the format is about: titles, header and data rows, footnotes taken away.</summary>
internal sealed record Table(string Sheet, IReadOnlyList<GridRow> Titles, HeaderRow Header, IReadOnlyList<GridRow> Rows)
{
    /// <summary>What stands in a row under a column; nothing when the file lacks the column.</summary>
    public Cell CellOf(GridRow row, Column column) => Header.PositionOf(column) is { } at ? row[at] : default;

    /// <summary>The place of a cell, under the header that the file has.</summary>
    public Spot SpotOf(GridRow row, Column column) =>
        Header.PositionOf(column) is { } at
            ? new Spot(Sheet, row.Number, Header.Row[at].Text, row[at].Text)
            : new Spot(Sheet, row.Number, column.Name, "");

    public Spot SpotOf(GridRow row) => new(Sheet, row.Number, "", "");
}
