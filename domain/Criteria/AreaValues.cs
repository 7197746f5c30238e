namespace Pipeline.Domain;

/// <summary>
/// An area's values by list: a value belongs to the list of 1 December of the year that its period ends in, for LBF's table of a year is held
/// against that year's limits.
/// </summary>
internal sealed class AreaValues
{
    private readonly Dictionary<IndicatorId, SortedDictionary<int, SeriesPoint>> points;

    /// <param name="series">The area's values in force, by indicator and period.</param>
    public AreaValues(IEnumerable<SeriesPoint> series) => points = series
        .GroupBy(point => point.Key.Indicator)
        .ToDictionary(indicator => indicator.Key, indicator => new SortedDictionary<int, SeriesPoint>(
            indicator.GroupBy(point => point.Key.Period.End.Year).ToDictionary(year => year.Key, year => year.MaxBy(point => point.Key.Period)!)));

    /// <summary>The value of an indicator on a list; none where nothing was delivered.</summary>
    public SeriesPoint? On(IndicatorId indicator, int list) =>
        points.TryGetValue(indicator, out var years) && years.TryGetValue(list, out var point) ? point : null;

    /// <summary>The numbers of an indicator up to a list, this one included, by list.</summary>
    public IReadOnlyList<(int List, decimal Value)> NumbersUpTo(IndicatorId indicator, int list) =>
        points.TryGetValue(indicator, out var years)
            ? [.. years.Where(year => year.Key <= list && year.Value.Value.Number is not null).Select(year => (year.Key, year.Value.Value.Number!.Value))]
            : [];

    /// <summary>A yes or no that was delivered as 1 or 0; unknown where it was not.</summary>
    public Ternary AnswerOn(IndicatorId? indicator, int list) =>
        indicator is not null && On(indicator, list) is { } point && point.Value.TryGetNumber(out var number)
            ? TernaryLogic.Of(number != 0)
            : Ternary.Unknown;

    /// <summary>The lists for which anything is told of one of the indicators.</summary>
    public IEnumerable<int> Lists(IEnumerable<IndicatorId> indicators) => indicators
        .Where(points.ContainsKey)
        .SelectMany(indicator => points[indicator])
        .Where(year => year.Value.Value.State is not (ValueState.NotAvailable or ValueState.NotApplicable))
        .Select(year => year.Key);
}
