namespace Pipeline.Ingest;

/// <summary>How each column of a table writes its decimals. Few files need to know: most numbers mean one thing only, and the cells are looked at when asked.</summary>
internal sealed class ColumnNotations(Table table, Layout layout, MissingSigns signs)
{
    private Dictionary<Column, NumberNotation>? found;

    /// <summary>How a column writes; undecided for one that no numbers are read from.</summary>
    public NumberNotation Of(Column column) => (found ??= Look([.. layout.NumberColumns])).GetValueOrDefault(column);

    private Dictionary<Column, NumberNotation> Look(IReadOnlyList<Column> columns)
    {
        var notations = columns.ToDictionary(column => column, _ => NumberNotation.Undecided);
        foreach (var row in table.Rows)
        {
            foreach (var column in columns)
            {
                notations[column] = table.CellsOf(row, column).Select(EvidenceOf).Aggregate(notations[column], NumberText.Join);
            }
        }

        return notations;
    }

    private NumberNotation EvidenceOf(Cell cell) => cell.Number is null && !cell.IsEmpty
        ? NumberText.EvidenceOf(signs.WithoutSigns(cell.Text, out _, out _, out _))
        : NumberNotation.Undecided;
}
