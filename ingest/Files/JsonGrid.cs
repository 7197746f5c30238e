using System.Text.Json;

namespace Pipeline.Ingest;

/// <summary>
/// Reads JSON as a table: a list of flat objects, each a row. Their names are the header, which is row 0; the first object is row 1.
/// A name that an object lacks is an empty cell.
/// </summary>
internal static class JsonGrid
{
    /// <summary>The cells; none when the JSON is not a table, which the fault then tells.</summary>
    /// <exception cref="LimitException">The JSON is beyond the limits.</exception>
    public static Grid? Read(string text, IngestLimits limits, CancellationToken cancellationToken, out IngestError? fault)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            fault = FaultOf(document.RootElement);
            return fault is null ? GridOf(document.RootElement, limits, cancellationToken) : null;
        }
        catch (JsonException broken)
        {
            fault = NotATable((int?)broken.LineNumber + 1, "JSON-teksten er ikke hel, eller et tegn står forkert");
            return null;
        }
    }

    private static IngestError? FaultOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            return NotATable(null, "der ventes en liste af poster: [ { … }, { … } ]");
        }

        var number = 0;
        foreach (var entry in root.EnumerateArray())
        {
            number++;
            if (entry.ValueKind != JsonValueKind.Object)
            {
                return NotATable(number, "posten er ikke et objekt { … }");
            }

            var names = entry.EnumerateObject().Select(property => property.Name).ToList();
            if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
            {
                return NotATable(number, "posten har det samme navn to gange");
            }

            if (entry.EnumerateObject().Any(property => property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
            {
                return NotATable(number, "posten har en liste eller et objekt i sig, hvor der ventes et tal eller en tekst");
            }
        }

        return null;
    }

    private static Grid GridOf(JsonElement root, IngestLimits limits, CancellationToken cancellationToken)
    {
        LimitException.ThrowIfAbove(limits.Rows, root.GetArrayLength(), LimitException.Rows);
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateArray().SelectMany(entry => entry.EnumerateObject()))
        {
            positions.TryAdd(property.Name, positions.Count);
            LimitException.ThrowIfAbove(limits.Columns, positions.Count, LimitException.Columns);
        }

        var texts = new Dictionary<string, CellText>(StringComparer.Ordinal);
        var rows = new List<GridRow> { new(0, [.. positions.Keys.Select(name => new Cell(name))]) };
        foreach (var entry in root.EnumerateArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(RowOf(rows.Count, entry, positions, texts, limits));
        }

        return new Grid([new GridSheet("", IsVisible: true, rows)]);
    }

    private static GridRow RowOf(
        int number, JsonElement entry, Dictionary<string, int> positions, Dictionary<string, CellText> texts, IngestLimits limits)
    {
        var cells = new Cell[positions.Count];
        foreach (var property in entry.EnumerateObject())
        {
            var cell = CellOf(property.Value, texts);
            LimitException.ThrowIfAbove(limits.CellCharacters, cell.TextLength, LimitException.CharactersOfCell);
            cells[positions[property.Name]] = cell;
        }

        return new GridRow(number, cells);
    }

    // Most posts repeat the texts of others; the same text is held once.
    private static CellText TextOf(string text, Dictionary<string, CellText> texts)
    {
        if (!texts.TryGetValue(text, out var known))
        {
            texts.Add(text, known = new CellText(text));
        }

        return known;
    }

    private static Cell CellOf(JsonElement value, Dictionary<string, CellText> texts) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => new Cell(TextOf(text, texts)),
        JsonValueKind.String => default,
        JsonValueKind.Number when value.TryGetDecimal(out var number) => new Cell((double)number, isPercent: false),
        JsonValueKind.Null => default,
        _ => new Cell(value.GetRawText()),
    };

    private static IngestError NotATable(int? row, string expected) => new Spot("", row, "", "").Error(
        ErrorCodes.NotATable, $"filen kan ikke læses som en tabel: {expected}", "hent svaret fra kilden igen, og gem det uden at rette i det");
}
