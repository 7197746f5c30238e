namespace Pipeline.Ingest;

/// <summary>Packs numbers, and keeps those that take more room.</summary>
internal sealed class PackedNumbers
{
    private readonly List<decimal> kept = [];

    /// <summary>A number, packed.</summary>
    public PackedNumber Pack(decimal number)
    {
        if (PackedNumber.Of(number) is { } packed)
        {
            return packed;
        }

        kept.Add(number);
        return PackedNumber.At(kept.Count - 1);
    }

    /// <summary>The number that was packed, with the decimals that it had.</summary>
    public decimal Unpack(PackedNumber number) => number.Place is { } place ? kept[place] : number.Amount;
}
