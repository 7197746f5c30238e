namespace Pipeline.Storage;

/// <summary>The words that stand in the data for the members of an enumeration, both ways.</summary>
internal sealed class Words<TEnum>
    where TEnum : struct, Enum
{
    private readonly Func<TEnum, string> wordOf;
    private readonly Dictionary<string, TEnum> meanings;

    /// <param name="wordOf">Gives each member's word; no two have the same.</param>
    public Words(Func<TEnum, string> wordOf)
    {
        this.wordOf = wordOf;
        meanings = Enum.GetValues<TEnum>().ToDictionary(wordOf, StringComparer.Ordinal);
    }

    public string Of(TEnum member) => wordOf(member);

    /// <exception cref="FormatException">The word is not one of them.</exception>
    public TEnum Read(string word) =>
        meanings.TryGetValue(word, out var member) ? member : throw new FormatException($"'{word}' is not a word for a {typeof(TEnum).Name}.");
}
