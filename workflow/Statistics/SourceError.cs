using System.Text.Json;

namespace Pipeline.Workflow.Statistics;

/// <summary>The body in which a source says what was wrong: <c>{"errorTypeCode":"EXTRACT-NOTFOUND","message":"…"}</c>.</summary>
internal static class SourceError
{
    private const int LongestText = 200;

    /// <summary>What it says, short and on one line; null when it is not such a body.</summary>
    public static string? Find(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("errorTypeCode", out var code)
                ? $"It says {Line(code)}: {(document.RootElement.TryGetProperty("message", out var message) ? Line(message) : "")}"
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Line(JsonElement element)
    {
        var line = string.Concat(element.ToString().Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length > LongestText ? line[..LongestText] : line;
    }
}
