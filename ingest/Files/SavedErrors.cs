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
        // To its end, and no more held of it than a name: what is one object may be as large as any file.
        var reader = new Utf8JsonReader(utf8.Span);
        var hasAny = false;
        try
        {
            while (reader.Read())
            {
                hasAny |= reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && Names.Contains(reader.GetString() ?? "");
            }

            return hasAny;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Half an answer is told of as a table that is not whole.
            return false;
        }
    }
}
