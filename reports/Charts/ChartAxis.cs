using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The axis of periods of a chart. Where a series is broken, an empty place keeps its two parts from being joined.</summary>
internal sealed class ChartAxis
{
    private const string Break = "brud";

    private readonly List<Period?> places;

    private ChartAxis(PeriodKind kind, List<Period?> places)
    {
        Kind = kind;
        this.places = places;
    }

    /// <summary>The kind of its periods.</summary>
    public PeriodKind Kind { get; }

    /// <summary>What stands below each place.</summary>
    public IReadOnlyList<string> Labels => [.. places.Select(period => period is null ? Break : LabelOf(period))];

    /// <summary>The axis for periods: of those, the kind that most are of, for a quarter and a year do not belong on one line.</summary>
    /// <param name="planned">The indicator, which knows its breaks.</param>
    /// <param name="periods">The periods of which anything is told; at least one.</param>
    public static ChartAxis Of(PlanIndicator planned, IReadOnlyCollection<Period> periods)
    {
        var kept = periods.Distinct()
            .GroupBy(period => period.Kind)
            .OrderByDescending(kind => kind.Count())
            .ThenByDescending(kind => kind.Max())
            .First()
            .Order()
            .ToList();
        var places = new List<Period?>();
        foreach (var period in kept)
        {
            if (places.Count > 0 && planned.BreakBetween(places[^1]!, period) is not null)
            {
                places.Add(null);
            }

            places.Add(period);
        }

        return new ChartAxis(kept[0].Kind, places);
    }

    // Many quarters or months stand side by side.
    private static string LabelOf(Period period) => period.Kind switch
    {
        PeriodKind.Quarter => string.Create(DanishText.Culture, $"{((period.Start.Month - 1) / 3) + 1}. kv. {period.Start:yy}"),
        PeriodKind.Month => period.Start.ToString("MMM yy", DanishText.Culture),
        _ => Figure.LabelOf(period),
    };

    /// <summary>A value for each place; none where nothing is told, and where the series is broken.</summary>
    public IReadOnlyList<decimal?> ValuesOf(IReadOnlyDictionary<Period, decimal?> known) =>
        [.. places.Select(period => period is null ? null : known.GetValueOrDefault(period))];

    /// <summary>The same value at each place.</summary>
    public IReadOnlyList<decimal?> Constant(decimal value) => [.. places.Select(_ => (decimal?)value)];
}
