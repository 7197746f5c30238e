namespace Pipeline.Storage;

/// <summary>The words that stand in the data for the members of an enumeration, both ways.</summary>
internal sealed class Words<TEnum>
    where TEnum : struct, Enum
{
    private readonly IReadOnlyDictionary<TEnum, string> words;
    private readonly Dictionary<string, TEnum> meanings;

    public Words(IReadOnlyDictionary<TEnum, string> words)
    {
        this.words = words;
        meanings = words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    public string Of(TEnum member) => words[member];

    /// <exception cref="FormatException">The word is not one of them.</exception>
    public TEnum Read(string word) =>
        meanings.TryGetValue(word, out var member) ? member : throw new FormatException($"'{word}' is not a word for a {typeof(TEnum).Name}.");
}
