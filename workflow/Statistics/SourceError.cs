using System.Text.Json;

namespace Pipeline.Workflow.Statistics;

/// <summary>The body in which a source says what was wrong: <c>{"errorTypeCode":"EXTRACT-NOTFOUND","message":"…"}</c>.</summary>
internal static class SourceError
{
    private const int LongestText = 200;

    // Stands for our key, which a source may repeat.
    private const string Hidden = "***";

    /// <summary>What it says, short, on one line and without our key; null when it is not such a body.</summary>
    public static string? Find(ReadOnlyMemory<byte> body, string? key)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("errorTypeCode", out var code)
                ? $"It says {Line(code, key)}: {(document.RootElement.TryGetProperty("message", out var message) ? Line(message, key) : "")}"
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Line(JsonElement element, string? key)
    {
        var line = string.Concat(element.ToString().Select(letter => char.IsControl(letter) ? ' ' : letter));
        line = string.IsNullOrEmpty(key) ? line : line.Replace(key, Hidden, StringComparison.Ordinal);
        return line.Length > LongestText ? line[..LongestText] : line;
    }
}
