using Pipeline.Domain;

namespace Pipeline.Ingest;

/// <summary>The indicators that a format may tell of, and what they are measured in, as far as that is known.</summary>
internal sealed class KnownIndicators
{
    private readonly Dictionary<IndicatorId, Unit?> units;

    public KnownIndicators(IEnumerable<IndicatorId> indicators) => units = indicators.ToDictionary(indicator => indicator, _ => (Unit?)null);

    public KnownIndicators(IEnumerable<Indicator> indicators) =>
        units = indicators.ToDictionary(indicator => indicator.Id, indicator => (Unit?)indicator.Unit);

    /// <summary>Whether there is such an indicator.</summary>
    public bool Has(IndicatorId indicator) => units.ContainsKey(indicator);

    /// <summary>The unit of an indicator, where it is another than numbers of a type, or words, can be; none where they agree, or it is not known.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="type">What its numbers are; none for words.</param>
    public Unit? UnitAgainst(IndicatorId indicator, ColumnType? type) => units.GetValueOrDefault(indicator) is { } unit && !IsOf(unit, type) ? unit : null;

    // A number of no special kind may be of any unit that has a size.
    private static bool IsOf(Unit unit, ColumnType? type) => type switch
    {
        null => unit == Unit.YesNo,
        ColumnType.Number => unit != Unit.YesNo,
        ColumnType.Percent => unit == Unit.Percent,
        ColumnType.PerThousand => unit == Unit.PerThousand,
        ColumnType.Grade => unit == Unit.Grade,
        _ => unit is Unit.Count or Unit.Kroner,
    };
}
