namespace Pipeline.Ingest;

/// <summary>How much text the cells of a package may still hold: whoever reads the package keeps it all in memory.</summary>
internal sealed class TextBudget(IngestLimits limits)
{
    private long texts;
    private long characters;

    /// <exception cref="LimitException">There are more texts than the limits allow.</exception>
    public void Begin()
    {
        texts++;
        LimitException.ThrowIfAbove(limits.Texts, texts, "forskellige tekster");
    }

    /// <summary>A piece of a text was read.</summary>
    /// <param name="added">Its length.</param>
    /// <param name="inCell">The length of what the cell holds so far.</param>
    /// <exception cref="LimitException">The cell, or all of them, hold more than the limits allow.</exception>
    public void Add(int added, long inCell)
    {
        characters += added;
        LimitException.ThrowIfAbove(limits.CellCharacters, inCell, LimitException.CharactersOfCell);
        LimitException.ThrowIfAbove(limits.Characters, characters, "tegn i alt");
    }
}
