namespace Pipeline.Ingest;

/// <summary>Numbers as Danish files mostly have them, which mean one thing only, whatever their column's other cells say: 816 and 31,9.</summary>
internal static class PlainNumber
{
    // Fits in 64 bits.
    private const int MostDigits = 18;

    // 2,351 can be two thousand.
    private const int DigitsOfThousands = 3;

    /// <summary>Reads such a number. What is not one is for <see cref="NumberText"/> to judge.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out WrittenNumber number)
    {
        number = default;
        var comma = text.IndexOf(',');
        var decimals = comma < 0 ? 0 : text.Length - comma - 1;
        if (text.IsEmpty || text.Length > MostDigits || comma == 0 || (comma > 0 && decimals is 0 or DigitsOfThousands)
            || !TryReadDigits(text, comma, out var digits))
        {
            return false;
        }

        number = new WrittenNumber(
            new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)decimals), decimals, HasPercentSign: false);
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, int comma, out long digits)
    {
        digits = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (at == comma)
            {
                continue;
            }

            if (!char.IsAsciiDigit(text[at]))
            {
                return false;
            }

            digits = (digits * 10) + (text[at] - '0');
        }

        return true;
    }
}
