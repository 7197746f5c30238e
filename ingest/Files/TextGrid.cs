using CsvHelper;

namespace Pipeline.Ingest;

/// <summary>Splits a text file into rows and cells.</summary>
internal static class TextGrid
{
    /// <exception cref="LimitException">The text is beyond the limits.</exception>
    public static Grid Read(string text, IngestLimits limits, CancellationToken cancellationToken)
    {
        var linesWithBadQuotes = new HashSet<long>();
        using var reader = CsvReader.FromText(text, Options(SeparatorSniffer.Sniff(text), linesWithBadQuotes));
        var rows = new List<GridRow>();
        long cells = 0;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (RowOf(reader, linesWithBadQuotes, limits) is { } row)
            {
                rows.Add(row);
                cells += row.Cells.Count;
                LimitException.ThrowIfAbove(limits.Rows, rows.Count, "rækker");
                LimitException.ThrowIfAbove(limits.Cells, cells, "celler");
            }
        }

        return new Grid([new GridSheet("", IsVisible: true, rows)]);
    }

    // Line breaks inside quotes are not taken: one forgotten quote would swallow the rest of the file.
    // So a line is a row, and the line's number is the row that Excel shows.
    private static CsvReaderOptions Options(char separator, HashSet<long> linesWithBadQuotes) => new()
    {
        Separator = separator,
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        PoolStrings = true,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = malformed => linesWithBadQuotes.Add(malformed.LineNumber),
    };

    private static GridRow? RowOf(CsvReader reader, HashSet<long> linesWithBadQuotes, IngestLimits limits)
    {
        LimitException.ThrowIfAbove(limits.Columns, reader.FieldCount, "kolonner");
        var cells = new Cell[reader.FieldCount];
        var isBlank = true;
        for (var at = 0; at < cells.Length; at++)
        {
            var text = reader.GetString(at);
            LimitException.ThrowIfAbove(limits.CellCharacters, text.Length, "tegn i en celle");
            cells[at] = new Cell(text ?? "");
            isBlank &= cells[at].IsEmpty;
        }

        var line = (int)reader.LineNumber;
        return isBlank || IsSeparatorHint(line, cells) ? null : new GridRow(line, cells, linesWithBadQuotes.Contains(line));
    }

    private static bool IsSeparatorHint(int line, Cell[] cells) =>
        line == 1 && cells[0].Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && cells.Skip(1).All(cell => cell.IsEmpty);
}
