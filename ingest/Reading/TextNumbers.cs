namespace Pipeline.Ingest;

/// <summary>Numbers the different texts of a column from 0, looked up by the bytes of the file; as many as are worth it.</summary>
internal sealed class TextNumbers
{
    /// <summary>The answer for a text that has no number.</summary>
    public const int None = -1;

    private const int Most = 1 << 14;
    private const int LongestKept = 200;
    private const int Bits = 15;

    // One more than the number, so that 0 is none.
    private readonly int[] slots = new int[1 << Bits];
    private readonly List<byte[]> texts = [];

    // The rows of a file often have the same text as the one before.
    private byte[] last = [];
    private int lastNumber = None;

    /// <summary>Whether a text is the one with a number.</summary>
    public bool Is(int number, ReadOnlySpan<byte> utf8) => utf8.SequenceEqual(texts[number]);

    /// <summary>The number of a text; <see cref="None"/> when it has none.</summary>
    public int Find(ReadOnlySpan<byte> utf8)
    {
        if (lastNumber != None && utf8.SequenceEqual(last))
        {
            return lastNumber;
        }

        var number = slots[SlotOf(utf8)] - 1;
        if (number != None)
        {
            (last, lastNumber) = (texts[number], number);
        }

        return number;
    }

    /// <summary>The number of a text, which it is given when it has none; <see cref="None"/> when there are too many or it is long.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> utf8)
    {
        var slot = SlotOf(utf8);
        if (slots[slot] == 0 && texts.Count < Most && utf8.Length <= LongestKept)
        {
            texts.Add(utf8.ToArray());
            slots[slot] = texts.Count;
        }

        return slots[slot] - 1;
    }

    private int SlotOf(ReadOnlySpan<byte> utf8)
    {
        var slot = Utf8Hash.Of(utf8, Bits);
        while (slots[slot] != 0 && !utf8.SequenceEqual(texts[slots[slot] - 1]))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }
}
