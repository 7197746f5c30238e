using Pipeline.Domain.Suppression;

namespace Pipeline.Domain;

/// <summary>A value in force that a delivery made, changed or left out.</summary>
/// <param name="Key">What it is of.</param>
/// <param name="From">What was in force before; none when nothing was.</param>
/// <param name="To">What is in force after; none when nothing is.</param>
public sealed record ValueChange(ObservationKey Key, ObservedValue? From, ObservedValue? To);

/// <summary>What a delivery did to the values in force, held against what was known just before it (forskel).</summary>
public sealed record DeliveryDifference
{
    /// <summary>What was in force just before it.</summary>
    public required IReadOnlyList<SeriesPoint> Known { get; init; }

    /// <summary>The values that were not known before.</summary>
    public required IReadOnlyList<ValueChange> New { get; init; }

    /// <summary>The values that were known as something else.</summary>
    public required IReadOnlyList<ValueChange> Changed { get; init; }

    /// <summary>
    /// The values known before that it leaves out, though it speaks of their indicator and period: those that its format told, which keep
    /// standing, and those that a complete file ends.
    /// </summary>
    public required IReadOnlyList<ValueChange> LeftOut { get; init; }

    /// <summary>How many values it tells as they were known.</summary>
    public required int UnchangedCount { get; init; }

    /// <summary>How many of its values do not take effect, because a file that was changed later says otherwise.</summary>
    public required int OverruledCount { get; init; }

    /// <summary>What a delivery did. A pure function of the log up to it: the same whenever it is computed.</summary>
    /// <param name="delivery">The delivery, with the number that it has or is about to get.</param>
    /// <param name="deliveries">The deliveries in the log, with or without it.</param>
    /// <param name="observations">Everything that was ever written.</param>
    public static DeliveryDifference Of(
        CommittedDelivery delivery, IReadOnlyList<CommittedDelivery> deliveries, IReadOnlyList<TakenObservation> observations)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var others = deliveries.Where(other => other.Id != delivery.Id && other.Number < delivery.Number).ToList();
        var known = ValuesInForce.AsOf(others, observations, delivery.Number - 1);
        var after = ValuesInForce.AsOf([.. others, delivery with { WithdrawnBy = null }], observations, delivery.Number).ToDictionary(point => point.Key);
        var told = observations.Where(taken => taken.TakeKey == delivery.Take.Key).Select(taken => taken.Observation.Key).ToList();
        var before = known.ToDictionary(point => point.Key);
        var effective = told.Where(key => after.TryGetValue(key, out var point) && point.Delivery == delivery.Id).ToList();
        var sameFormat = others.Where(other => other.Format == delivery.Format).Select(other => other.Id).ToHashSet();
        return new DeliveryDifference
        {
            Known = known,
            New = InOrder(effective.Where(key => !before.ContainsKey(key)).Select(key => new ValueChange(key, null, after[key].Value))),
            Changed = InOrder(effective
                .Where(key => before.TryGetValue(key, out var point) && point.Value != after[key].Value)
                .Select(key => new ValueChange(key, before[key].Value, after[key].Value))),
            LeftOut = InOrder(LeftOutOf(known, told, after, sameFormat)),
            UnchangedCount = effective.Count(key => before.TryGetValue(key, out var point) && point.Value == after[key].Value),
            OverruledCount = told.Count - effective.Count,
        };
    }

    /// <summary>The same as readers may see it: of what is hidden as of a number, no values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not decided yet.</exception>
    public DeliveryDifference Published(DisclosureLedger ledger, long number)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ValueChange Shown(ValueChange change) => ledger.Hides(change.Key, number) is null
            ? change
            : change with { From = Hidden(change.From), To = Hidden(change.To) };

        return this with
        {
            Known = ledger.Publish(Known, number),
            New = [.. New.Select(Shown)],
            Changed = [.. Changed.Select(Shown)],
            LeftOut = [.. LeftOut.Select(Shown)],
        };
    }

    private static ObservedValue? Hidden(ObservedValue? value) => value is null ? null : ObservedValue.Missing(ValueState.Suppressed);

    private static IEnumerable<ValueChange> LeftOutOf(
        IReadOnlyList<SeriesPoint> known,
        List<ObservationKey> told,
        Dictionary<ObservationKey, SeriesPoint> after,
        HashSet<DeliveryId> sameFormat)
    {
        var keys = told.ToHashSet();
        var spokenOf = told.Select(key => (key.Indicator, key.Period)).ToHashSet();
        return
            from point in known
            where !keys.Contains(point.Key)
            let stands = after.GetValueOrDefault(point.Key)
            where stands is null || (sameFormat.Contains(point.Delivery) && spokenOf.Contains((point.Key.Indicator, point.Key.Period)))
            select new ValueChange(point.Key, point.Value, stands?.Value);
    }

    private static IReadOnlyList<ValueChange> InOrder(IEnumerable<ValueChange> changes) =>
    [
        .. changes.OrderBy(change => change.Key.Indicator).ThenBy(change => change.Key.Area).ThenBy(change => change.Key.Period),
    ];
}
