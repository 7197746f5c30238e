using Pipeline.Domain.Suppression;

namespace Pipeline.Domain;

/// <summary>
/// Warns of percentages and means of few persons, which are shown and yet say little: fewer than the source's policy calls safe
/// (docs/diskretionering.md).
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="series">The values as readers may see them.</param>
/// <param name="deliveries">The deliveries that told them.</param>
internal sealed class SmallBases(Plan plan, IReadOnlyList<SeriesPoint> series, IReadOnlyList<CommittedDelivery> deliveries)
{
    private readonly ShareBases bases = new(plan, series);
    private readonly Dictionary<DeliveryId, FormatId> formats = deliveries.ToDictionary(delivery => delivery.Id, delivery => delivery.Format);

    /// <summary>What a reader must know of a figure, in Danish with a space before; empty when its base is large enough, or not known.</summary>
    public string WarningOf(Indicator indicator, SeriesPoint point) =>
        indicator is { CountsPersons: true, Unit: Unit.Percent or Unit.PerThousand or Unit.Grade }
        && point.Value.Number is not null
        && plan.SuppressionOf(formats[point.Delivery]).SmallestBase is var smallest
        && bases.Of(point)?.Most < smallest
            ? $" Tallet er af færre end {smallest}, så få personer flytter det meget."
            : "";
}
