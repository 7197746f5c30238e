namespace Pipeline.Ingest;

/// <summary>
/// Tells whether a number in a column of shares may be 0.319 where 31,9 % is meant: a workbook stores what it shows as 31,9 % as 0.319; a cell that
/// lost its format shows just that, and so does a text file that is made of such cells. The column's other cells decide; where they do not, nobody can.
/// </summary>
internal sealed class ShareEvidence(Table table, Layout layout)
{
    // One alone may well be a small share, and so may several with few decimals: 0,4 % and 0,9 %. But 0.75 and 0.56 may be 75 % and 56 %.
    private const int FewestAlike = 2;
    private const int MostDecimalsOfSmallShare = 1;
    private readonly Dictionary<Column, bool> areAnyShown = [];
    private readonly Dictionary<Column, bool> areAllFractions = [];

    // In a long layout a column may hold marks and counts beside the shares.
    private readonly HashSet<string> textsOfShares =
        [.. layout.Measures.Where(measure => measure.Type == ColumnType.Percent).SelectMany(measure => measure.Texts)];

    /// <summary>Whether the numbers of a column are parts of 100: a share, or an index that may be written with a per cent sign.</summary>
    public static bool IsOfHundred(Column column, ColumnType type) =>
        type == ColumnType.Percent || (type == ColumnType.Number && column.AllowsPercentSign);

    /// <summary>Whether a number that a cell holds, not shown as a percentage, can mean two shares.</summary>
    public bool IsDoubtful(decimal amount, Column column) => IsFraction(amount) && (IsAnyShown(column) || AreAllFractions(column));

    /// <summary>Whether a number that is written without a per cent sign can mean two shares.</summary>
    public bool IsDoubtfulAsText(decimal amount, Column column) => IsFraction(amount) && AreAllFractions(column);

    /// <summary>Whether a column of shares has such numbers.</summary>
    public bool IsAnyDoubtful() => layout.Measures
        .Where(measure => measure.Words is null)
        .SelectMany(measure => new[] { measure.Value, measure.Comparison?.Column }.OfType<Column>(), (measure, column) => (Column: column, measure.Type))
        .Any(place => IsOfHundred(place.Column, place.Type) && AreAllFractions(place.Column));

    private static bool IsFraction(decimal amount) => amount is > 0 and <= 1;

    private bool IsAnyShown(Column column)
    {
        if (!areAnyShown.TryGetValue(column, out var isAny))
        {
            isAny = CellsOf(column).Any(cell => cell.Number is { } number ? number.IsPercent : cell.Text.EndsWith('%'));
            areAnyShown.Add(column, isAny);
        }

        return isAny;
    }

    private bool AreAllFractions(Column column)
    {
        if (!areAllFractions.TryGetValue(column, out var areAll))
        {
            areAllFractions.Add(column, areAll = LookForFractions(column));
        }

        return areAll;
    }

    // The first number above 1 settles it, and mostly it is the first number of all.
    private bool LookForFractions(Column column)
    {
        var (fractions, isAnyLong) = (0, false);
        foreach (var amount in CellsOf(column).Select(AmountIn).OfType<decimal>())
        {
            if (amount > 1)
            {
                return false;
            }

            fractions += IsFraction(amount) ? 1 : 0;
            isAnyLong |= IsFraction(amount) && amount.Scale > MostDecimalsOfSmallShare;
        }

        return fractions >= FewestAlike && isAnyLong;
    }

    private IEnumerable<Cell> CellsOf(Column column) =>
        table.Rows.Where(row => IsOfShare(row, column)).SelectMany(row => table.CellsOf(row, column));

    private bool IsOfShare(GridRow row, Column column) =>
        layout.IndicatorColumn is not { } indicator || column.Type == ColumnType.Percent || textsOfShares.Contains(table.CellOf(row, indicator).Folded);

    // A number without a per cent sign. A text that may be thousands is no fraction, whatever it is.
    private static decimal? AmountIn(Cell cell) =>
        cell.Number is { } number ? number.IsPercent ? null : number.Amount
        : !cell.IsEmpty && NumberText.Read(cell.Text, NumberNotation.Undecided, isWhole: true, out var written) == NumberOutcome.Read && !written.HasPercentSign
            ? written.Amount
            : null;
}
