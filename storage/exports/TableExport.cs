using System.Globalization;
using System.Text.Json.Serialization;

namespace Pipeline.Storage;

/// <summary>An export of the tables that was made to its end: what its manifest says. An export without one was stopped and is never restored.</summary>
/// <param name="Name">The name, made of the time that it was begun.</param>
/// <param name="Tables">The tables, in the order that they were exported.</param>
public sealed record TableExport(
    [property: JsonPropertyName("navn")] string Name,
    [property: JsonPropertyName("tabeller")] IReadOnlyList<ExportedTable> Tables)
{
    private const string NameFormat = "yyyy-MM-dd'T'HHmmss'Z'";

    /// <summary>The name of an export that is begun at a time.</summary>
    public static string NameOf(DateTimeOffset time) => time.UtcDateTime.ToString(NameFormat, CultureInfo.InvariantCulture);

    /// <summary>Whether a text can be the name of an export.</summary>
    public static bool IsName(string text) =>
        DateTime.TryParseExact(text, NameFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>A table in an export.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="ContentHash">SHA-256 of the file, lower-case hex.</param>
public sealed record ExportedTable(
    [property: JsonPropertyName("tabel")] string Table,
    [property: JsonPropertyName("raekker")] long Rows,
    [property: JsonPropertyName("sha256")] string ContentHash);
