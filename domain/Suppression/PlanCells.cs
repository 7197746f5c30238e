namespace Pipeline.Domain.Suppression;

/// <summary>Everything that a reader of a plan sees, as cells: the values in force, and the baselines that the agreement prints.</summary>
internal static class PlanCells
{
    /// <summary>The cells, one a key.</summary>
    /// <param name="plan">The plan; what is of none of its indicators has no cell.</param>
    /// <param name="series">The values in force.</param>
    /// <param name="deliveries">The deliveries that told them.</param>
    public static IReadOnlyList<DisclosureCell> Of(Plan plan, IReadOnlyList<SeriesPoint> series, IReadOnlyList<CommittedDelivery> deliveries)
    {
        var indicators = plan.Indicators.ToDictionary(planned => planned.Indicator.Id);
        var formats = deliveries.ToDictionary(delivery => delivery.Id, delivery => delivery.Format);
        var points = series.Where(point => indicators.ContainsKey(point.Key.Indicator)).ToDictionary(point => point.Key);
        var bases = new ShareBases(plan, series);
        return
        [
            .. points.Values.Select(point => Cell(plan, indicators[point.Key.Indicator], point, bases.Of(point), formats[point.Delivery])),
            .. Baselines(plan).Where(baseline => !points.ContainsKey(baseline.Key)).Select(baseline => OfBaseline(indicators[baseline.Key.Indicator], baseline.Key, baseline.Value)),
        ];
    }

    private static DisclosureCell Cell(Plan plan, PlanIndicator planIndicator, SeriesPoint point, ShareBase? shareBase, FormatId format)
    {
        var cell = DisclosureCell.Of(planIndicator.Indicator, point, plan.SuppressionOf(format), shareBase);
        return IsPrinted(planIndicator, point) ? cell with { IsPublic = true } : cell;
    }

    // What the agreement prints is known: to hide the same figure hides nothing.
    private static bool IsPrinted(PlanIndicator planIndicator, SeriesPoint point) => planIndicator.Baselines.Any(baseline =>
        baseline.Area == point.Key.Area && baseline.Period == point.Key.Period && baseline.Value == point.Value.Number);

    private static IEnumerable<(ObservationKey Key, decimal Value)> Baselines(Plan plan) =>
        from planned in plan.Indicators
        from baseline in planned.Baselines
        group baseline.Value by new ObservationKey(planned.Indicator.Id, baseline.Area, baseline.Period) into same
        select (same.Key, same.First());

    private static DisclosureCell OfBaseline(PlanIndicator planIndicator, ObservationKey key, decimal value)
    {
        var shown = ObservedValue.Of(value);
        decimal? count = planIndicator.Indicator.Unit == Unit.Count ? value : null;
        return new DisclosureCell
        {
            Key = key,
            Value = shown,
            Count = count,
            WhenShown = count is { } known ? CountRange.Exactly(known) : CountRange.Unknown,
            WhenSpared = CountRange.Unknown,
            WhenFew = SuppressionPolicy.Default.Few,
            IsPublic = true,
        };
    }
}
