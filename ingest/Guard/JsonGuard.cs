using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Pipeline.Ingest;

/// <summary>Looks for data on persons in JSON: its names, its values and its remarks, as they read when escapes are resolved.</summary>
internal static class JsonGuard
{
    public static IReadOnlyList<GuardFinding> Check(ReadOnlyMemory<byte> utf8, IReadOnlySet<string> declaredNames)
    {
        var findings = new List<GuardFinding>();
        if (!CheckTokens(utf8.Span, declaredNames, findings))
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
    private static bool CheckTokens(ReadOnlySpan<byte> utf8, IReadOnlySet<string> declaredNames, List<GuardFinding> findings)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true });
        try
        {
            while (findings.Count < DeliveryReading.Quarantined.MaximumFindings && reader.Read())
            {
                if (RuleBrokenBy(ref reader, declaredNames) is { } rule)
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

    private static string? RuleBrokenBy(ref Utf8JsonReader reader, IReadOnlySet<string> declaredNames) => reader.TokenType switch
    {
        JsonTokenType.PropertyName when reader.GetString() is { } name && !declaredNames.Contains(name) =>
            PersonalDataGuard.RuleBrokenBy(name) ?? (PersonalWords.NamesPersonalData(name) ? GuardRules.PersonalHeader : null),
        JsonTokenType.String => PersonalDataGuard.RuleBrokenBy(reader.GetString() ?? ""),
        JsonTokenType.Comment => PersonalDataGuard.RuleBrokenBy(reader.GetComment()),
        JsonTokenType.Number => PersonalDataGuard.RuleBrokenBy(Encoding.UTF8.GetString(reader.ValueSpan)),
        _ => null,
    };
}
