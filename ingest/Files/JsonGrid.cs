using System.Text.Json;

namespace Pipeline.Ingest;

/// <summary>
/// Reads JSON as a table: a list of flat objects, each a row. Their names are the header, which is row 0; the first object is row 1.
/// A name that an object lacks is an empty cell.
/// </summary>
internal static class JsonGrid
{
    private const string NotWhole = "JSON-teksten er ikke hel, eller et tegn står forkert";

    /// <summary>The cells; none when the JSON is not a table, which the fault then tells.</summary>
    /// <exception cref="LimitException">The JSON is beyond the limits.</exception>
    public static Grid? Read(ReadOnlyMemory<byte> utf8, IngestLimits limits, CancellationToken cancellationToken, out IngestError? fault)
    {
        var names = new JsonNames();
        try
        {
            fault = FaultOf(utf8.Span, names, limits, cancellationToken);
        }
        catch (JsonException broken)
        {
            fault = NotATable((int?)broken.LineNumber + 1, NotWhole);
        }

        return fault is null ? new Grid([new GridSheet("", IsVisible: true, new JsonRows(utf8, names, cancellationToken))]) : null;
    }

    private static IngestError? FaultOf(ReadOnlySpan<byte> utf8, JsonNames names, IngestLimits limits, CancellationToken cancellationToken)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return NotATable(null, "der ventes en liste af poster: [ { … }, { … } ]");
        }

        var lastWith = new List<int>();
        var number = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            cancellationToken.ThrowIfCancellationRequested();
            LimitException.ThrowIfAbove(limits.Rows, ++number, LimitException.Rows);
            if (FaultOfPost(ref reader, number, names, lastWith, limits) is { } expected)
            {
                return NotATable(number, expected);
            }
        }

        // What follows the list, and a list that never ends, is told by the reader.
        return reader.Read() ? NotATable(null, NotWhole) : null;
    }

    /// <param name="reader">Stands where a post begins; afterwards where it ends.</param>
    /// <param name="number">Which post it is.</param>
    /// <param name="names">The names met so far.</param>
    /// <param name="lastWith">The last post that had each of them.</param>
    /// <param name="limits">The limits.</param>
    private static string? FaultOfPost(ref Utf8JsonReader reader, int number, JsonNames names, List<int> lastWith, IngestLimits limits)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return "posten er ikke et objekt { … }";
        }

        var column = -1;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (HasHalfLetter(ref reader))
            {
                return NotWhole;
            }

            column = names.ColumnOf(ref reader, column + 1);
            LimitException.ThrowIfAbove(limits.Columns, names.Count, LimitException.Columns);
            if (column == lastWith.Count)
            {
                lastWith.Add(0);
            }

            if (lastWith[column] == number)
            {
                return "posten har det samme navn to gange";
            }

            lastWith[column] = number;
            if (FaultOfValue(ref reader, limits) is { } expected)
            {
                return expected;
            }
        }

        return null;
    }

    private static string? FaultOfValue(ref Utf8JsonReader reader, IngestLimits limits)
    {
        if (reader.Read() && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            return "posten har en liste eller et objekt i sig, hvor der ventes et tal eller en tekst";
        }

        if (HasHalfLetter(ref reader))
        {
            return NotWhole;
        }

        if (reader.ValueSpan.Length > limits.CellCharacters)
        {
            var length = reader.TokenType == JsonTokenType.String ? reader.GetString()?.Length ?? 0 : reader.ValueSpan.Length;
            LimitException.ThrowIfAbove(limits.CellCharacters, length, LimitException.CharactersOfCell);
        }

        return null;
    }

    // An escape may name one half of a letter that takes two; the reader tells only by an exception of its own when it is asked for the text.
    private static bool HasHalfLetter(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return false;
        }

        try
        {
            return reader.GetString() is null;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static IngestError NotATable(int? row, string expected) => new Spot("", row, "", "").Error(
        ErrorCodes.NotATable, $"filen kan ikke læses som en tabel: {expected}", "hent svaret fra kilden igen, og gem det uden at rette i det");
}
