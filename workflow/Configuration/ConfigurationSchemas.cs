using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Pipeline.Domain;
using Pipeline.Ingest;

namespace Pipeline.Workflow.Configuration;

/// <summary>
/// JSON Schemas for the configuration files, made from the types that read them, so that an editor tells a writer
/// the same as the program will.
/// </summary>
public static class ConfigurationSchemas
{
    /// <summary>The file name of the schema of the statutory criteria.</summary>
    public const string Criteria = "criteria.schema.json";

    /// <summary>The file name of the schema of a format.</summary>
    public const string Format = "format.schema.json";

    /// <summary>The file name of the schema of the catalogue of indicators.</summary>
    public const string Indicators = "indicators.schema.json";

    /// <summary>The file name of the schema of the criteria's dated limits.</summary>
    public const string Limits = "limits.schema.json";

    /// <summary>The file name of the schema of a plan.</summary>
    public const string Plan = "plan.schema.json";

    private static readonly JsonSerializerOptions Reading = Described();

    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };

    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement),
    };

    /// <summary>Makes the schemas.</summary>
    /// <returns>The text of each, by its file name in <c>config/schemas</c>; lines end in a line feed.</returns>
    public static IReadOnlyDictionary<string, string> Generate() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [Criteria] = Schema<CriteriaDocument>(),
        [Format] = Schema<FormatDocument>(),
        [Indicators] = Schema<IndicatorsDocument>(),
        [Limits] = Schema<LimitsDocument>(),
        [Plan] = Schema<PlanDocument>(),
    };

    // The exporter sees into the framework's own converter of enumerations only; both take the same words.
    private static JsonSerializerOptions Described()
    {
        var options = new JsonSerializerOptions(ConfigurationJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        options.Converters.Clear();
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        return options;
    }

    private static string Schema<TDocument>()
    {
        var schema = Reading.GetJsonSchemaAsNode(typeof(TDocument), Exporting).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Writing).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.PropertyInfo?.CustomConverter is TargetListConverter)
        {
            schema = TargetListConverter.Schema(Reading, Exporting);
        }

        var provider = context.PropertyInfo?.AttributeProvider ?? context.TypeInfo.Type;
        var description = provider.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false)
            .OfType<DescriptionAttribute>()
            .FirstOrDefault();
        if (description is not null && schema is JsonObject described)
        {
            described.Insert(0, "description", description.Description);
        }

        return schema;
    }
}
