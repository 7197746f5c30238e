using System.Text;
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
        var packer = new CellPacker();
        long cells = 0;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (RowOf(reader, packer, linesWithBadQuotes, limits) is { } row)
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
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = malformed => linesWithBadQuotes.Add(malformed.LineNumber),
    };

    private static GridRow? RowOf(CsvReader reader, CellPacker packer, HashSet<long> linesWithBadQuotes, IngestLimits limits)
    {
        LimitException.ThrowIfAbove(limits.Columns, reader.FieldCount, "kolonner");
        var isBlank = true;
        for (var at = 0; at < reader.FieldCount; at++)
        {
            var bytes = reader.GetSpan(at);
            isBlank = isBlank && IsBlank(bytes);
            if (bytes.Length > limits.CellCharacters)
            {
                LimitException.ThrowIfAbove(limits.CellCharacters, Encoding.UTF8.GetCharCount(bytes), "tegn i en celle");
            }
        }

        var line = (int)reader.LineNumber;
        return isBlank || (line == 1 && IsSeparatorHint(reader)) ? null : new GridRow(line, packer.Pack(reader), linesWithBadQuotes.Contains(line));
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) =>
        !bytes.ContainsAnyInRange((byte)'!', (byte)'~') && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(bytes));

    private static bool IsSeparatorHint(CsvReader reader)
    {
        for (var at = 1; at < reader.FieldCount; at++)
        {
            if (!IsBlank(reader.GetSpan(at)))
            {
                return false;
            }
        }

        return reader.GetString(0).TrimStart().StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
    }
}
