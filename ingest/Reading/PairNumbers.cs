namespace Pipeline.Ingest;

/// <summary>Numbers different pairs of numbers from 0; as many as are worth it.</summary>
internal sealed class PairNumbers
{
    private const int Most = 1 << 17;
    private const int FirstBits = 10;
    private int bits = FirstBits;
    private (long Pair, int Number)[] slots = NewSlots(FirstBits);
    private int count;

    /// <summary>The number of a pair; <see cref="TextNumbers.None"/> when it has none.</summary>
    public int Find(int first, int second) => slots[SlotOf(PairOf(first, second))].Number;

    /// <summary>The number of a pair, which it is given when it has none; <see cref="TextNumbers.None"/> when there are too many.</summary>
    public int FindOrAdd(int first, int second)
    {
        var pair = PairOf(first, second);
        var slot = SlotOf(pair);
        if (slots[slot].Number == TextNumbers.None && count < Most)
        {
            slots[slot] = (pair, count);
            count++;
            Grow();
            return count - 1;
        }

        return slots[slot].Number;
    }

    private static long PairOf(int first, int second) => ((long)first << 32) | (uint)second;

    private static (long Pair, int Number)[] NewSlots(int bits)
    {
        var slots = new (long Pair, int Number)[1 << bits];
        Array.Fill(slots, (0, TextNumbers.None));
        return slots;
    }

    private void Grow()
    {
        if (count * 2 <= slots.Length)
        {
            return;
        }

        var taken = slots;
        bits++;
        slots = NewSlots(bits);
        foreach (var place in taken.Where(place => place.Number != TextNumbers.None))
        {
            slots[SlotOf(place.Pair)] = place;
        }
    }

    private int SlotOf(long pair)
    {
        var slot = Utf8Hash.Of(pair, bits);
        while (slots[slot].Number != TextNumbers.None && slots[slot].Pair != pair)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }
}
