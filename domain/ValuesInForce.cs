namespace Pipeline.Domain;

/// <summary>
/// Which value wins for a key: the one from the delivery whose file was changed last where it was dropped; a tie goes to the higher
/// number. A slow original therefore cannot beat its correction, and a withdrawal makes the values below it visible again.
/// A value that a later file leaves out keeps standing.
/// </summary>
public static class ValuesInForce
{
    /// <summary>The values in force as of a number in the plan's log.</summary>
    /// <param name="deliveries">The deliveries in the log.</param>
    /// <param name="observations">Everything that was ever written; what belongs to no committed take is passed over.</param>
    /// <param name="number">The number in the log.</param>
    /// <returns>One point a key, by indicator, area and period.</returns>
    public static IReadOnlyList<SeriesPoint> AsOf(
        IEnumerable<CommittedDelivery> deliveries, IEnumerable<TakenObservation> observations, long number)
    {
        var byTake = deliveries.Where(delivery => delivery.CountsAsOf(number)).ToDictionary(delivery => delivery.Take.Key, StringComparer.Ordinal);
        var winners = new Dictionary<ObservationKey, (CommittedDelivery Delivery, Observation Observation)>();
        foreach (var (takeKey, observation) in observations)
        {
            if (byTake.TryGetValue(takeKey, out var delivery)
                && (!winners.TryGetValue(observation.Key, out var standing) || Beats(delivery, standing.Delivery)))
            {
                winners[observation.Key] = (delivery, observation);
            }
        }

        return
        [
            .. winners.Values
                .Select(winner => Point(winner.Delivery, winner.Observation))
                .OrderBy(point => point.Key.Indicator)
                .ThenBy(point => point.Key.Area)
                .ThenBy(point => point.Key.Period),
        ];
    }

    private static bool Beats(CommittedDelivery challenger, CommittedDelivery standing) =>
        challenger.Modified != standing.Modified ? challenger.Modified > standing.Modified : challenger.Number > standing.Number;

    private static SeriesPoint Point(CommittedDelivery delivery, Observation observation) => new()
    {
        Key = observation.Key,
        Value = observation.Value,
        Counts = observation.Counts,
        IsProvisional = observation.IsProvisional,
        IsRevised = observation.IsRevised,
        Delivery = delivery.Id,
        Number = delivery.Number,
        FileName = delivery.FileName,
        Cell = observation.Cell,
    };
}
