using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>Columns of a row, read and written as the project's types.</summary>
internal static class RowReading
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(this TableEntity row, string column) => row.GetString(column) ?? "";

    public static int Whole(this TableEntity row, string column) => row.GetInt32(column) ?? 0;

    /// <exception cref="FormatException">The row lacks the column.</exception>
    public static DateTimeOffset Time(this TableEntity row, string column) =>
        row.GetDateTimeOffset(column) ?? throw new FormatException($"The row {row.PartitionKey} / {row.RowKey} lacks {column}.");

    /// <summary>A decimal that was written as text, exact to its last zero.</summary>
    public static decimal? Exact(this TableEntity row, string column) =>
        row.GetString(column) is { Length: > 0 } text
            ? decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whether a version is one that a row was read with: without it a conditional write would be unconditional.</summary>
    public static bool IsKnown(this ETag etag) => etag.ToString().Length > 0;

    /// <summary>Writes a column, or leaves it out when there is nothing.</summary>
    public static void Put(this TableEntity row, string column, object? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }

    public static string ExactText(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    public static string ListText(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Readable);

    public static IReadOnlyList<string> ReadList(string text) =>
        text.Length == 0 ? [] : JsonSerializer.Deserialize<IReadOnlyList<string>>(text) ?? [];
}
