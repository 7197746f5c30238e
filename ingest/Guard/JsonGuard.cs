using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Pipeline.Ingest;

/// <summary>Looks for data on persons in JSON: its names, its values and its remarks, as they read when escapes are resolved.</summary>
internal static class JsonGuard
{
    /// <summary>What a text gives away.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="declaredNames">Names that the format itself uses, whatever they name.</param>
    /// <param name="columns">The format's columns; those of identifiers may hold bare numbers.</param>
    public static IReadOnlyList<GuardFinding> Check(
        ReadOnlyMemory<byte> utf8, IReadOnlySet<string> declaredNames, IReadOnlyList<Column> columns)
    {
        var findings = new List<GuardFinding>();
        if (!CheckTokens(utf8.Span, declaredNames, new ColumnHeaders(columns), findings))
        {
            // What cannot be read as JSON, half a letter too, is looked through as lines, and refused later.
            using var lines = new StreamReader(StreamOf(utf8), Encoding.UTF8);
            findings.AddRange(PersonalDataGuard.CheckLines(lines).Take(DeliveryReading.Quarantined.MaximumFindings));
        }

        return [.. findings.Distinct()];
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var held)
        ? new MemoryStream(held.Array!, held.Offset, held.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>Adds what is found, up to as much as is told, and tells whether the text could be read so far.</summary>
    private static bool CheckTokens(
        ReadOnlySpan<byte> utf8, IReadOnlySet<string> declaredNames, ColumnHeaders headers, List<GuardFinding> findings)
    {
        var name = "";
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true });
        try
        {
            while (findings.Count < DeliveryReading.Quarantined.MaximumFindings && reader.Read())
            {
                name = reader.TokenType switch
                {
                    JsonTokenType.PropertyName => reader.GetString() ?? "",
                    JsonTokenType.StartObject or JsonTokenType.StartArray => "",
                    _ => name,
                };
                if (RuleBrokenBy(ref reader, name, declaredNames, headers) is { } rule)
                {
                    findings.Add(new GuardFinding(rule, "", 1 + utf8[..(int)reader.TokenStartIndex].Count((byte)'\n'), ""));
                }
            }

            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string? RuleBrokenBy(
        ref Utf8JsonReader reader, string name, IReadOnlySet<string> declaredNames, ColumnHeaders headers) => reader.TokenType switch
        {
            JsonTokenType.PropertyName when !declaredNames.Contains(name) =>
                PersonalDataGuard.RuleBrokenBy(name) ?? (PersonalWords.NamesPersonalData(name) ? GuardRules.PersonalHeader : null),
            JsonTokenType.String => RuleBrokenByValue(reader.GetString() ?? "", name, headers),
            JsonTokenType.Comment => PersonalDataGuard.RuleBrokenBy(reader.GetComment()),
            JsonTokenType.Number => RuleBrokenByValue(Encoding.UTF8.GetString(reader.ValueSpan), name, headers),
            _ => null,
        };

    private static string? RuleBrokenByValue(string text, string name, ColumnHeaders headers) =>
        PersonalDataGuard.RuleBrokenBy(text) is { } rule
        && (headers.ColumnOf(name)?.Type != ColumnType.Identifier || CprNumbers.HasSeparated(text))
            ? rule
            : null;
}
