using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Domain;

/// <summary>Reads the words that configuration files write for the members of an enumeration, and tells which there are when a word is not one of them.</summary>
internal sealed class ConfigurationWords : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    /// <inheritdoc />
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class WordConverter<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private readonly IReadOnlyList<(string Word, TEnum Member)> words =
        [
            .. typeof(TEnum).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (
                field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name,
                (TEnum)field.GetValue(null)!)),
        ];

        /// <inheritdoc />
        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var found = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            foreach (var (word, member) in words)
            {
                if (word == found)
                {
                    return member;
                }
            }

            throw new JsonException(
                $"{(found is null ? "fandt ikke en tekst" : $"fandt \"{found}\"")}; et af disse ord ventes: {string.Join(", ", words.Select(word => word.Word))}.");
        }

        /// <inheritdoc />
        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(words.Single(word => word.Member.Equals(value)).Word);
    }
}
