using System.Collections;
using System.Text.Json;

namespace Pipeline.Ingest;

/// <summary>The rows of a JSON list that is known to be a table. They are made anew from its bytes each time that someone goes through them.</summary>
/// <remarks>Held, half a million rows of a thousand columns would fill any memory, though a file of such rows may be small: a name that a post lacks costs nothing in it.</remarks>
/// <param name="utf8">The JSON.</param>
/// <param name="names">The names of its posts.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class JsonRows(ReadOnlyMemory<byte> utf8, JsonNames names, CancellationToken cancellationToken) : IEnumerable<GridRow>
{
    public IEnumerator<GridRow> GetEnumerator()
    {
        yield return new GridRow(0, names.Header);
        var texts = new TextPool();
        var (at, state) = (0, default(JsonReaderState));
        for (var number = 1; Next(number, texts, ref at, ref state) is { } row; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A reader cannot be kept from one row to the next; where it stood can.
    private GridRow? Next(int number, TextPool texts, ref int at, ref JsonReaderState state)
    {
        var reader = new Utf8JsonReader(utf8.Span[at..], isFinalBlock: true, state);
        var cells = new Cell[names.Count];
        var column = -1;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                column = names.ColumnOf(ref reader, column + 1);
            }
            else if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject or JsonTokenType.EndArray))
            {
                cells[column] = CellOf(ref reader, texts);
            }
        }

        (at, state) = (at + (int)reader.BytesConsumed, reader.CurrentState);
        return reader.TokenType == JsonTokenType.EndObject ? new GridRow(number, cells) : null;
    }

    private static Cell CellOf(ref Utf8JsonReader reader, TextPool texts) => reader.TokenType switch
    {
        JsonTokenType.String => reader.ValueIsEscaped ? new Cell(reader.GetString() ?? "") : new Cell(texts.Of(reader.ValueSpan)),
        JsonTokenType.Number when reader.TryGetDouble(out var number) && Cell.CanHold(number) => new Cell(number, isPercent: false),
        JsonTokenType.Null => default,
        _ => new Cell(texts.Of(reader.ValueSpan)),
    };
}
