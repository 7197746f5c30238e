using System.Text.Json;

namespace Pipeline.Storage;

/// <summary>Reading of single values, with mistakes told as mistakes of the JSON.</summary>
internal static class JsonReading
{
    public delegate TValue ReadMember<out TValue>(ref Utf8JsonReader reader);

    /// <exception cref="JsonException">It is not a text, or not one of the form wanted.</exception>
    public static TValue ReadAs<TValue>(this ref Utf8JsonReader reader, Func<string, TValue> read)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        try
        {
            return read(reader.GetString()!);
        }
        catch (FormatException wrong)
        {
            throw new JsonException(null, wrong);
        }
    }

    /// <summary>Reads an object that has one member, of the name given.</summary>
    /// <exception cref="JsonException">It is not such an object.</exception>
    public static TValue ReadOnlyMember<TValue>(this ref Utf8JsonReader reader, string name, ReadMember<TValue> read)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || !reader.ValueTextEquals(name) || !reader.Read())
        {
            throw new JsonException();
        }

        var value = read(ref reader);
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject ? value : throw new JsonException();
    }
}
