namespace Pipeline.Ingest;

/// <summary>The periods, by their numbers, that an indicator of an area has observations of: a bit for each.</summary>
internal sealed class PeriodSet
{
    private const int BitsOfWord = 64;
    private ulong[] words = new ulong[2];

    /// <summary>Whether a period is in it.</summary>
    public bool Has(int period)
    {
        var word = period / BitsOfWord;
        return word < words.Length && (words[word] & (1UL << (period % BitsOfWord))) != 0;
    }

    /// <summary>Takes a period into it.</summary>
    public void Add(int period)
    {
        var word = period / BitsOfWord;
        if (word >= words.Length)
        {
            Array.Resize(ref words, Math.Max(word + 1, words.Length * 2));
        }

        words[word] |= 1UL << (period % BitsOfWord);
    }
}
