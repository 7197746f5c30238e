namespace Pipeline.Ingest;

/// <summary>Letters that were spoiled before a file came here.</summary>
internal static class SpoiledLetters
{
    /// <summary>The letter that stands for one that is lost.</summary>
    public const string Lost = "\uFFFD";

    /// <summary>What a spoiled letter begins with.</summary>
    public const string Mark = "Ã";

    /// <summary>What æ, ø, å, Æ, Ø and Å become when UTF-8 is read as Windows-1252.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜", "Ã…"];

    /// <summary>Whether a text has any.</summary>
    public static bool AreIn(string text) =>
        text.Contains(Lost, StringComparison.Ordinal)
        || (text.Contains(Mark, StringComparison.Ordinal) && Forms.Any(form => text.Contains(form, StringComparison.Ordinal)));
}
