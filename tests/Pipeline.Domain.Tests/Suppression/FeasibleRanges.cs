namespace Pipeline.Domain.Tests.Suppression;

/// <summary>
/// The least and the most that unknowns can be, when sums of them are known: linear programming on a tableau of doubles, from one feasible
/// corner to the next. Shares neither code nor method with the suppressor, which asks of single counts whether they are possible.
/// </summary>
internal sealed class FeasibleRanges
{
    private const double Tolerance = 1e-7;
    private readonly (int Low, int High)[] ranges;
    private readonly int[] columnOf;
    private readonly int columns;
    private readonly List<double[]> rows = [];
    private readonly List<int> basis = [];

    /// <summary>Finds a first feasible corner.</summary>
    /// <param name="ranges">What each unknown may be by itself.</param>
    /// <param name="sums">Which unknowns are the sums of which.</param>
    public FeasibleRanges((int Low, int High)[] ranges, IReadOnlyList<(int Total, int[] Parts)> sums)
    {
        this.ranges = ranges;
        var free = Enumerable.Range(0, ranges.Length).Where(unknown => ranges[unknown].Low < ranges[unknown].High).ToList();
        columnOf = [.. Enumerable.Range(0, ranges.Length).Select(unknown => free.IndexOf(unknown))];

        // An unknown counts from its low; its distance to its high is a column too.
        columns = 2 * free.Count;
        foreach (var (unknown, index) in free.Select((unknown, index) => (unknown, index)))
        {
            var row = new double[columns + 1];
            (row[index], row[free.Count + index], row[columns]) = (1, 1, ranges[unknown].High - ranges[unknown].Low);
            rows.Add(row);
            basis.Add(free.Count + index);
        }

        sums.Select(sum => SumRow(sum)).ToList().ForEach(Enter);
    }

    /// <summary>The least and the most that an unknown can be.</summary>
    public (double Low, double High) Of(int unknown)
    {
        var column = columnOf[unknown];
        return column < 0 ? (ranges[unknown].Low, ranges[unknown].High) : (Extreme(column, -1) + ranges[unknown].Low, Extreme(column, 1) + ranges[unknown].Low);
    }

    private double[] SumRow((int Total, int[] Parts) sum)
    {
        var row = new double[columns + 1];
        foreach (var (unknown, sign) in sum.Parts.Select(part => (part, 1)).Append((sum.Total, -1)))
        {
            row[columns] -= sign * ranges[unknown].Low;
            if (columnOf[unknown] is >= 0 and var column)
            {
                row[column] += sign;
            }
        }

        return row;
    }

    // A sum is met by moving, corner by corner, towards what it must be; it then holds at every later corner.
    private void Enter(double[] sum)
    {
        foreach (var (row, basic) in rows.Zip(basis))
        {
            Subtract(sum, row, sum[basic]);
        }

        if (sum[columns] < 0)
        {
            for (var column = 0; column <= columns; column++)
            {
                sum[column] = -sum[column];
            }
        }

        while (sum[columns] > Tolerance)
        {
            var entering = Array.FindIndex(sum, 0, columns, factor => factor > Tolerance);
            Assert.True(entering >= 0, "The truth itself meets every sum.");
            var leaving = Leaving(entering);
            if (leaving < 0 || sum[columns] / sum[entering] <= rows[leaving][columns] / rows[leaving][entering])
            {
                break;
            }

            Pivot(leaving, entering, sum);
        }

        if (Array.FindIndex(sum, 0, columns, factor => Math.Abs(factor) > Tolerance) is >= 0)
        {
            var pivot = sum[columns] > Tolerance
                ? Array.FindIndex(sum, 0, columns, factor => factor > Tolerance)
                : Array.FindIndex(sum, 0, columns, factor => Math.Abs(factor) > Tolerance);
            rows.Add(sum);
            basis.Add(-1);
            Pivot(rows.Count - 1, pivot, null);
        }
    }

    private double Extreme(int column, int direction)
    {
        // What is left to gain by each column: nothing, at the extreme.
        var gain = new double[columns + 1];
        gain[column] = direction;
        foreach (var (row, basic) in rows.Zip(basis))
        {
            Subtract(gain, row, gain[basic]);
        }

        while (Array.FindIndex(gain, 0, columns, factor => factor > Tolerance) is >= 0 and var entering)
        {
            Pivot(Leaving(entering), entering, gain);
        }

        return basis.IndexOf(column) is >= 0 and var at ? rows[at][columns] : 0;
    }

    private int Leaving(int entering)
    {
        var leaving = -1;
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row][entering] > Tolerance && (leaving < 0 || IsNearer(row, leaving, entering)))
            {
                leaving = row;
            }
        }

        return leaving;
    }

    private bool IsNearer(int row, int other, int entering) =>
        (rows[row][columns] / rows[row][entering]).CompareTo(rows[other][columns] / rows[other][entering]) is var order && (order < 0 || (order == 0 && basis[row] < basis[other]));

    private void Pivot(int leaving, int entering, double[]? also)
    {
        var pivot = rows[leaving];
        var factor = pivot[entering];
        for (var column = 0; column <= columns; column++)
        {
            pivot[column] /= factor;
        }

        foreach (var row in rows.Where(row => row != pivot))
        {
            Subtract(row, pivot, row[entering]);
        }

        if (also is not null)
        {
            Subtract(also, pivot, also[entering]);
        }

        basis[leaving] = entering;
    }

    private static void Subtract(double[] row, double[] other, double times)
    {
        for (var column = 0; times != 0 && column < row.Length; column++)
        {
            row[column] -= times * other[column];
        }
    }
}
