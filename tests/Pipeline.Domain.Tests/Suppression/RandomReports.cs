using Pipeline.Domain.Suppression;

namespace Pipeline.Domain.Tests.Suppression;

/// <summary>Six reports on a random table: two to five areas, perhaps a sub-total, a total, perhaps halves that make a year; revised from report to report.</summary>
internal sealed class RandomReports
{
    private const int ReportCount = 6;
    private readonly Random random;
    private readonly List<string> parts;
    private readonly bool hasSubtotal;
    private readonly List<Period> periods;
    private readonly bool isPercentage;
    private readonly int decimals;

    /// <summary>Makes up a table.</summary>
    /// <param name="seed">The same seed makes up the same table.</param>
    /// <param name="isLarge">
    /// Whether tables of many areas may have halves too, and a sub-total besides: more than a search of all whole numbers can decide.
    /// </param>
    public RandomReports(int seed, bool isLarge = false)
    {
        random = new Random(seed);
        parts = [.. Enumerable.Range(1, random.Next(2, 6)).Select(part => $"del-{part}")];
        hasSubtotal = parts.Count > 2 && random.Next(2) == 0;
        periods = random.Next(2) == 0 || (parts.Count > 2 && !isLarge) ? [Period.Year(2025)] : [Period.HalfYear(2025, 1), Period.HalfYear(2025, 2)];
        isPercentage = random.Next(2) == 0;
        decimals = random.Next(2);
    }

    /// <summary>The table with its reports published.</summary>
    public SuppressionTable Publish(Action<SuppressionTable>? afterEach = null)
    {
        var table = new SuppressionTable([.. Relations()]);
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

    private IEnumerable<(string Total, IEnumerable<string> Parts)> Totals =>
        hasSubtotal ? [("i-alt", parts), ("mellem", parts.Take(2))] : [("i-alt", parts)];

    private IEnumerable<DisclosureRelation> Relations()
    {
        foreach (var (total, summed) in Totals)
        {
            foreach (var period in AllPeriods)
            {
                yield return new(SuppressionTable.Key(total, period), [.. summed.Select(part => SuppressionTable.Key(part, period))]);
            }
        }

        foreach (var area in periods.Count == 1 ? [] : parts.Concat(Totals.Select(total => total.Total)))
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
            foreach (var (area, summed) in parts.Select(part => (part, (IEnumerable<string>)[part])).Concat(Totals))
            {
                var cells = within.SelectMany(time => summed.Select(part => (part, time))).ToList();
                figures[SuppressionTable.Key(area, period)] =
                    new(cells.Sum(cell => counts[cell]), isPercentage ? cells.Sum(cell => bases[cell]) : null, decimals);
            }
        }

        return figures;
    }
}
