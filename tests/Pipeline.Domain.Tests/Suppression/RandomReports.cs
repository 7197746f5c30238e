using Pipeline.Domain.Suppression;

namespace Pipeline.Domain.Tests.Suppression;

/// <summary>How much there is of a random table.</summary>
internal enum TableSize
{
    /// <summary>Two to five areas and perhaps a sub-total, or two areas and halves: no more than a search of all whole numbers can decide.</summary>
    Small,

    /// <summary>Two to five areas, perhaps a sub-total, perhaps halves that make a year.</summary>
    Large,

    /// <summary>Six to ten areas, two to four sub-totals that may overlap, and halves that make a year.</summary>
    Wide,
}

/// <summary>Six reports on a random table: areas, sub-totals, a total, halves that make a year; revised from report to report.</summary>
internal sealed class RandomReports
{
    private const int ReportCount = 6;
    private readonly Random random;
    private readonly List<string> parts;
    private readonly List<(string Total, IEnumerable<string> Parts)> totals;
    private readonly List<Period> periods;
    private readonly bool isPercentage;
    private readonly bool isUntold;
    private readonly int decimals;

    /// <summary>Makes up a table.</summary>
    /// <param name="seed">The same seed makes up the same table.</param>
    /// <param name="size">How much there is of it.</param>
    /// <param name="isUntold">Whether it has percentages told without their counts, of bases that are known all the same.</param>
    public RandomReports(int seed, TableSize size = TableSize.Small, bool isUntold = false)
    {
        random = new Random(seed);
        this.isUntold = isUntold;
        var areas = size == TableSize.Wide ? random.Next(6, 11) : random.Next(2, 6);
        parts = [.. Enumerable.Range(1, areas).Select(part => $"del-{part}")];
        totals = [("i-alt", parts), .. Subtotals(size)];
        var mayHaveHalves = size != TableSize.Small || areas == 2;
        periods = mayHaveHalves && (size == TableSize.Wide || random.Next(2) == 0)
            ? [Period.HalfYear(2025, 1), Period.HalfYear(2025, 2)]
            : [Period.Year(2025)];
        isPercentage = isUntold || random.Next(2) == 0;

        // With one decimal the count can be worked out of a percentage of fewer than 1,000: the rule is applied to the true one.
        decimals = isUntold ? 1 : random.Next(2);
    }

    /// <summary>The table with its reports published.</summary>
    public SuppressionTable Publish(Action<SuppressionTable>? afterEach = null)
    {
        var table = new SuppressionTable([.. Relations()], tellsCounts: !isUntold);
        var counts = periods.SelectMany(period => parts.Select(part => (part, period))).ToDictionary(cell => cell, _ => Count());
        var bases = counts.ToDictionary(cell => cell.Key, cell => cell.Value + random.Next(0, 40) + 1);
        for (var report = 1; report <= ReportCount; report++)
        {
            table.Publish(Figures(counts, bases));
            afterEach?.Invoke(table);
            foreach (var cell in counts.Keys.Where(_ => random.Next(4) == 0).ToList())
            {
                counts[cell] = Math.Min(Count(), bases[cell]);
            }
        }

        return table;
    }

    private int Count() => random.Next(3) == 0 ? random.Next(0, 6) : random.Next(0, 31);

    private IEnumerable<Period> AllPeriods => periods.Count == 1 ? periods : periods.Append(Period.Year(2025));

    private IEnumerable<(string Total, IEnumerable<string> Parts)> Subtotals(TableSize size)
    {
        var count = size == TableSize.Wide ? random.Next(2, 5) : parts.Count > 2 ? random.Next(2) : 0;
        for (var subtotal = 1; subtotal <= count; subtotal++)
        {
            var first = size == TableSize.Wide ? random.Next(0, parts.Count - 2) : 0;
            var length = size == TableSize.Wide ? random.Next(2, parts.Count - first) : 2;
            yield return ($"mellem-{subtotal}", parts.Skip(first).Take(length).ToList());
        }
    }

    private IEnumerable<DisclosureRelation> Relations()
    {
        foreach (var (total, summed) in totals)
        {
            foreach (var period in AllPeriods)
            {
                yield return new(SuppressionTable.Key(total, period), [.. summed.Select(part => SuppressionTable.Key(part, period))]);
            }
        }

        foreach (var area in periods.Count == 1 ? [] : parts.Concat(totals.Select(total => total.Total)))
        {
            yield return new(SuppressionTable.Key(area, Period.Year(2025)), [.. periods.Select(period => SuppressionTable.Key(area, period))]);
        }
    }

    private Dictionary<ObservationKey, Figure> Figures(Dictionary<(string, Period), int> counts, Dictionary<(string, Period), int> bases)
    {
        var figures = new Dictionary<ObservationKey, Figure>();
        foreach (var period in AllPeriods)
        {
            var within = period.Kind == PeriodKind.Year ? periods : [period];
            foreach (var (area, summed) in parts.Select(part => (part, (IEnumerable<string>)[part])).Concat(totals))
            {
                var cells = within.SelectMany(time => summed.Select(part => (part, time))).ToList();
                figures[SuppressionTable.Key(area, period)] =
                    new(cells.Sum(cell => counts[cell]), isPercentage ? cells.Sum(cell => bases[cell]) : null, decimals);
            }
        }

        return figures;
    }
}
