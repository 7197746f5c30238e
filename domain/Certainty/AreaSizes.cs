namespace Pipeline.Domain;

/// <summary>How many persons areas count, by the values in force and the plan's baselines.</summary>
internal sealed class AreaSizes(Plan plan, Func<IndicatorId, AreaId, IReadOnlyList<SeriesPoint>> seriesOf)
{
    /// <summary>
    /// The number of an indicator in an area at about the time of a period: that of the same time where there is one, else the nearest before,
    /// else the first after, for sizes change slowly; else the plan's baseline.
    /// </summary>
    public decimal? Of(IndicatorId counted, AreaId area, Period period)
    {
        var known = seriesOf(counted, area).Where(point => point.Value.Number is not null).ToList();
        return (known.LastOrDefault(point => point.Key.Period.End <= period.End) ?? known.FirstOrDefault())?.Value.Number
            ?? plan.Indicators.FirstOrDefault(other => other.Indicator.Id == counted)?.Baselines.FirstOrDefault(baseline => baseline.Area == area)?.Value;
    }

    /// <summary>The residents of an area that is known to be small; none where it is not, or its residents are not known.</summary>
    public decimal? ResidentsIfSmall(Area area, Period period) =>
        Residents(area, period) is { } residents && residents > 0 && residents < plan.SmallAreas.FewerThan ? residents : null;

    /// <summary>
    /// Whether an area can be small for all that is known: people live in it, it is not the whole plan, and nobody has told how many they are.
    /// </summary>
    public bool MayBeSmall(Area area, Period period) =>
        plan.SmallAreas.FewerThan > 0 && area.Kind is (AreaKind.Department or AreaKind.Settlement) && Residents(area, period) is null;

    // An area whose own residents are not told has those of its parts, when all are.
    private decimal? Residents(Area area, Period period)
    {
        if (OwnResidents(area.Id, period) is { } own)
        {
            return own;
        }

        List<decimal?> parts = [.. area.Parts.Select(part => OwnResidents(part, period))];
        return parts.Count > 0 && parts.TrueForAll(part => part is not null) ? parts.Sum() : null;
    }

    private decimal? OwnResidents(AreaId area, Period period) =>
        plan.SmallAreas.Residents.Select(counted => Of(counted, area, period)).FirstOrDefault(number => number is not null);
}
