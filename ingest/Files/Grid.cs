namespace Pipeline.Ingest;

/// <summary>The cells of a file, before anyone asks what they mean.</summary>
internal sealed record Grid(IReadOnlyList<GridSheet> Sheets);

/// <summary>A sheet; a text file is one without a name.</summary>
internal sealed record GridSheet(string Name, bool IsVisible, IReadOnlyList<GridRow> Rows);

/// <summary>A row that is not blank.</summary>
/// <param name="Number">As Excel shows it: the first is 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="HasBadQuotes">Whether a quotation mark in it is not closed or is followed by text.</param>
internal sealed record GridRow(int Number, IReadOnlyList<Cell> Cells, bool HasBadQuotes = false)
{
    /// <summary>Which of the periods the row is read for now, counted from the left: in a table with columns for each period.</summary>
    public int? ReadAt { get; init; }

    public Cell this[int column] => column < Cells.Count ? Cells[column] : default;

    /// <summary>The row with its cells at hand, for whoever looks at all of them more than once.</summary>
    public GridRow Unpacked() => Cells is PackedCells ? this with { Cells = [.. Cells] } : this;

    /// <summary>The texts of the cells as one line.</summary>
    public string Line => string.Join(' ', Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.Text));
}

/// <summary>A number as Excel stores it, and whether it is shown as a percentage.</summary>
internal readonly record struct CellNumber(decimal Amount, bool IsPercent);
