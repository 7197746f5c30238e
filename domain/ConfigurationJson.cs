using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Domain;

/// <summary>How configuration files are read: comments allowed, unknown and missing names are mistakes, duplicates too.</summary>
public static class ConfigurationJson
{
    /// <summary>The rules for configuration documents; enumerations are written as in <see cref="JsonStringEnumMemberNameAttribute"/>.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new ConfigurationWords() },
    };

    /// <summary>Reads a configuration document.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <exception cref="ConfigurationException">It is not JSON of the form that is expected.</exception>
    public static TDocument Read<TDocument>(string file, ReadOnlySpan<byte> utf8)
        where TDocument : class
    {
        try
        {
            return JsonSerializer.Deserialize<TDocument>(WithoutByteOrderMark(utf8), Options)
                ?? throw Mistake(file, "linje 1", "filen er tom (null); et JSON-objekt ventes.");
        }
        catch (JsonException wrong)
        {
            var line = (wrong.LineNumber ?? 0) + 1;
            var place = wrong.Path is { Length: > 1 } path ? $"linje {line}, {path.TrimStart('$', '.')}" : $"linje {line}";
            throw Mistake(file, place, Explain(wrong));
        }
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private static ConfigurationException Mistake(string file, string place, string message) =>
        new([new ConfigurationMistake(file, place, message)]);

    // The library tells its reasons in English only; the reader of a configuration file gets the Danish sentence first.
    private static string Explain(JsonException wrong) =>
        wrong.Message switch
        {
            var message when message.Contains("could not be mapped", StringComparison.Ordinal) =>
                $"navnet kendes ikke her; ret stavningen, eller slet det. ({FirstSentence(message)})",
            var message when message.Contains("missing required properties", StringComparison.Ordinal) =>
                $"der mangler noget, som skal stå her: {message[(message.LastIndexOf(':') + 1)..].Trim()}",
            var message when message.Contains("could not be converted", StringComparison.Ordinal) =>
                $"værdien har en anden form end ventet: {ExpectedForm(message)} ventes.",
            var message when message.Contains("uplicate propert", StringComparison.Ordinal) => "navnet står her to gange; slet det ene.",
            var message when message.StartsWith("fandt", StringComparison.Ordinal) => message,
            var message => $"filen er ikke gyldig JSON her. ({FirstSentence(message)})",
        };

    // The library names the type that it wanted, and nothing else tells it.
    private static string ExpectedForm(string message) =>
        message.Contains("Boolean", StringComparison.Ordinal) ? "true eller false"
        : message.Contains("List`1", StringComparison.Ordinal) || message.Contains("[]", StringComparison.Ordinal) ? "en liste i [ ]"
        : message.Contains("Dictionary`", StringComparison.Ordinal) ? "et objekt i { }"
        : message.Contains("Int32", StringComparison.Ordinal) || message.Contains("Int64", StringComparison.Ordinal) ? "et helt tal"
        : message.Contains("Decimal", StringComparison.Ordinal) || message.Contains("Double", StringComparison.Ordinal) ? "et tal med punktum som decimaltegn"
        : message.Contains("DateOnly", StringComparison.Ordinal) ? "en dato såsom \"2024-01-31\""
        : message.Contains("System.String", StringComparison.Ordinal) ? "en tekst i anførselstegn"
        : "et objekt i { }";

    private static string FirstSentence(string message) => message.Split(". Path:")[0].Split(" Path:")[0];
}
