using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace Pipeline.Workflow.Configuration;

/// <summary>Reads what a plan wants of an indicator: one word where that says it all (<c>retning</c>, <c>ikke-fastsat</c>), else a list of targets.</summary>
internal sealed class TargetListConverter : JsonConverter<IReadOnlyList<TargetDocument>>
{
    private static readonly IReadOnlyList<string> ShortWords = ["retning", "ikke-fastsat"];

    public override IReadOnlyList<TargetDocument> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return JsonSerializer.Deserialize<List<TargetDocument>>(ref reader, options)!;
        }

        var word = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return word is not null && ShortWords.Contains(word)
            ? [new TargetDocument { Kind = word == ShortWords[0] ? TargetWord.Direction : TargetWord.NotSet }]
            : throw new JsonException(
                $"{(word is null ? "fandt hverken en tekst eller en liste" : $"fandt \"{word}\"")}; et af ordene {string.Join(", ", ShortWords)} eller en liste af mål i [ ] ventes.");
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<TargetDocument> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options);

    /// <summary>The JSON Schema of what is read, which the exporter cannot see into.</summary>
    public static JsonObject Schema(JsonSerializerOptions options, JsonSchemaExporterOptions exporter) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. ShortWords.Select(word => (JsonNode)word)]) },
            new JsonObject { ["type"] = "array", ["items"] = options.GetJsonSchemaAsNode(typeof(TargetDocument), exporter) }),
    };
}
