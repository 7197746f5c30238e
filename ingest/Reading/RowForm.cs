namespace Pipeline.Ingest;

/// <summary>Tells whether a row is whole: its cells under their headers, its letters as they were written.</summary>
internal sealed class RowForm(Table table, ErrorLog log)
{
    /// <summary>Whether a row can be read; the log tells why one cannot.</summary>
    public bool IsGood(GridRow row)
    {
        if (row.HasBadQuotes)
        {
            log.Add(table.SpotOf(row).Error(
                ErrorCodes.Quoting,
                "et anførselstegn er ikke lukket, eller der står tekst efter det",
                "ret anførselstegnene; en celle må ikke have linjeskift"));
            return false;
        }

        if (row.Cells.Count < table.Header.Width)
        {
            log.Add(table.SpotOf(row).Error(
                ErrorCodes.RaggedRow, "rækken har færre celler end overskriften", "ret rækken, så hver celle står under sin overskrift"));
            return false;
        }

        if (BeyondHeader(row.Span) is { } at)
        {
            log.Add(new Spot(table.Sheet, row.Number, ColumnLetters.Of(at), row[at].Text).Error(
                ErrorCodes.RaggedRow,
                "rækken har en celle uden overskrift over",
                "ret rækken, så hver celle står under sin overskrift; ellers giv kolonnen en overskrift, eller slet cellen"));
            return false;
        }

        return !IsSpoiled(row);
    }

    // A text file with spoiled letters is refused before its rows are read; a workbook or a list of entries is not.
    private bool IsSpoiled(GridRow row)
    {
        for (var at = 0; at < row.Cells.Count; at++)
        {
            if (row[at].IsSpoiled)
            {
                log.Add(FileFaults.LettersSpoiled(new Spot(table.Sheet, row.Number, NameOf(at), row[at].Text)));
                return true;
            }
        }

        return false;
    }

    // Headers that the format does not know may say anything.
    private string NameOf(int column) => table.Header.ColumnAt(column) is null ? ColumnLetters.Of(column) : table.Header.NameAt(column);

    private int? BeyondHeader(ReadOnlySpan<Cell> cells)
    {
        for (var at = 0; at < cells.Length; at++)
        {
            if (!cells[at].IsEmpty && table.Header.Row[at].IsEmpty && table.Header.ColumnAt(at) is null)
            {
                return at;
            }
        }

        return null;
    }
}
