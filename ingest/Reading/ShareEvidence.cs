namespace Pipeline.Ingest;

/// <summary>
/// Tells whether a number in a column of shares may be 0.319 where 31,9 % is meant: a workbook stores what it shows as 31,9 % as 0.319, and a cell that
/// lost its format shows just that. The column's other cells decide; where they do not, nobody can.
/// </summary>
internal sealed class ShareEvidence(Table table)
{
    // One alone may well be a small share, and so may several with few decimals: 0,4 % and 0,9 %.
    private const int FewestAlike = 2;
    private const int MostDecimalsOfSmallShare = 2;
    private readonly Dictionary<Column, bool> found = [];

    /// <summary>Whether a number that a cell holds, not shown as a percentage, can mean two shares.</summary>
    public bool IsDoubtful(decimal amount, Column column) => IsFraction(amount) && MayBeFractions(column);

    private static bool IsFraction(decimal amount) => amount is > 0 and <= 1;

    private bool MayBeFractions(Column column)
    {
        if (!found.TryGetValue(column, out var may))
        {
            found.Add(column, may = Look(column));
        }

        return may;
    }

    private bool Look(Column column)
    {
        var (isAnyShown, isAnyLarge, fractions, isAnyLong) = (false, false, 0, false);
        foreach (var cell in table.Rows.SelectMany(row => table.CellsOf(row, column)))
        {
            if (cell.Number is not { } number)
            {
                isAnyShown |= cell.Text.EndsWith('%');
                continue;
            }

            isAnyShown |= number.IsPercent;
            isAnyLarge |= !number.IsPercent && number.Amount > 1;
            fractions += !number.IsPercent && IsFraction(number.Amount) ? 1 : 0;
            isAnyLong |= !number.IsPercent && IsFraction(number.Amount) && number.Amount.Scale > MostDecimalsOfSmallShare;
        }

        return isAnyShown || (!isAnyLarge && fractions >= FewestAlike && isAnyLong);
    }
}
