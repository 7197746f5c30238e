namespace Pipeline.Domain.Suppression;

/// <summary>How many persons a percentage is of, as far as anybody can know.</summary>
/// <param name="Least">It is of at least so many; more than 0.</param>
/// <param name="Most">It is of at most so many.</param>
public readonly record struct ShareBase(decimal Least, decimal Most)
{
    /// <summary>Whether the number itself is known.</summary>
    public bool IsExact => Least == Most;

    /// <summary>The number itself.</summary>
    public static ShareBase Exactly(decimal number) => new(number, number);

    /// <summary>Two together.</summary>
    public static ShareBase operator +(ShareBase one, ShareBase other) => new(one.Least + other.Least, one.Most + other.Most);
}

/// <summary>
/// Finds how many persons percentages are of. The first that applies: the counts that the source tells; how many answered; the base that the
/// indicator declares; for a total the bases of its parts; for a part what the other parts leave of the total's.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="series">The values in force, by period.</param>
internal sealed class ShareBases(Plan plan, IReadOnlyList<SeriesPoint> series)
{
    private readonly Dictionary<ObservationKey, SeriesPoint> points = series.ToDictionary(point => point.Key);
    private readonly Dictionary<IndicatorId, IndicatorBase> declaredBases = plan.Indicators
        .Where(planned => planned.Indicator.Base is not null)
        .ToDictionary(planned => planned.Indicator.Id, planned => planned.Indicator.Base!);

    private readonly AreaSizes sizes = new(plan, SeriesIn(series));

    /// <summary>How many a figure is of; none where nothing tells it.</summary>
    public ShareBase? Of(SeriesPoint point) => Own(point) ?? OfParts(point.Key) ?? RestOfTotal(point.Key);

    private static Func<IndicatorId, AreaId, IReadOnlyList<SeriesPoint>> SeriesIn(IReadOnlyList<SeriesPoint> series)
    {
        var byArea = series.ToLookup(point => (point.Key.Indicator, point.Key.Area));
        return (indicator, area) => [.. byArea[(indicator, area)]];
    }

    private ShareBase? Own(SeriesPoint point) =>
        point.Counts is { } counts ? ShareBase.Exactly(counts.Denominator)
        : point.Answers is { } answers ? ShareBase.Exactly(answers)
        : Declared(point.Key);

    // The share is of no more than all of them, and of no fewer than the part that is declared.
    private ShareBase? Declared(ObservationKey key) =>
        declaredBases.TryGetValue(key.Indicator, out var declared) && sizes.Of(declared.Indicator, key.Area, key.Period) is > 0 and var persons
            ? new ShareBase(Math.Max(1, Math.Floor(persons * declared.AtLeast)), persons)
            : null;

    private ShareBase? OfParts(ObservationKey total)
    {
        var parts = plan.Areas.FirstOrDefault(area => area.Id == total.Area)?.Parts ?? [];
        return parts.Count == 0 ? null : Sum([.. parts.Select(part => OwnOf(total with { Area = part }))]);
    }

    private ShareBase? RestOfTotal(ObservationKey part) => (
        from total in plan.Areas
        where total.Parts.Contains(part.Area)
        let whole = OwnOf(part with { Area = total.Id })
        let others = Sum([.. total.Parts.Where(other => other != part.Area).Select(other => OwnOf(part with { Area = other }))])
        where whole is { IsExact: true } && others is { IsExact: true } && others.Value.Most < whole.Value.Most
        select (ShareBase?)ShareBase.Exactly(whole.Value.Most - others.Value.Most)).FirstOrDefault();

    private ShareBase? OwnOf(ObservationKey key) => points.TryGetValue(key, out var point) ? Own(point) : null;

    private static ShareBase? Sum(IReadOnlyList<ShareBase?> bases) =>
        bases.All(one => one is not null) ? bases.Aggregate(default(ShareBase), (sum, one) => sum + one!.Value) : null;
}
