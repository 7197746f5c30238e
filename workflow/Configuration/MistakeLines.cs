using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pipeline.Domain;

namespace Pipeline.Workflow.Configuration;

/// <summary>Tells in which line of its file a mistake stands: what checks the content knows only the way to it.</summary>
internal static class MistakeLines
{
    /// <summary>The mistakes of a file, each with its line before its place; one that is of no place in the file stays as it is.</summary>
    public static IReadOnlyList<ConfigurationMistake> Of(IReadOnlyList<ConfigurationMistake> mistakes, ReadOnlySpan<byte> utf8)
    {
        try
        {
            var document = JToken.Parse(Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF'));
            return [.. mistakes.Select(mistake => mistake with { Place = WithLine(mistake.Place, document) })];
        }
        catch (JsonException)
        {
            return mistakes;
        }
    }

    private static string WithLine(string place, JToken document) =>
        LineOf(place, document) is { } line ? string.Create(CultureInfo.InvariantCulture, $"linje {line}, {place}") : place;

    // What is missing stands nowhere: the line is that of what it is missing in.
    private static int? LineOf(string place, JToken document)
    {
        for (var path = place; path.Length > 0; path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)])
        {
            if (Find(path, document) is IJsonLineInfo found && found.HasLineInfo())
            {
                return found.LineNumber;
            }
        }

        return null;
    }

    private static JToken? Find(string path, JToken document)
    {
        try
        {
            return document.SelectToken(path);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
