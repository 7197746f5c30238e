using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Protocol;

/// <summary>An entity's properties to and from JSON; types that JSON lacks are annotated with their EDM type.</summary>
internal static class EntityJson
{
    private const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static BinaryData Write(IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in properties)
            {
                // The service keeps no nulls: a null is a property that is not there.
                if (value is not null && !EntityNames.IsOfService(name))
                {
                    Write(writer, name, value);
                }
            }

            writer.WriteEndObject();
        }

        return BinaryData.FromBytes(buffer.WrittenMemory);
    }

    public static Dictionary<string, object?> Read(JsonElement entity)
    {
        var properties = new Dictionary<string, object?>();
        var types = new Dictionary<string, string?>();
        foreach (var property in entity.EnumerateObject())
        {
            if (property.Name.EndsWith(EntityNames.TypeSuffix, StringComparison.Ordinal))
            {
                types[property.Name[..^EntityNames.TypeSuffix.Length]] = property.Value.GetString();
            }
        }

        foreach (var property in entity.EnumerateObject())
        {
            if (!property.Name.EndsWith(EntityNames.TypeSuffix, StringComparison.Ordinal))
            {
                properties[property.Name] = Value(property.Value, TypeOf(property.Name, types));
            }
        }

        return properties;
    }

    private static string? TypeOf(string name, Dictionary<string, string?> types) =>
        name == EntityNames.Timestamp ? "Edm.DateTime" : types.GetValueOrDefault(name);

    private static void Write(Utf8JsonWriter writer, string name, object value)
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
                Annotated(writer, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                writer.WriteString(name + EntityNames.TypeSuffix, "Edm.Double");
                WriteDouble(writer, name, number);
                break;
            case Guid guid:
                Annotated(writer, name, "Edm.Guid", guid.ToString());
                break;
            case byte[] bytes:
                Annotated(writer, name, "Edm.Binary", Convert.ToBase64String(bytes));
                break;
            case BinaryData bytes:
                Annotated(writer, name, "Edm.Binary", Convert.ToBase64String(bytes));
                break;
            case DateTimeOffset time:
                Annotated(writer, name, "Edm.DateTime", Text(time.UtcDateTime));
                break;
            case DateTime { Kind: DateTimeKind.Utc } time:
                Annotated(writer, name, "Edm.DateTime", Text(time));
                break;
            case DateTime time:
                throw new NotSupportedException($"The time {time:O} of property {name} is of kind {time.Kind}; it must be UTC.");
            case Enum constant:
                writer.WriteString(name, constant.ToString());
                break;
            default:
                throw new NotSupportedException($"Property {name} is of type {value.GetType()}, which a table cannot hold.");
        }
    }

    private static void Annotated(Utf8JsonWriter writer, string name, string type, string value)
    {
        writer.WriteString(name + EntityNames.TypeSuffix, type);
        writer.WriteString(name, value);
    }

    // JSON has no numbers for these three: the protocol writes them as text.
    private static void WriteDouble(Utf8JsonWriter writer, string name, double number)
    {
        if (double.IsFinite(number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static object? Value(JsonElement value, string? type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.Null, _) => null,
        (JsonValueKind.True, _) => true,
        (JsonValueKind.False, _) => false,
        (JsonValueKind.Number, "Edm.Double") => value.GetDouble(),
        (JsonValueKind.Number, "Edm.Int64") => value.GetInt64(),
        (JsonValueKind.Number, _) when value.TryGetInt32(out var small) => small,
        (JsonValueKind.Number, _) when value.TryGetInt64(out var large) => large,
        (JsonValueKind.Number, _) => value.GetDouble(),
        (JsonValueKind.String, "Edm.Double") => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (JsonValueKind.String, "Edm.Int64") => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (JsonValueKind.String, "Edm.Guid") => Guid.Parse(value.GetString()!),
        (JsonValueKind.String, "Edm.Binary") => value.GetBytesFromBase64(),
        (JsonValueKind.String, "Edm.DateTime") =>
            DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, AsUtc),
        (JsonValueKind.String, null or "Edm.String") => value.GetString(),
        _ => throw new NotSupportedException($"The service sent a value of type {type ?? value.ValueKind.ToString()}."),
    };
}
