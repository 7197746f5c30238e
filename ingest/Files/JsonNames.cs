using System.Text;
using System.Text.Json;

namespace Pipeline.Ingest;

/// <summary>The names that the posts of a JSON list have, in the order that they were first met: the columns of its table.</summary>
internal sealed class JsonNames
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<byte[]> names = [];

    /// <summary>How many there are.</summary>
    public int Count => names.Count;

    /// <summary>The header of the table.</summary>
    public IReadOnlyList<Cell> Header => [.. names.Select(name => new Cell(Encoding.UTF8.GetString(name)))];

    /// <summary>The column of the name that a reader stands at; a name that was not met before gets the next one.</summary>
    /// <param name="reader">Stands at a name.</param>
    /// <param name="expected">The column that it probably is: posts have their names in the same order.</param>
    /// <exception cref="InvalidOperationException">The name has half a letter in it.</exception>
    public int ColumnOf(ref Utf8JsonReader reader, int expected)
    {
        if (expected < names.Count && reader.ValueTextEquals(names[expected]))
        {
            return expected;
        }

        var name = reader.GetString() ?? "";
        if (!positions.TryGetValue(name, out var column))
        {
            positions.Add(name, column = names.Count);
            names.Add(Encoding.UTF8.GetBytes(name));
        }

        return column;
    }
}
