using System.Globalization;

namespace Pipeline.Domain;

/// <summary>
/// What a reader should know of a delivery when it is held against history (docs/advarsler.md): jumps, fewer areas than last time, values
/// left out. In Danish, and without any figure that was delivered, so that no warning can tell what is hidden.
/// </summary>
public static class HistoryWarnings
{
    private const int MostOfAKind = 20;
    private const int MostPlaces = 5;
    private const int EarlierValuesForDeviation = 4;
    private const double MostDeviations = 3;
    private const decimal MostShare = 0.5m;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>The warnings about a delivery.</summary>
    /// <param name="plan">The plan, for the names.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="difference">What it did.</param>
    /// <param name="deliveries">The deliveries in the log.</param>
    /// <param name="observations">Everything that was ever written.</param>
    public static IReadOnlyList<string> Of(
        Plan plan,
        CommittedDelivery delivery,
        DeliveryDifference difference,
        IReadOnlyList<CommittedDelivery> deliveries,
        IReadOnlyList<TakenObservation> observations)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(difference);
        return
        [
            .. Capped(Jumps(plan, difference)),
            .. Capped(FewerAreas(plan, delivery, deliveries, observations)),
            .. Capped(LeftOut(plan, difference)),
        ];
    }

    private static IEnumerable<string> Jumps(Plan plan, DeliveryDifference difference)
    {
        var series = difference.Known.ToLookup(point => (point.Key.Indicator, point.Key.Area, point.Key.Period.Kind));
        foreach (var change in difference.New.Concat(difference.Changed).Where(change => HasSize(plan, change.Key.Indicator)))
        {
            var earlier = series[(change.Key.Indicator, change.Key.Area, change.Key.Period.Kind)]
                .Where(point => point.Key.Period.End < change.Key.Period.End)
                .Select(point => point.Value.Number)
                .OfType<decimal>()
                .ToList();
            if (change.To?.Number is { } number && JumpOf(number, earlier) is { } jump)
            {
                yield return $"Spring: »{NameOf(plan, change.Key.Indicator)}«, {NameOf(plan, change.Key.Area)}, {change.Key.Period.Label} {jump}. Tjek, at tallet er rigtigt.";
            }
        }
    }

    // A status that changes has changed; it does not jump.
    private static bool HasSize(Plan plan, IndicatorId id) =>
        plan.Indicators.FirstOrDefault(planned => planned.Indicator.Id == id)?.Indicator.Unit != Unit.YesNo;

    private static string? JumpOf(decimal number, List<decimal> earlier) =>
        earlier.Count > 0 && earlier[^1] != 0 && Math.Abs(number - earlier[^1]) > MostShare * Math.Abs(earlier[^1])
            ? "ligger mere end 50 % fra værdien før"
        : earlier.Count >= EarlierValuesForDeviation && IsFarOut((double)number, [.. earlier.Select(value => (double)value)])
            ? "ligger mere end 3 standardafvigelser fra gennemsnittet af de tidligere værdier"
        : null;

    private static bool IsFarOut(double number, double[] earlier)
    {
        var mean = earlier.Average();
        var deviation = Math.Sqrt(earlier.Sum(value => (value - mean) * (value - mean)) / (earlier.Length - 1));
        return deviation > 0 && Math.Abs(number - mean) > MostDeviations * deviation;
    }

    // Last time is the delivery of the same format that the file at hand follows: the last one that was changed before it and told the indicator.
    private static IEnumerable<string> FewerAreas(
        Plan plan, CommittedDelivery delivery, IReadOnlyList<CommittedDelivery> deliveries, IReadOnlyList<TakenObservation> observations)
    {
        var before = deliveries
            .Where(other => other.Id != delivery.Id && other.Format == delivery.Format && other.CountsAsOf(delivery.Number - 1)
                && other.SaidAsOf(delivery.Number - 1) <= delivery.Modified)
            .OrderByDescending(other => other.SaidAsOf(delivery.Number - 1))
            .ThenByDescending(other => other.Number)
            .ToList();
        var areas = observations.ToLookup(taken => (taken.TakeKey, taken.Observation.Key.Indicator), taken => taken.Observation.Key.Area);
        var told = observations.Where(taken => taken.TakeKey == delivery.Take.Key).Select(taken => taken.Observation.Key.Indicator).Distinct().Order();
        foreach (var indicator in told)
        {
            var now = areas[(delivery.Take.Key, indicator)].Distinct().Count();
            var then = before.Select(other => areas[(other.Take.Key, indicator)].Distinct().Count()).FirstOrDefault(count => count > 0);
            if (now < then)
            {
                yield return string.Create(
                    Danish, $"Færre områder end sidst: »{NameOf(plan, indicator)}« har {DanishCount.Of(now, "område", "områder")}; sidste fil havde {then:N0}.");
            }
        }
    }

    private static IEnumerable<string> LeftOut(Plan plan, DeliveryDifference difference) =>
        from change in difference.LeftOut
        group change by (change.Key.Indicator, Ends: change.To is null) into same
        let places = same.Take(MostPlaces).Select(change => $"{NameOf(plan, change.Key.Area)} {change.Key.Period.Label}")
        let more = same.Count() > MostPlaces ? string.Create(Danish, $" og {same.Count() - MostPlaces:N0} mere") : ""
        select $"Udeladt: »{NameOf(plan, same.Key.Indicator)}« mangler {string.Join(", ", places)}{more}. "
            + (same.Key.Ends ? "De tidligere værdier gælder ikke længere." : "De tidligere værdier gælder stadig.");

    private static List<string> Capped(IEnumerable<string> warnings)
    {
        var all = warnings.ToList();
        return all.Count <= MostOfAKind
            ? all
            : [.. all.Take(MostOfAKind), $"… og {DanishCount.Of(all.Count - MostOfAKind, "bemærkning", "bemærkninger")} mere af samme slags."];
    }

    private static string NameOf(Plan plan, IndicatorId id) =>
        plan.Indicators.FirstOrDefault(planned => planned.Indicator.Id == id)?.Indicator.Name ?? id.Value;

    private static string NameOf(Plan plan, AreaId id) => plan.Areas.FirstOrDefault(area => area.Id == id)?.Name ?? id.Value;
}
