namespace Pipeline.Ingest;

/// <summary>Writes out labels that a source prints once and leaves blank, or marks with », in the rows below.</summary>
internal static class DittoLabels
{
    private const string Ditto = "»";

    /// <summary>The rows with their labels.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="positions">The columns that are filled down, outer labels first.</param>
    public static IEnumerable<GridRow> FillDown(IEnumerable<GridRow> rows, IReadOnlyList<int> positions) =>
        positions.Count == 0 ? rows : Filled(rows, positions);

    private static IEnumerable<GridRow> Filled(IEnumerable<GridRow> rows, IReadOnlyList<int> positions)
    {
        var labels = new Cell[positions.Count];
        foreach (var row in rows)
        {
            yield return Fill(row, positions, labels);
        }
    }

    // A new outer label ends the inner ones: what stood in another group is never carried into this.
    private static GridRow Fill(GridRow row, IReadOnlyList<int> positions, Cell[] labels)
    {
        Cell[] cells = [.. row.Cells];
        for (var index = 0; index < positions.Count; index++)
        {
            var at = positions[index];
            if (at >= cells.Length)
            {
                continue;
            }

            if (!cells[at].IsEmpty && cells[at].Text != Ditto)
            {
                labels[index] = cells[at];
                Array.Clear(labels, index + 1, labels.Length - index - 1);
            }
            else
            {
                cells[at] = labels[index];
            }
        }

        return row with { Cells = cells };
    }
}
