using System.Text;
using System.Text.Json;

namespace Pipeline.Ingest;

/// <summary>Looks for data on persons in JSON: its names and its values, as they read when escapes are resolved.</summary>
internal static class JsonGuard
{
    public static IReadOnlyList<GuardFinding> Check(string text, IReadOnlySet<string> declaredNames)
    {
        var findings = new List<GuardFinding>();
        var utf8 = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(
            utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            while (reader.Read())
            {
                if (RuleBrokenBy(ref reader, declaredNames) is { } rule)
                {
                    findings.Add(new GuardFinding(rule, "", 1 + utf8.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n'), ""));
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What cannot be read as JSON, half a letter too, is looked through as lines below, and refused later.
        }

        findings.AddRange(PersonalDataGuard.CheckLines(text));
        return [.. findings.Distinct()];
    }

    private static string? RuleBrokenBy(ref Utf8JsonReader reader, IReadOnlySet<string> declaredNames) => reader.TokenType switch
    {
        JsonTokenType.PropertyName when reader.GetString() is { } name && !declaredNames.Contains(name) =>
            PersonalDataGuard.RuleBrokenBy(name) ?? (PersonalWords.NamesPersonalData(name) ? GuardRules.PersonalHeader : null),
        JsonTokenType.String => PersonalDataGuard.RuleBrokenBy(reader.GetString() ?? ""),
        JsonTokenType.Number => PersonalDataGuard.RuleBrokenBy(Encoding.UTF8.GetString(reader.ValueSpan)),
        _ => null,
    };
}
