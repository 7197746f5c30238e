namespace Pipeline.Ingest;

/// <summary>A number in eight bytes, half of what a decimal takes, as files mostly have them. Others are kept by <see cref="PackedNumbers"/>, which unpacks both.</summary>
internal readonly struct PackedNumber
{
    // From the right: whether it is below zero, its decimals, its digits. No decimal has as many decimals as mark a number that is kept elsewhere.
    private const int DecimalsAt = 1;
    private const int DigitsAt = 6;
    private const ulong MostDecimals = (1 << (DigitsAt - DecimalsAt)) - 1;
    private const ulong Digits = ulong.MaxValue >> DigitsAt;
    private readonly ulong bits;

    private PackedNumber(ulong digits, ulong decimals, bool isNegative) =>
        bits = (digits << DigitsAt) | (decimals << DecimalsAt) | (isNegative ? 1UL : 0);

    /// <summary>The place of a number that is kept elsewhere; none when it is here.</summary>
    public int? Place => ((bits >> DecimalsAt) & MostDecimals) == MostDecimals ? (int)(bits >> DigitsAt) : null;

    /// <summary>The number, when it is here.</summary>
    public decimal Amount
    {
        get
        {
            var digits = bits >> DigitsAt;
            return new decimal((int)digits, (int)(digits >> 32), 0, (bits & 1) != 0, (byte)((bits >> DecimalsAt) & MostDecimals));
        }
    }

    /// <summary>A plain number.</summary>
    public static PackedNumber Of(PlainDigits number) => new((ulong)number.Digits, (ulong)number.Decimals, isNegative: false);

    /// <summary>A number that is kept elsewhere.</summary>
    public static PackedNumber At(int place) => new((ulong)place, MostDecimals, isNegative: false);

    /// <summary>A number; none when it has too many digits, and must be kept elsewhere.</summary>
    public static PackedNumber? Of(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        return parts[2] == 0 && digits <= Digits ? new PackedNumber(digits, number.Scale, decimal.IsNegative(number)) : null;
    }
}

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
