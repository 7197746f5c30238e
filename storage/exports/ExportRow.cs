using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>
/// A row of a table as a line of JSON, in the notation of the service itself: what JSON has no type for is text with its EDM type beside it, so that
/// every column comes back with the type that it had.
/// </summary>
internal static class ExportRow
{
    private const string TypeSuffix = "@odata.type";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const string Double = "Edm.Double";
    private const string Int64 = "Edm.Int64";
    private const string DateTime = "Edm.DateTime";
    private const string Guid = "Edm.Guid";
    private const string Binary = "Edm.Binary";

    public static void Write(Utf8JsonWriter writer, TableEntity row)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in row.Where(column => !IsOfService(column.Key)))
        {
            Write(writer, name, value);
        }

        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">The line is not one of an export.</exception>
    public static TableEntity Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = new TableEntity();
            foreach (var column in document.RootElement.EnumerateObject().Where(column => !column.Name.EndsWith(TypeSuffix, StringComparison.Ordinal)))
            {
                var type = document.RootElement.TryGetProperty(column.Name + TypeSuffix, out var told) ? told.GetString() : null;
                row[column.Name] = ValueOf(column.Value, type);
            }

            return row.PartitionKey is not null && row.RowKey is not null ? row : throw new FormatException("A line of the export lacks its keys.");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What stands in the line may be anything: it is not repeated.
            throw new FormatException("A line of the export is no row.");
        }
    }

    private static bool IsOfService(string name) => name == nameof(ITableEntity.Timestamp) || name.StartsWith("odata.", StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case bool truth:
                writer.WriteBoolean(name, truth);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case long number:
                WriteTyped(writer, name, Int64, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteTyped(writer, name, Double, number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                WriteTyped(writer, name, DateTime, time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
                break;
            case Guid guid:
                WriteTyped(writer, name, Guid, guid.ToString());
                break;
            case byte[] bytes:
                WriteTyped(writer, name, Binary, Convert.ToBase64String(bytes));
                break;
            case BinaryData bytes:
                WriteTyped(writer, name, Binary, Convert.ToBase64String(bytes));
                break;
            default:
                throw new NotSupportedException($"The column {name} is of the type {value?.GetType().Name ?? "null"}, which a table does not hold.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter writer, string name, string type, string text)
    {
        writer.WriteString(name + TypeSuffix, type);
        writer.WriteString(name, text);
    }

    private static object ValueOf(JsonElement value, string? type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.True or JsonValueKind.False, null) => value.GetBoolean(),
        (JsonValueKind.Number, null) => value.GetInt32(),
        (JsonValueKind.String, null) => value.GetString()!,
        (JsonValueKind.String, Int64) => long.Parse(value.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        (JsonValueKind.String, Double) => double.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
        (JsonValueKind.String, DateTime) => DateTimeOffset.ParseExact(
            value.GetString()!, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        (JsonValueKind.String, Guid) => System.Guid.Parse(value.GetString()!),
        (JsonValueKind.String, Binary) => value.GetBytesFromBase64(),
        _ => throw new FormatException("A column of the export is of no type that a table holds."),
    };
}
