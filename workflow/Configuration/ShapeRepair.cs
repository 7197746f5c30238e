using System.Text;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>
/// Puts something in place of what has not the shape of the schema, so that the rest of the file can be read and checked too: one who writes a
/// plan is told all of it at once. What is read so is never used.
/// </summary>
internal static class ShapeRepair
{
    private const string Identifier = "id";
    private const string AnyText = "ukendt";
    private const string AnyDate = "2000-01-01";

    /// <summary>The file with every mistake of shape taken away.</summary>
    /// <param name="document">The file, which is changed.</param>
    /// <param name="shape">Its schema.</param>
    /// <param name="wrong">Its mistakes of shape.</param>
    /// <returns>None where the rest would look wrong only because of them: an identifier or a whole list is missing.</returns>
    public static byte[]? Repair(JToken document, JsonSchema shape, IReadOnlyList<ValidationError> wrong)
    {
        foreach (var error in wrong)
        {
            var path = ShapeMistakes.PathOf(error);
            if (path.Length == 0 || LastOf(path) == Identifier || (IsOfWholeFile(path) && IsList(error)))
            {
                return null;
            }

            Repair(document, path, error);
        }

        var text = document.ToString();
        return shape.Validate(text).Count == 0 ? Encoding.UTF8.GetBytes(text) : null;
    }

    /// <summary>
    /// Whether a mistake of content may be told only because of what was put in place of one of shape: it is of the same place, of a neighbour that
    /// depends on it, or speaks of the element by its identifier.
    /// </summary>
    /// <param name="told">The mistake of content.</param>
    /// <param name="document">The file as it was repaired.</param>
    /// <param name="wrong">The mistakes of shape.</param>
    public static bool IsTouched(ConfigurationMistake told, JToken document, IEnumerable<ValidationError> wrong) =>
        wrong.Select(ShapeMistakes.PathOf).Any(path =>
            told.Place.StartsWith(path, StringComparison.Ordinal)
            || (!IsOfWholeFile(path) && (AreNeighbours(told.Place, path) || SpeaksOf(told, document.SelectToken(ParentOf(path))))));

    private static bool AreNeighbours(string place, string path) => ParentOf(place) == ParentOf(path);

    private static bool SpeaksOf(ConfigurationMistake told, JToken? element) =>
        element is JObject fields && fields[Identifier] is JValue { Value: string id } && told.Message.Contains($"'{id}'", StringComparison.Ordinal);

    private static void Repair(JToken document, string path, ValidationError error)
    {
        var found = document.SelectToken(path);
        if (error.Kind == ValidationErrorKind.NoAdditionalPropertiesAllowed)
        {
            found?.Parent?.Remove();
        }
        else if (found is not null)
        {
            found.Replace(Anything(error.Schema));
        }
        else if (error.Property is { } name && document.SelectToken(ParentOf(path)) is JObject parent)
        {
            parent[name] = Anything(error.Schema.ActualProperties[name]);
        }
    }

    private static JToken Anything(JsonSchema schema) => schema.ActualSchema switch
    {
        { Enumeration.Count: > 0 } words => JToken.FromObject(words.Enumeration.First()!),
        { Type: var type } when type.HasFlag(JsonObjectType.Array) => new JArray(),
        { Type: var type } when type.HasFlag(JsonObjectType.Number) || type.HasFlag(JsonObjectType.Integer) => 0,
        { Type: var type } when type.HasFlag(JsonObjectType.Boolean) => false,
        { Type: var type } fields when type.HasFlag(JsonObjectType.Object) =>
            new JObject(fields.RequiredProperties.Select(name => new JProperty(name, Anything(fields.ActualProperties[name])))),
        { Format: JsonFormatStrings.Date } => AnyDate,
        _ => AnyText,
    };

    private static bool IsList(ValidationError error) =>
        error.Kind == ValidationErrorKind.ArrayExpected
        || (error.Kind == ValidationErrorKind.PropertyRequired && error.Property is { } name
            && error.Schema.ActualProperties[name].ActualSchema.Type.HasFlag(JsonObjectType.Array));

    private static bool IsOfWholeFile(string path) => !path.Contains('.', StringComparison.Ordinal);

    private static string LastOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string ParentOf(string path) => IsOfWholeFile(path) ? "" : path[..path.LastIndexOf('.')];
}
