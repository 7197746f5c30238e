using System.Text;

namespace Pipeline.Ingest;

/// <summary>Gives the same object for the same text, as far as its fixed number of places goes; where two texts want one, the last has it.</summary>
internal sealed class TextPool
{
    private const int PlaceBits = 14;
    private const int LongestKept = 200;
    private readonly (byte[] Utf8, CellText Text)[] places = new (byte[], CellText)[1 << PlaceBits];

    /// <summary>The text of some bytes.</summary>
    public CellText Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept)
        {
            return new CellText(Encoding.UTF8.GetString(utf8));
        }

        ref var place = ref places[Utf8Hash.Of(utf8, PlaceBits)];
        if (place.Utf8 is null || !utf8.SequenceEqual(place.Utf8))
        {
            place = (utf8.ToArray(), new CellText(Encoding.UTF8.GetString(utf8)));
        }

        return place.Text;
    }
}
