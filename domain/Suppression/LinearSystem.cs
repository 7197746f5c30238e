namespace Pipeline.Domain.Suppression;

/// <summary>A sum of counts that is known to be something.</summary>
/// <param name="Terms">The variables and what they are multiplied by.</param>
/// <param name="Constant">What the sum is.</param>
internal sealed record LinearEquation(IReadOnlyDictionary<int, decimal> Terms, decimal Constant);

/// <summary>Whether equations have a solution within ranges: the first phase of the simplex method, by Bland's rule, which always ends.</summary>
internal sealed class LinearSystem
{
    private const decimal Tolerance = 0.000_000_000_1m;
    private readonly decimal[][] rows;
    private readonly decimal[] infeasibility;
    private readonly int[] basis;
    private readonly int columns;
    private readonly Dictionary<int, int> columnOf;

    // Columns: variables that are not known, counted from their lowest, then a slack for each that ends, then the right side. What is
    // artificial has no column, for it never comes back once it has left the basis: its index is past the columns.
    private LinearSystem(IReadOnlyList<LinearEquation> equations, IReadOnlyList<CountRange> ranges)
    {
        var unknown = Enumerable.Range(0, ranges.Count).Where(variable => ranges[variable].Low != ranges[variable].High).ToList();
        columnOf = unknown.Index().ToDictionary(column => column.Item, column => column.Index);
        var ending = unknown.Where(variable => ranges[variable].High is not null).ToList();
        columns = unknown.Count + ending.Count;
        var limits = ending.Select((variable, slack) => LimitRow(columnOf[variable], unknown.Count + slack, ranges[variable])).ToList();
        var sums = equations.Select(equation => SumRow(equation, ranges)).ToList();
        rows = [.. limits, .. sums];
        basis = [.. Enumerable.Range(unknown.Count, limits.Count), .. Enumerable.Range(columns, sums.Count)];
        infeasibility = [.. Enumerable.Range(0, columns + 1).Select(column => sums.Sum(row => row[column]))];
    }

    /// <summary>Whether there is a solution.</summary>
    /// <param name="equations">The equations.</param>
    /// <param name="ranges">What each variable may be, by its index.</param>
    public static bool HasSolution(IReadOnlyList<LinearEquation> equations, IReadOnlyList<CountRange> ranges) =>
        ranges.All(range => range.High is null || range.Low <= range.High) && new LinearSystem(equations, ranges).CanReachZero();

    private bool CanReachZero()
    {
        while (infeasibility[columns] > Tolerance)
        {
            var entering = Array.FindIndex(infeasibility, 0, columns, cost => cost > Tolerance);
            if (entering < 0)
            {
                return false;
            }

            Pivot(Leaving(entering), entering);
        }

        return true;
    }

    private int Leaving(int entering) => Enumerable.Range(0, rows.Length)
        .Where(row => rows[row][entering] > Tolerance)
        .OrderBy(row => rows[row][columns] / rows[row][entering])
        .ThenBy(row => basis[row])
        .First();

    private void Pivot(int leaving, int entering)
    {
        var pivot = rows[leaving][entering];
        rows[leaving] = [.. rows[leaving].Select(entry => entry / pivot)];
        foreach (var row in rows.Where(row => row != rows[leaving]).Append(infeasibility))
        {
            var factor = row[entering];
            for (var column = 0; factor != 0 && column <= columns; column++)
            {
                row[column] -= factor * rows[leaving][column];
            }
        }

        basis[leaving] = entering;
    }

    private decimal[] LimitRow(int column, int slack, CountRange range)
    {
        var row = new decimal[columns + 1];
        row[column] = 1;
        row[slack] = 1;
        row[columns] = range.High!.Value - range.Low;
        return row;
    }

    private decimal[] SumRow(LinearEquation equation, IReadOnlyList<CountRange> ranges)
    {
        var rest = equation.Constant - equation.Terms.Sum(term => term.Value * ranges[term.Key].Low);
        var sign = rest < 0 ? -1 : 1;
        var row = new decimal[columns + 1];
        foreach (var (variable, factor) in equation.Terms)
        {
            if (columnOf.TryGetValue(variable, out var column))
            {
                row[column] = sign * factor;
            }
        }

        row[columns] = sign * rest;
        return row;
    }
}
