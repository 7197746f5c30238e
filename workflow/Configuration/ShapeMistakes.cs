using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>
/// Finds everything in a configuration file that has not the shape of its schema. The reader itself stops at the first such mistake;
/// the one who writes the file is told all of them.
/// </summary>
internal static class ShapeMistakes
{
    /// <summary>The mistakes of shape in a file, in its order; none when it has the shape, or is not JSON at all.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="schema">The text of its schema.</param>
    /// <param name="mistakesOfContent">What else is wrong with a file that has the shape, by places of the file.</param>
    public static IReadOnlyList<ConfigurationMistake> Of(
        string file, ReadOnlySpan<byte> utf8, string schema, Func<byte[], IReadOnlyList<ConfigurationMistake>> mistakesOfContent)
    {
        var shape = JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult();
        var text = Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF');
        try
        {
            var document = JToken.Parse(text);
            ValidationError[] wrong = [.. shape.Validate(text).SelectMany(Innermost).OrderBy(error => error.LineNumber)];
            List<ConfigurationMistake> mistakes = [.. wrong.Select(error => new ConfigurationMistake(file, PlaceOf(error), Explain(error, document)))];
            if (wrong.Length > 0 && ShapeRepair.Repair(document, shape, wrong) is { } repaired)
            {
                var others = mistakesOfContent(repaired).Where(mistake => !ShapeRepair.IsTouched(mistake, document, wrong)).ToList();
                mistakes.AddRange(MistakeLines.Of(others, utf8));
            }

            return mistakes;
        }
        catch (JsonException)
        {
            // Text that is not JSON has no shape to hold against the schema; the reader tells where it breaks.
            return [];
        }
    }

    private static IEnumerable<ValidationError> Innermost(ValidationError wrong) => wrong switch
    {
        ChildSchemaValidationError child => Meant(child),
        MultiTypeValidationError types => types.Errors
            .Where(type => type.Key != JsonObjectType.Null)
            .Take(1)
            .SelectMany(type => type.Value)
            .SelectMany(Innermost),
        _ => [wrong],
    };

    // Where a text or a list may stand, a list is held against the form of a list: that it is no text is not what is wrong with it.
    private static List<ValidationError> Meant(ChildSchemaValidationError child)
    {
        var found = child.Errors.Values.SelectMany(errors => errors).SelectMany(Innermost).ToList();
        var inside = found.Where(error => PathOf(error).Length > PathOf(child).Length).ToList();
        return inside.Count > 0 ? inside : found;
    }

    private static string PlaceOf(ValidationError wrong)
    {
        var place = PathOf(wrong);
        var line = wrong.HasLineInfo ? FormattableString.Invariant($"linje {wrong.LineNumber}") : "";
        return place.Length == 0 ? line : line.Length == 0 ? place : $"{line}, {place}";
    }

    /// <summary>The way to a mistake, such as <c>omraader[1].navn</c>; empty where it is of the whole file.</summary>
    public static string PathOf(ValidationError wrong) => (wrong.Path ?? "").TrimStart('#', '/').Replace('/', '.');

    private static string Explain(ValidationError wrong, JToken document) => wrong.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"mangler, og skal stå her.{Described(wrong)}",
        ValidationErrorKind.NoAdditionalPropertiesAllowed =>
            $"navnet kendes ikke her; ret stavningen, eller slet det.{Spelling.Suggest(wrong.Property ?? "", wrong.Schema.ActualProperties.Keys)}",
        ValidationErrorKind.NotInEnumeration => $"{Found(document.SelectToken(PathOf(wrong)))}; et af disse ord ventes: {string.Join(", ", wrong.Schema.ActualSchema.Enumeration.Where(word => word is not null))}.",
        ValidationErrorKind.StringExpected => Form("en tekst i anførselstegn"),
        ValidationErrorKind.NumberExpected => Form("et tal med punktum som decimaltegn"),
        ValidationErrorKind.IntegerExpected => Form("et helt tal"),
        ValidationErrorKind.BooleanExpected => Form("true eller false"),
        ValidationErrorKind.ObjectExpected => Form("et objekt i { }"),
        ValidationErrorKind.ArrayExpected => Form("en liste i [ ]"),
        ValidationErrorKind.DateExpected => Form("en dato såsom \"2024-01-31\""),
        _ => "værdien har en anden form end ventet.",
    };

    private static string Found(JToken? value) => value is { Type: JTokenType.String } text ? $"fandt \"{text}\"" : "fandt ikke en tekst";

    private static string Form(string expected) => $"værdien har en anden form end ventet: {expected} ventes.";

    private static string Described(ValidationError wrong) =>
        wrong.Property is { } name && wrong.Schema.ActualProperties.TryGetValue(name, out var property) && property.Description is { } text
            ? $" {text}"
            : "";
}
