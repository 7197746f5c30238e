namespace Pipeline.Ingest;

/// <summary>The words that stand in a column instead of numbers, and what each tells of one indicator.</summary>
internal sealed class WordValues
{
    private readonly IReadOnlyCollection<string> names;
    private readonly Dictionary<string, decimal> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> withoutValue = new(StringComparer.Ordinal);

    private WordValues(IReadOnlyCollection<string> names) => this.names = names;

    /// <summary>Takes the words of a measure; the answer is none when it has numbers, and what is wrong with them goes to the mistakes.</summary>
    public static WordValues? Of(MeasureDocument measure, string place, FormatMistakes mistakes)
    {
        if (measure.Words.Count == 0)
        {
            mistakes.AddIf(measure.WordsWithoutValue.Count > 0, $"{place}.ordUdenVaerdi", "hører sammen med ord; giv de ord, der er tal.");
            return null;
        }

        var words = new WordValues([.. measure.Words.Keys.Concat(measure.WordsWithoutValue)]);
        foreach (var (word, number) in measure.Words)
        {
            mistakes.AddIf(!words.numbers.TryAdd(Ingest.Words.Fold(word), number), $"{place}.ord", $"har '{word}' to gange.");
        }

        foreach (var word in measure.WordsWithoutValue)
        {
            var isNew = !words.numbers.ContainsKey(Ingest.Words.Fold(word)) && words.withoutValue.Add(Ingest.Words.Fold(word));
            mistakes.AddIf(!isNew, $"{place}.ordUdenVaerdi", $"har '{word}', som allerede er nævnt.");
        }

        return words;
    }

    /// <summary>The words as the format writes them, for whoever met another.</summary>
    public string Expected => string.Join(", ", names.Select(name => name.Length == 0 ? "en tom celle" : $"»{name}«"));

    /// <summary>What a word tells: a number, or nothing of this indicator (an empty answer); false when it is not one of the words.</summary>
    public bool TryRead(string text, out decimal? number)
    {
        var word = Words.Fold(text);
        number = numbers.TryGetValue(word, out var told) ? told : null;
        return number is not null || withoutValue.Contains(word);
    }
}
