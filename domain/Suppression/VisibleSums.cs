namespace Pipeline.Domain.Suppression;

/// <summary>The sums that a reader of a plan's figures can make.</summary>
public static class VisibleSums
{
    /// <summary>
    /// For every figure: the areas that its area is made of; the shorter periods that its period is made of, for what happens during a
    /// period; and the indicators that its indicator is the sum of.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="keys">The figures, those published before too.</param>
    /// <param name="indicatorSums">Which indicators' counts are the sum of others', or the same as one other's.</param>
    public static IReadOnlyList<DisclosureRelation> Of(Plan plan, IEnumerable<ObservationKey> keys, IReadOnlyList<IndicatorSum> indicatorSums)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(indicatorSums);
        var areas = plan.Areas.ToDictionary(area => area.Id);
        var indicators = plan.Indicators.ToDictionary(indicator => indicator.Indicator.Id, indicator => indicator.Indicator);
        var told = keys.Where(key => areas.ContainsKey(key.Area) && indicators.ContainsKey(key.Indicator)).ToHashSet();
        return
        [
            .. from total in told
               orderby total.Indicator, total.Area, total.Period
               let ofAreas = areas[total.Area].Parts.Select(part => total with { Area = part }).ToList()
               let others = PartsOf(indicators[total.Indicator], total, indicatorSums).Where(parts => parts.Any(told.Contains))
               // Areas without figures count too: another sum may be of the same ones.
               from parts in ofAreas.Count > 0 ? others.Prepend(ofAreas) : others
               select new DisclosureRelation(total, parts),
        ];
    }

    private static IEnumerable<IReadOnlyList<ObservationKey>> PartsOf(Indicator indicator, ObservationKey total, IReadOnlyList<IndicatorSum> indicatorSums)
    {
        if (indicator.Timing == Timing.Flow)
        {
            foreach (var periods in Shorter(total.Period))
            {
                yield return [.. periods.Select(period => total with { Period = period })];
            }
        }

        foreach (var sum in indicatorSums.Where(sum => sum.Total == total.Indicator))
        {
            yield return [.. sum.Parts.Select(part => total with { Indicator = part })];
        }
    }

    private static IEnumerable<IReadOnlyList<Period>> Shorter(Period period)
    {
        var year = period.Start.Year;
        IReadOnlyList<Period>[] kinds =
        [
            [Period.HalfYear(year, 1), Period.HalfYear(year, 2)],
            [.. Enumerable.Range(1, 4).Select(quarter => Period.Quarter(year, quarter))],
            [.. Enumerable.Range(1, 12).Select(month => Period.Month(year, month))],
        ];
        return period.Kind is PeriodKind.Year or PeriodKind.HalfYear or PeriodKind.Quarter
            ? from kind in kinds
              where kind[0].Kind > period.Kind
              select (IReadOnlyList<Period>)[.. kind.Where(shorter => shorter.Start >= period.Start && shorter.End <= period.End)]
            : [];
    }
}

/// <summary>The counts of an indicator are the sum of other indicators' counts for the same area and period; with one part, the same count.</summary>
/// <param name="Total">The sum.</param>
/// <param name="Parts">What it is the sum of.</param>
public sealed record IndicatorSum(IndicatorId Total, IReadOnlyList<IndicatorId> Parts);
