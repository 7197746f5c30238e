using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>Holds delivered totals against the sums of their parts. The delivered total is always the one that is used.</summary>
internal static class TotalsCheck
{
    public static IEnumerable<IngestWarning> Warnings(
        ObservationSet observations, Plan plan, IReadOnlySet<IndicatorId> countedIndicators)
    {
        var totals = plan.Areas.Where(area => area.Parts.Count > 0).ToDictionary(area => area.Id);
        return
            from observation in totals.Count > 0 ? observations.All : []
            let area = totals.GetValueOrDefault(observation.Key.Area)
            where area is not null && observation.Value.Number is not null
            let parts = area.Parts.Select(part => observations.Find(observation.Key with { Area = part })).ToList()
            where parts.All(part => part?.Value.Number is not null) && Differs(observation, parts!, countedIndicators)
            select new IngestWarning(
                ErrorCodes.TotalDiffers,
                $"Tallet for {area.Name} ({observation.Key.Indicator}, {observation.Key.Period.Label}) er ikke summen af delene; "
                + "det leverede tal bruges.");
    }

    private static bool Differs(Observation total, IReadOnlyList<Observation> parts, IReadOnlySet<IndicatorId> countedIndicators)
    {
        if (countedIndicators.Contains(total.Key.Indicator))
        {
            return parts.Sum(part => part.Value.Number) != total.Value.Number;
        }

        return total.Counts is { } counts
            && parts.All(part => part.Counts is not null)
            && (parts.Sum(part => part.Counts!.Numerator) != counts.Numerator
                || parts.Sum(part => part.Counts!.Denominator) != counts.Denominator);
    }
}
