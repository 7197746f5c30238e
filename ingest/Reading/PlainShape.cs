namespace Pipeline.Ingest;

/// <summary>What an indicator of an area is, in the plain rows of a file.</summary>
/// <param name="Shape">How its numbers are read.</param>
/// <param name="Indicator">The indicator's number among the observations.</param>
/// <param name="Area">The area's number.</param>
/// <param name="Series">The number of the series that they are.</param>
internal readonly record struct PlainMeasure(PlainShape Shape, int Indicator, int Area, int Series);

/// <summary>How the numbers of a measure are read from a plain row; most measures of a format are read alike.</summary>
/// <param name="Header">The number of the header above the value.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Earliest">The first day that it can be told of.</param>
/// <param name="Value">Where the value stands.</param>
/// <param name="Numerator">Where the numerator stands; -1 when the file does not tell both counts.</param>
/// <param name="Denominator">Where the denominator stands; -1 when the file does not tell both counts.</param>
internal sealed record PlainShape(int Header, ColumnType Type, DateOnly Earliest, int Value, int Numerator, int Denominator)
{
    // So that no product below is beyond 64 bits.
    private const long LargestCompared = 1 << 28;
    private const int MostDecimalsCompared = 6;
    private static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>Whether the counts behind the value are told.</summary>
    public bool HasCounts => Numerator >= 0;

    /// <summary>Reads the numbers of a row. The answer is false when they are not plain, or not surely right.</summary>
    public bool TryRead(TextCursor row, out PlainDigits value, out PlainDigits part, out PlainDigits whole)
    {
        part = default;
        whole = default;
        return PlainNumber.TryRead(row[Value], out value)
            && IsInRange(value)
            && (!HasCounts
                || (PlainNumber.TryRead(row[Numerator], out part)
                    && PlainNumber.TryRead(row[Denominator], out whole)
                    && FitCounts(value, part, whole)));
    }

    // Whether a value is surely one that its unit allows.
    private bool IsInRange(PlainDigits value) => Type switch
    {
        ColumnType.Number or ColumnType.PerThousand => true,
        ColumnType.Count => value.Decimals == 0,
        ColumnType.Percent => IsAtMost(value, 100),
        ColumnType.Grade => IsAtMost(value, 12),
        _ => false,
    };

    // Whether counts surely are counts, and surely give the value that is told.
    private bool FitCounts(PlainDigits value, PlainDigits numerator, PlainDigits denominator)
    {
        var factor = Type switch
        {
            ColumnType.Percent => 100L,
            ColumnType.PerThousand => 1_000L,
            _ => 0L,
        };
        var (part, whole) = (numerator.Digits, denominator.Digits);
        if (numerator.Decimals != 0 || denominator.Decimals != 0 || whole == 0 || (Type == ColumnType.Percent && part > whole))
        {
            return false;
        }

        return factor == 0 || (value.Decimals <= MostDecimalsCompared && IsNear(part, whole, factor * PowersOfTen[value.Decimals], value.Digits));
    }

    // Less than half a unit of the last decimal from it: what is just half is for the rules for all rows to judge.
    private static bool IsNear(long part, long whole, long factor, long told)
    {
        var fits = part < LargestCompared && whole < LargestCompared && told < LargestCompared;
        return fits && Math.Abs((2 * part * factor) - (2 * told * whole)) < whole;
    }

    private static bool IsAtMost(PlainDigits value, long limit) =>
        value.Decimals <= MostDecimalsCompared && value.Digits <= limit * PowersOfTen[value.Decimals];
}
