namespace Pipeline.Ingest;

/// <summary>
/// The periods that each series of a file has observations of: a bit for each. Those of series that were met one after the other lie beside each other,
/// for so they are mostly asked for too.
/// </summary>
internal sealed class PeriodTable
{
    private const int BitsOfWord = 64;
    private int wordsOfSeries = 1;
    private ulong[] words = new ulong[BitsOfWord];

    /// <summary>Whether a series has an observation of a period.</summary>
    public bool Has(int series, int period)
    {
        var word = period / BitsOfWord;
        var at = (series * wordsOfSeries) + word;
        return word < wordsOfSeries && at < words.Length && (words[at] & (1UL << (period % BitsOfWord))) != 0;
    }

    /// <summary>Notes that a series has an observation of a period.</summary>
    public void Add(int series, int period)
    {
        var word = period / BitsOfWord;
        if (word >= wordsOfSeries)
        {
            Widen(Math.Max(word + 1, wordsOfSeries * 2));
        }

        // Always whole series.
        var needed = (series + 1) * wordsOfSeries;
        if (needed > words.Length)
        {
            Array.Resize(ref words, Math.Max(needed, words.Length * 2));
        }

        words[(series * wordsOfSeries) + word] |= 1UL << (period % BitsOfWord);
    }

    private void Widen(int width)
    {
        var (narrow, series) = (words, words.Length / wordsOfSeries);
        words = new ulong[series * width];
        for (var at = 0; at < series; at++)
        {
            narrow.AsSpan(at * wordsOfSeries, wordsOfSeries).CopyTo(words.AsSpan(at * width));
        }

        wordsOfSeries = width;
    }
}
