using System.Text;

namespace Pipeline.Ingest;

/// <summary>
/// Gives the same object for the same text, as far as its fixed number of places goes: each text may stand in two, and where more want them, the
/// last two have them. With one place for each, two texts of a file that took turns would be made anew in every row.
/// </summary>
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

        var at = Utf8Hash.Of(utf8, PlaceBits);
        ref var place = ref places[at];
        if (IsOf(place.Utf8, utf8))
        {
            return place.Text;
        }

        ref var other = ref places[at ^ 1];
        if (IsOf(other.Utf8, utf8))
        {
            return other.Text;
        }

        other = place;
        place = (utf8.ToArray(), new CellText(Encoding.UTF8.GetString(utf8)));
        return place.Text;
    }

    private static bool IsOf(byte[]? known, ReadOnlySpan<byte> utf8) => known is not null && utf8.SequenceEqual(known);
}
