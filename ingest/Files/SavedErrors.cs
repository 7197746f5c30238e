using System.Text.Json;

namespace Pipeline.Ingest;

/// <summary>Recognises what a register answers when it has no data to give, saved as if it were data.</summary>
internal static class SavedErrors
{
    // Statistikbanken's own word, and those that web services answer with: an object with one of them is a message, and never a table.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "errorTypeCode", "error", "errors", "errorMessage", "exceptionMessage", "statusCode", "message", "detail",
    };

    /// <summary>Whether a text is one object that holds an error and nothing of ours.</summary>
    public static bool IsOne(ReadOnlyMemory<byte> utf8) => utf8.Span.TrimStart(" \t\r\n"u8).StartsWith("{"u8) && HasAnyName(utf8);

    private static bool HasAnyName(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return document.RootElement.EnumerateObject().Any(property => Names.Contains(property.Name));
        }
        catch (JsonException)
        {
            // Half an answer is told of as a table that is not whole.
            return false;
        }
    }
}
