namespace Pipeline.Domain;

/// <summary>
/// Which value wins for a key: the one from the delivery whose file was changed last where it was dropped, or was said again last; a tie
/// goes to the higher number. A slow original therefore cannot beat its correction, and a withdrawal makes the values below it visible again.
/// A value that a later file leaves out keeps standing, unless that file is complete and speaks of it: then it is dead.
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
        var counting = deliveries.Where(delivery => delivery.CountsAsOf(number)).ToList();
        var byTake = counting.ToDictionary(delivery => delivery.Take.Key, StringComparer.Ordinal);
        var complete = counting.Where(delivery => delivery.Scope is not null).ToList();
        var winners = new Dictionary<ObservationKey, (CommittedDelivery Delivery, Observation Observation)>();
        foreach (var (takeKey, observation) in observations)
        {
            if (byTake.TryGetValue(takeKey, out var delivery)
                && (!winners.TryGetValue(observation.Key, out var standing) || Beats(delivery, standing.Delivery, number)))
            {
                winners[observation.Key] = (delivery, observation);
            }
        }

        return
        [
            .. winners.Values
                .Where(winner => !complete.Any(delivery => Ends(delivery, winner.Observation.Key, winner.Delivery, number)))
                .Select(winner => Point(winner.Delivery, winner.Observation))
                .OrderBy(point => point.Key.Indicator)
                .ThenBy(point => point.Key.Area)
                .ThenBy(point => point.Key.Period),
        ];
    }

    /// <summary>
    /// Whether a delivery still holds in full: every value that it wrote is in force, and nothing else is within the scope of a complete one.
    /// Only then does the same file, dropped again, say nothing new: A, then B, then A again is a correction back to A.
    /// </summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="deliveries">The deliveries in the log.</param>
    /// <param name="observations">Everything that was ever written.</param>
    public static bool StillHolds(
        CommittedDelivery delivery, IReadOnlyList<CommittedDelivery> deliveries, IReadOnlyList<TakenObservation> observations)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var written = observations.Count(observation => observation.TakeKey == delivery.Take.Key);
        if (written == 0)
        {
            // A file without observations, such as a plan of meetings, holds while it is the last of its format.
            return deliveries.Where(other => other.Format == delivery.Format && other.CountsAsOf(long.MaxValue))
                .MaxBy(other => (other.SaidAsOf(long.MaxValue), other.Number))?.Id == delivery.Id;
        }

        var inForce = AsOf(deliveries, observations, long.MaxValue);
        return inForce.Count(point => point.Delivery == delivery.Id) == written
            && !inForce.Any(point => point.Delivery != delivery.Id && delivery.Scope?.Covers(point.Key) == true);
    }

    // What loses to a complete delivery and lies in its scope is dead; were it told there, that value would have won.
    private static bool Ends(CommittedDelivery complete, ObservationKey key, CommittedDelivery standing, long number) =>
        complete.Scope!.Covers(key) && Beats(complete, standing, number);

    private static bool Beats(CommittedDelivery challenger, CommittedDelivery standing, long number) =>
        (challenger.SaidAsOf(number), challenger.Number).CompareTo((standing.SaidAsOf(number), standing.Number)) > 0;

    private static SeriesPoint Point(CommittedDelivery delivery, Observation observation) => new()
    {
        Key = observation.Key,
        Value = observation.Value,
        Counts = observation.Counts,
        Answers = observation.Answers,
        IsProvisional = observation.IsProvisional,
        IsRevised = observation.IsRevised,
        Delivery = delivery.Id,
        Number = delivery.Number,
        FileName = delivery.FileName,
        Cell = observation.Cell,
    };
}
