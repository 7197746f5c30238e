using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Pipeline.Ingest;

/// <summary>Gives the same object for the same text, as far as its fixed number of places goes; where two texts want one, the last has it.</summary>
internal sealed class TextPool
{
    private const int Places = 1 << 14;
    private const int LongestKept = 200;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private readonly (byte[] Utf8, CellText Text)[] places = new (byte[], CellText)[Places];

    /// <summary>The text of some bytes.</summary>
    public CellText Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept)
        {
            return new CellText(Encoding.UTF8.GetString(utf8));
        }

        ref var place = ref places[PlaceOf(utf8)];
        if (place.Utf8 is null || !utf8.SequenceEqual(place.Utf8))
        {
            place = (utf8.ToArray(), new CellText(Encoding.UTF8.GetString(utf8)));
        }

        return place.Text;
    }

    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length;
        for (; utf8.Length >= sizeof(ulong); utf8 = utf8[sizeof(ulong)..])
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(utf8)) * Multiplier, 29);
        }

        foreach (var last in utf8)
        {
            hash = (hash ^ last) * Multiplier;
            hash = BitOperations.RotateLeft(hash, 23);
        }

        return (int)((hash * Multiplier) >> (64 - 14));
    }
}
