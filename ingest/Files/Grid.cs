namespace Pipeline.Ingest;

/// <summary>The cells of a file, before anyone asks what they mean.</summary>
internal sealed record Grid(IReadOnlyList<GridSheet> Sheets);

/// <summary>A sheet; a text file is one without a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsVisible">Whether it is shown.</param>
/// <param name="Rows">Its rows. They may be read from the file each time that they are asked for, and be many: go through them, hold few.</param>
internal sealed record GridSheet(string Name, bool IsVisible, IEnumerable<GridRow> Rows);

/// <summary>A row that is not blank.</summary>
/// <param name="Number">As Excel shows it: the first is 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="HasBadQuotes">Whether a quotation mark in it is not closed or is followed by text.</param>
internal sealed record GridRow(int Number, IReadOnlyList<Cell> Cells, bool HasBadQuotes = false)
{
    /// <summary>Which of the periods the row is read for now, counted from the left: in a table with columns for each period.</summary>
    public int? ReadAt { get; init; }

    public Cell this[int column] => column < Cells.Count ? Cells[column] : default;

    /// <summary>Whether no cell of it has digits enough for a number of a person, or half of one.</summary>
    public bool HasFewDigits
    {
        get
        {
            foreach (var cell in Span)
            {
                if (!cell.HasFewDigits)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The cells, for whoever goes through all of them.</summary>
    public ReadOnlySpan<Cell> Span => Cells as Cell[] ?? [.. Cells];

    /// <summary>The texts of the cells as one line.</summary>
    public string Line => string.Join(' ', Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.Text));
}

/// <summary>A number as Excel stores it, and whether it is shown as a percentage.</summary>
internal readonly record struct CellNumber(decimal Amount, bool IsPercent);
