namespace Pipeline.Domain;

/// <summary>The values in force that a plan is evaluated by: now, and as of the report before.</summary>
internal sealed class EvaluatedValues(IReadOnlyList<SeriesPoint> now, IReadOnlyList<SeriesPoint> then)
{
    private readonly ILookup<(IndicatorId, AreaId), SeriesPoint> now = ByIndicatorAndArea(now);
    private readonly ILookup<(IndicatorId, AreaId), SeriesPoint> then = ByIndicatorAndArea(then);

    /// <summary>The values of an indicator in an area, by period.</summary>
    public IReadOnlyList<SeriesPoint> Series(IndicatorId indicator, AreaId area) => [.. now[(indicator, area)]];

    /// <summary>The same as of the report before.</summary>
    public IReadOnlyList<SeriesPoint> SeriesThen(IndicatorId indicator, AreaId area) => [.. then[(indicator, area)]];

    private static ILookup<(IndicatorId, AreaId), SeriesPoint> ByIndicatorAndArea(IReadOnlyList<SeriesPoint> series) =>
        series.ToLookup(point => (point.Key.Indicator, point.Key.Area));
}
