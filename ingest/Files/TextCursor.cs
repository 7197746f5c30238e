using System.Text;
using CsvHelper;

namespace Pipeline.Ingest;

/// <summary>
/// Stands at one row of a text file after the other: its cells are bytes until they are asked for as more. Whoever moves it meets a
/// <see cref="LimitException"/> where the file is beyond the limits.
/// </summary>
internal sealed class TextCursor : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private const byte LastShown = 0x7E;
    private readonly IngestLimits limits;
    private readonly CancellationToken cancellationToken;
    private readonly HashSet<long> linesWithBadQuotes = [];
    private readonly Stream content;
    private readonly CsvReader reader;
    private readonly TextPool texts = new();
    private int rows;

    public TextCursor(TextSource source, char separator, IngestLimits limits, CancellationToken cancellationToken)
    {
        (this.limits, this.cancellationToken) = (limits, cancellationToken);
        content = source.Open();
        reader = CsvReader.Create(content, Options(separator), leaveOpen: true);
    }

    /// <summary>How many cells the row has.</summary>
    public int Count => reader.FieldCount;

    /// <summary>The row's line, which is the row that Excel shows.</summary>
    public int Number => (int)reader.LineNumber;

    /// <summary>Whether a quotation mark in the row is not closed or is followed by text.</summary>
    public bool HasBadQuotes => linesWithBadQuotes.Count > 0 && linesWithBadQuotes.Contains(reader.LineNumber);

    /// <summary>A cell as it was written, without the quotation marks around it.</summary>
    public ReadOnlySpan<byte> this[int at] => reader.GetSpan(at);

    /// <summary>Moves to the next row that is not blank. The answer is false when there is none.</summary>
    /// <exception cref="LimitException">The file is beyond the limits.</exception>
    public bool Next()
    {
        // Not in a method of its own: a row is read half a million times.
        try
        {
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                LimitException.ThrowIfAbove(limits.Columns, reader.FieldCount, LimitException.Columns);
                if (reader.RawRecord.Length > limits.CellCharacters)
                {
                    CheckLengths();
                }

                if (!IsBlank() && !IsSeparatorHint())
                {
                    rows++;
                    LimitException.ThrowIfAbove(limits.RowsOfSheet, rows, LimitException.Rows);
                    return true;
                }
            }

            return false;
        }
        catch (CsvFormatException)
        {
            // All else that may be wrong with a row is recovered from.
            throw new LimitException(LimitException.RowTooLong);
        }
    }

    /// <summary>Whether each of the row's cells is known to hold nothing that is about a person, and its quotation marks part its cells as they should.</summary>
    public bool IsHarmless()
    {
        for (var at = 0; at < reader.FieldCount; at++)
        {
            var bytes = reader.GetSpan(at);
            if (!HasFewDigits(bytes) && !texts.Of(bytes).IsHarmless)
            {
                return false;
            }
        }

        return !HasBadQuotes;
    }

    /// <summary>Whether a cell beyond the first shows something: a row that has one is no footnote. A cell of unusual spaces is not looked into, and shows nothing.</summary>
    public bool ShowsMoreThanFirst()
    {
        for (var at = 1; at < reader.FieldCount; at++)
        {
            if (StartsShown(reader.GetSpan(at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The row as whoever knows nothing of bytes reads it.</summary>
    public GridRow ToRow()
    {
        var cells = new Cell[reader.FieldCount];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = CellOf(at);
        }

        return new GridRow(Number, cells, HasBadQuotes);
    }

    public void Dispose()
    {
        reader.Dispose();
        content.Dispose();
    }

    private static bool StartsShown(ReadOnlySpan<byte> bytes) => bytes.Length > 0 && bytes[0] is > (byte)' ' and <= LastShown;

    // No character is more than one digit, and none is less than one byte.
    private static bool HasFewDigits(ReadOnlySpan<byte> bytes) =>
        bytes.Length < CprNumbers.FewestDigits || (bytes.Length == CprNumbers.FewestDigits && bytes.Contains((byte)','));

    private Cell CellOf(int at)
    {
        var bytes = reader.GetSpan(at);
        return bytes.IsEmpty ? default : new Cell(texts.Of(bytes));
    }

    private bool IsBlank()
    {
        for (var at = 0; at < reader.FieldCount; at++)
        {
            if (StartsShown(reader.GetSpan(at)) || !CellOf(at).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSeparatorHint()
    {
        if (reader.LineNumber != 1)
        {
            return false;
        }

        var row = ToRow();
        return row[0].Text.StartsWith(SeparatorSniffer.Hint, StringComparison.OrdinalIgnoreCase) && row.Cells.Skip(1).All(cell => cell.IsEmpty);
    }

    private void CheckLengths()
    {
        for (var at = 0; at < reader.FieldCount; at++)
        {
            var bytes = reader.GetSpan(at);
            if (bytes.Length > limits.CellCharacters)
            {
                LimitException.ThrowIfAbove(limits.CellCharacters, Encoding.UTF8.GetCharCount(bytes), LimitException.CharactersOfCell);
            }
        }
    }

    // Line breaks inside quotes are not taken: one forgotten quote would swallow the rest of the file.
    // So a line is a row, and the line's number is the row that Excel shows.
    private CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        TrackLineNumbers = true,
        MaxRecordSize = Math.Max(limits.RowBytes, BufferSize),
        IncludeValuesInExceptions = false,
        BufferSize = BufferSize,
        Encoding = Encoding.UTF8,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = malformed => linesWithBadQuotes.Add(malformed.LineNumber),
    };
}
