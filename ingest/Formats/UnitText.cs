namespace Pipeline.Ingest;

/// <summary>When two texts are the same unit.</summary>
internal static class UnitText
{
    /// <summary>What a unit is known by: its word by <see cref="Words.Fold"/>, or the sign itself where it is no word. % is not ‰, and an empty cell is neither.</summary>
    public static string Key(string text) => Words.Fold(text) is { Length: > 0 } word ? word : text.Trim();
}
