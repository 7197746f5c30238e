using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Holds delivered totals against the sums of their parts. The delivered total is always the one that is used.</summary>
internal static class TotalsCheck
{
    public static IEnumerable<IngestWarning> Warnings(
        PackedObservations observations, Plan plan, IReadOnlySet<IndicatorId> countedIndicators)
    {
        var areas = TotalsOf(observations, plan);
        if (areas.Count == 0)
        {
            return [];
        }

        var isCounted = observations.Indicators.Select(countedIndicators.Contains).ToArray();
        var (totals, sums) = Collect(observations, areas, isCounted);
        return
            from at in totals
            let total = observations.At(at)
            let area = areas[total.Key.Area]
            where sums.Of(total.Key).DiffersFrom(area.Parts.Count, AddedOf(total, observations, isCounted))
            let indicator = observations.Indicators[total.Key.Indicator]
            select new IngestWarning(
                ErrorCodes.TotalDiffers,
                $"Tallet for {area.Name} ({indicator}, {observations.PeriodOf(total.Key.Period).Label}) er ikke summen af delene; "
                + "det leverede tal bruges.");
    }

    private static Dictionary<int, Area> TotalsOf(PackedObservations observations, Plan plan)
    {
        var totals = new Dictionary<int, Area>();
        foreach (var area in plan.Areas.Where(area => area.Parts.Count > 0))
        {
            if (observations.Find(area.Id) is { } number)
            {
                totals.Add(number, area);
            }
        }

        return totals;
    }

    // Where the totals stand among the observations, and what the parts of each come to.
    private static (List<int> Totals, PartSums Sums) Collect(PackedObservations observations, Dictionary<int, Area> areas, bool[] isCounted)
    {
        var (totals, sums, roles) = (new List<int>(), new PartSums(), RolesOf(observations, areas));
        for (var at = 0; at < observations.Count; at++)
        {
            ref readonly var observation = ref observations.At(at);
            if (observation.State != ValueState.Value)
            {
                continue;
            }

            ref readonly var role = ref roles[observation.Key.Area];
            if (role.IsTotal)
            {
                totals.Add(at);
            }

            foreach (var total in role.PartOf)
            {
                sums.Add(observation.Key with { Area = total }, AddedOf(observation, observations, isCounted));
            }
        }

        return (totals, sums);
    }

    private static AddedNumbers? AddedOf(in PackedObservation observation, PackedObservations observations, bool[] isCounted) =>
        isCounted[observation.Key.Indicator] ? new AddedNumbers(observations.AmountOf(observation.Amount), 0)
        : observation.HasCounts ? new AddedNumbers(observations.AmountOf(observation.Numerator), observations.AmountOf(observation.Denominator))
        : null;

    private static Role[] RolesOf(PackedObservations observations, Dictionary<int, Area> areas)
    {
        var totalsOfPart = areas
            .SelectMany(total => total.Value.Parts, (total, part) => (Total: total.Key, Part: observations.Find(part)))
            .ToLookup(pair => pair.Part, pair => pair.Total);
        return [.. Enumerable.Range(0, observations.Areas).Select(area => new Role(areas.ContainsKey(area), [.. totalsOfPart[area]]))];
    }

    /// <summary>What an area is to others.</summary>
    /// <param name="IsTotal">Whether it has parts.</param>
    /// <param name="PartOf">The totals that it is a part of, by their numbers.</param>
    private readonly record struct Role(bool IsTotal, int[] PartOf);
}
