namespace Pipeline.Ingest;

/// <summary>
/// A number in eight bytes, half of what a decimal takes. One with more than 17 digits or so is kept by <see cref="PackedNumbers"/>, and this tells its place.
/// </summary>
internal readonly struct PackedNumber
{
    // From the right: whether it is below zero, its decimals, its digits.
    private const int DecimalsAt = 1;
    private const int DigitsAt = 6;
    private const ulong MostDigits = ulong.MaxValue >> DigitsAt;

    // In place of the decimals, of which there are 28 at most.
    private const ulong Elsewhere = 31;
    private readonly ulong bits;

    private PackedNumber(ulong digits, ulong decimals, bool isNegative) =>
        bits = (digits << DigitsAt) | (decimals << DecimalsAt) | (isNegative ? 1UL : 0);

    /// <summary>The place of a number that is kept elsewhere; none when it is here.</summary>
    public int? Place => Decimals == Elsewhere ? (int)Digits : null;

    /// <summary>The number, when it is here.</summary>
    public decimal Amount => new((int)Digits, (int)(Digits >> 32), 0, (bits & 1) != 0, (byte)Decimals);

    private ulong Digits => bits >> DigitsAt;

    private ulong Decimals => (bits >> DecimalsAt) & Elsewhere;

    /// <summary>A plain number.</summary>
    public static PackedNumber Of(PlainDigits number) => new((ulong)number.Digits, (ulong)number.Decimals, isNegative: false);

    /// <summary>A number that is kept elsewhere.</summary>
    public static PackedNumber At(int place) => new((ulong)place, Elsewhere, isNegative: false);

    /// <summary>A number; none when it has too many digits, and must be kept elsewhere.</summary>
    public static PackedNumber? Of(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        return parts[2] == 0 && digits <= MostDigits ? new PackedNumber(digits, number.Scale, decimal.IsNegative(number)) : null;
    }
}
