using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>Makes the charts of an indicator: as many as its areas need to be told apart.</summary>
internal sealed class ChartBuilder(StatusReport report, PlanIndicator planned)
{
    private const int MostAreas = 5;

    // The legend takes a line for each, and what is left for the curves must be readable.
    private const int MostLines = 7;
    private const int FewestPoints = 2;

    private readonly ILookup<AreaId, SeriesPoint> points = report.Snapshot.Series
        .Where(point => point.Key.Indicator == planned.Indicator.Id)
        .ToLookup(point => point.Key.Area);

    /// <summary>The charts of a page's indicators, in the plan's order.</summary>
    public static IReadOnlyList<IndicatorChart> Of(StatusReport report, IndicatorPage page) =>
        [.. page.Indicators.SelectMany(planned => new ChartBuilder(report, planned).Charts())];

    /// <summary>The charts; none where no area has two values that a line could join, or where the indicator is a yes or no.</summary>
    public IReadOnlyList<IndicatorChart> Charts()
    {
        var areas = report.Plan.Areas.Where(area => !area.IsComparator && KnownOf(area.Id).Count > 0).ToList();
        if (planned.Indicator.Unit == Unit.YesNo || areas.Count == 0)
        {
            return [];
        }

        var axis = ChartAxis.Of(planned, [.. areas.SelectMany(area => KnownOf(area.Id).Keys)]);
        var drawn = areas.Where(area => axis.ValuesOf(KnownOf(area.Id)).Any(value => value is not null)).ToList();
        if (!drawn.Exists(area => axis.ValuesOf(KnownOf(area.Id)).Count(value => value is not null) >= FewestPoints))
        {
            return [];
        }

        var chunks = ChunksOf(axis, drawn);
        return [.. chunks.Select((chunk, index) => Chart(axis, chunk, chunks.Count > 1 ? $" ({index + 1}\u00A0af\u00A0{chunks.Count})" : ""))];
    }

    // As few charts as can be read; the areas spread evenly over them.
    private List<Area[]> ChunksOf(ChartAxis axis, List<Area> drawn) => Enumerable.Range(1, drawn.Count)
        .Select(parts => drawn.Chunk((drawn.Count + parts - 1) / parts).ToList())
        .First(chunks => chunks.Count == drawn.Count
            || chunks.TrueForAll(chunk => chunk.Length <= MostAreas && chunk.Length + OthersOn(axis, chunk).Count <= MostLines));

    private IndicatorChart Chart(ChartAxis axis, IReadOnlyList<Area> areas, string part) => new()
    {
        Title = planned.Indicator.Name + part,
        Indicator = planned.Indicator,
        Categories = axis.Labels,
        Series =
        [
            .. areas.Zip(LooksOf(areas), (area, look) => new ChartSeries(LegendText.Fit(area.Name), ChartLine.Area, look, axis.ValuesOf(KnownOf(area.Id)))),
            .. OthersOn(axis, areas),
        ],
        Hidden = areas.SelectMany(area => points[area.Id]).Count(point => point.Value.State is ValueState.Suppressed or ValueState.UpperBound),
    };

    // Each area keeps its look from chart to chart; where two would look alike, the later takes the next that is free.
    private List<int> LooksOf(IReadOnlyList<Area> areas)
    {
        var places = report.Plan.Areas.Where(area => !area.IsComparator).Select(area => area.Id).ToList();
        var looks = new List<int>();
        foreach (var area in areas)
        {
            var look = places.IndexOf(area.Id) % MostAreas;
            while (looks.Contains(look))
            {
                look = (look + 1) % MostAreas;
            }

            looks.Add(look);
        }

        return looks;
    }

    // What was delivered, and the plan's own baseline where its period was not: a hidden value stays hidden.
    private Dictionary<Period, decimal?> KnownOf(AreaId area)
    {
        var known = points[area].ToDictionary(point => point.Key.Period, point => point.Value.Number);
        foreach (var baseline in planned.Baselines.Where(baseline => baseline.Area == area))
        {
            known.TryAdd(baseline.Period, baseline.Value);
        }

        return known.Values.Any(value => value is not null) ? known : [];
    }

    private List<ChartSeries> OthersOn(ChartAxis axis, IReadOnlyList<Area> areas) =>
        [.. ComparatorOn(axis).Concat(TargetsOn(axis, areas)).Select(series => series with { Name = LegendText.Fit(series.Name) })];

    private IEnumerable<ChartSeries> ComparatorOn(ChartAxis axis) =>
        planned.Comparator is { } comparator && axis.ValuesOf(KnownOf(comparator)) is var values && values.Any(value => value is not null)
            ? [new ChartSeries(report.Plan.Area(comparator).Name, ChartLine.Comparator, 0, values)]
            : [];

    private IEnumerable<ChartSeries> TargetsOn(ChartAxis axis, IReadOnlyList<Area> areas) => planned.Targets
        .Where(target => areas.Any(target.HoldsFor))
        .SelectMany(target => TargetOn(axis, target, areas))
        .DistinctBy(series => series.Name)
        .Where(series => series.Values.Any(value => value is not null));

    private IEnumerable<ChartSeries> TargetOn(ChartAxis axis, Target target, IReadOnlyList<Area> areas) => target switch
    {
        Absolute absolute => [Line(target, axis.Constant(absolute.Limit))],
        CountTarget { Span: CountSpan.EachYear } count when axis.Kind == PeriodKind.Year => [Line(target, axis.Constant(count.Limit))],
        ComparatorTarget { Group: var group } when group != planned.Comparator => [Line(target, axis.ValuesOf(KnownOf(group)))],
        YearlyRelative => ChainOn(axis, areas),
        _ => [],
    };

    private ChartSeries Line(Target target, IReadOnlyList<decimal?> values) =>
        new($"Mål: {TargetText.Of(target, report.Plan, planned.Indicator)}", ChartLine.Target, 0, values);

    // Each area has its own chain: only the first of a chart is drawn, or the lines could not be told apart.
    private IEnumerable<ChartSeries> ChainOn(ChartAxis axis, IReadOnlyList<Area> areas) => areas
        .Select(area => (area.Name, Chain: ChainOf(area.Id)))
        .Where(chain => chain.Chain.Count > 0)
        .Take(1)
        .Select(chain => new ChartSeries($"Mål for {chain.Name}", ChartLine.Target, 0, axis.ValuesOf(chain.Chain)));

    private Dictionary<Period, decimal?> ChainOf(AreaId area) => report.Snapshot.Evaluations
        .Where(evaluation => evaluation.Indicator == planned.Indicator.Id && evaluation.Area == area)
        .SelectMany(evaluation => evaluation.Targets)
        .Select(target => target.Chain)
        .FirstOrDefault(chain => chain.Count > 0, [])
        .ToDictionary(link => link.Period, link => link.Required.Number);
}
