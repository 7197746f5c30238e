namespace Pipeline.Domain;

/// <summary>
/// What a file of a complete format speaks of (fuldstændig): every combination of the indicators that the format tells, the areas that the
/// file names and the periods that it names. A value in there that the file leaves out no longer holds. An area or a period that the file
/// does not name at all lies outside, and keeps its values.
/// </summary>
public sealed class CompleteScope
{
    private readonly HashSet<IndicatorId> indicators;
    private readonly HashSet<AreaId> areas;
    private readonly HashSet<Period> periods;

    /// <summary>A scope of all combinations of the parts.</summary>
    public CompleteScope(IEnumerable<IndicatorId> indicators, IEnumerable<AreaId> areas, IEnumerable<Period> periods)
    {
        this.indicators = [.. indicators];
        this.areas = [.. areas];
        this.periods = [.. periods];
    }

    /// <summary>The indicators, in order.</summary>
    public IReadOnlyList<IndicatorId> Indicators => [.. indicators.Order()];

    /// <summary>The areas, in order.</summary>
    public IReadOnlyList<AreaId> Areas => [.. areas.Order()];

    /// <summary>The periods, in order.</summary>
    public IReadOnlyList<Period> Periods => [.. periods.Order()];

    /// <summary>The scope of a file: the format's indicators, and the areas and periods of its observations.</summary>
    public static CompleteScope Of(IEnumerable<IndicatorId> formatIndicators, IReadOnlyCollection<Observation> observations) => new(
        formatIndicators,
        observations.Select(observation => observation.Key.Area),
        observations.Select(observation => observation.Key.Period));

    /// <summary>Whether a value of this key lies inside.</summary>
    public bool Covers(ObservationKey key) => indicators.Contains(key.Indicator) && areas.Contains(key.Area) && periods.Contains(key.Period);
}
