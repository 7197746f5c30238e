using System.Buffers;
using System.Text;

namespace Pipeline.Ingest;

/// <summary>Numbers as Danish files mostly have them, which mean one thing only, whatever their column's other cells say: 816 and 31,9.</summary>
internal static class PlainNumber
{
    // What is longer may be larger than any figure is.
    private const int MostCharacters = 12;

    // 2,351 can be two thousand.
    private const int DigitsOfThousands = 3;

    /// <summary>Reads such a number. What is not one is for <see cref="NumberText"/> to judge.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out WrittenNumber number)
    {
        number = default;
        if (text.Length > MostCharacters)
        {
            return false;
        }

        Span<byte> ascii = stackalloc byte[text.Length];
        if (Ascii.FromUtf16(text, ascii, out _) != OperationStatus.Done || !TryRead(ascii, out var digits))
        {
            return false;
        }

        number = new WrittenNumber(digits.Amount, digits.Decimals, HasPercentSign: false);
        return true;
    }

    /// <summary>The same for a text as a file holds it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out PlainDigits number)
    {
        number = default;
        if (utf8.IsEmpty || utf8.Length > MostCharacters)
        {
            return false;
        }

        var digits = 0L;
        var comma = 0;
        for (var at = 0; at < utf8.Length; at++)
        {
            var digit = utf8[at] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (utf8[at] == ',' && at > 0 && comma == 0)
            {
                comma = at;
            }
            else
            {
                return false;
            }
        }

        var decimals = comma == 0 ? 0 : utf8.Length - comma - 1;
        number = new PlainDigits(digits, decimals);
        return comma == 0 || decimals is not (0 or DigitsOfThousands);
    }
}

/// <summary>A number of digits, the last of which are decimals.</summary>
/// <param name="Digits">The digits; less than 10 to the 12th.</param>
/// <param name="Decimals">How many of them are decimals.</param>
internal readonly record struct PlainDigits(long Digits, int Decimals)
{
    /// <summary>The number.</summary>
    public decimal Amount => new((int)Digits, (int)(Digits >> 32), 0, isNegative: false, (byte)Decimals);
}
