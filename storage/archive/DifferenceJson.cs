using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>What a delivery did to the values in force, as JSON: equal differences give equal bytes.</summary>
internal static class DifferenceJson
{
    private static readonly ObservedValueConverter Values = new();

    public static byte[] Write(DeliveryDifference difference)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("uaendrede", difference.UnchangedCount);
            writer.WriteNumber("overtrumfede", difference.OverruledCount);
            WriteChanges(writer, "nye", difference.New);
            WriteChanges(writer, "aendrede", difference.Changed);
            WriteChanges(writer, "udeladte", difference.LeftOut);
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteChanges(Utf8JsonWriter writer, string name, IReadOnlyList<ValueChange> changes)
    {
        writer.WriteStartArray(name);
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("indikator", change.Key.Indicator.Value);
            writer.WriteString("omraade", change.Key.Area.Value);
            writer.WriteString("periode", change.Key.Period.Code);
            WriteValue(writer, "fra", change.From);
            WriteValue(writer, "til", change.To);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, ObservedValue? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Values.Write(writer, value, JsonSerializerOptions.Default);
        }
    }
}
