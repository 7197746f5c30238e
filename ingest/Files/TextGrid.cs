using System.Text;
using CsvHelper;

namespace Pipeline.Ingest;

/// <summary>Splits a text file into rows and cells, as it is read: no more than a row is held at a time.</summary>
internal static class TextGrid
{
    private const int CharactersLookedAt = 4 * 1024 * 1024;
    private const int BufferSize = 256 * 1024;

    /// <summary>
    /// The cells. Whoever goes through them reads the file, and meets a <see cref="LimitException"/> where it is beyond the limits.
    /// </summary>
    public static Grid Of(TextSource source, IngestLimits limits, CancellationToken cancellationToken)
    {
        var separator = SeparatorSniffer.Sniff(source.ReadFirst(SeparatorSniffer.LinesLookedAt, CharactersLookedAt));
        var rows = new RowSequence(() => Read(source, separator, limits, cancellationToken));
        return new Grid([new GridSheet("", IsVisible: true, rows)]);
    }

    private static IEnumerator<GridRow> Read(TextSource source, char separator, IngestLimits limits, CancellationToken cancellationToken)
    {
        var linesWithBadQuotes = new HashSet<long>();
        using var content = source.Open();
        using var reader = CsvReader.Create(content, Options(separator, linesWithBadQuotes), leaveOpen: true);
        var texts = new TextPool();
        var rows = 0;
        long cells = 0;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (RowOf(reader, texts, linesWithBadQuotes, limits) is not { } row)
            {
                continue;
            }

            rows++;
            cells += row.Cells.Count;
            LimitException.ThrowIfAbove(limits.Rows, rows, "rækker");
            LimitException.ThrowIfAbove(limits.Cells, cells, "celler");
            yield return row;
        }
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
        BufferSize = BufferSize,
        Encoding = Encoding.UTF8,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = malformed => linesWithBadQuotes.Add(malformed.LineNumber),
    };

    private static GridRow? RowOf(CsvReader reader, TextPool texts, HashSet<long> linesWithBadQuotes, IngestLimits limits)
    {
        LimitException.ThrowIfAbove(limits.Columns, reader.FieldCount, "kolonner");
        var cells = new Cell[reader.FieldCount];
        var isBlank = true;
        for (var at = 0; at < cells.Length; at++)
        {
            var bytes = reader.GetSpan(at);
            if (bytes.Length > limits.CellCharacters)
            {
                LimitException.ThrowIfAbove(limits.CellCharacters, Encoding.UTF8.GetCharCount(bytes), "tegn i en celle");
            }

            cells[at] = bytes.IsEmpty ? default : new Cell(texts.Of(bytes));
            isBlank = isBlank && cells[at].IsEmpty;
        }

        var line = (int)reader.LineNumber;
        return isBlank || (line == 1 && IsSeparatorHint(cells))
            ? null
            : new GridRow(line, cells, linesWithBadQuotes.Count > 0 && linesWithBadQuotes.Contains(line));
    }

    private static bool IsSeparatorHint(Cell[] cells) =>
        cells.Skip(1).All(cell => cell.IsEmpty) && cells[0].Text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
}
