namespace Pipeline.Domain;

/// <summary>A status that is another than before.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Area">The area.</param>
/// <param name="From">The status before; none when there was no such row.</param>
/// <param name="To">The status after; none when there is no such row any more.</param>
/// <param name="Reason">The reason of the status after; that of the status before when there is none after.</param>
public sealed record StatusChange(IndicatorId Indicator, AreaId Area, EvaluationStatus? From, EvaluationStatus? To, string Reason);

/// <summary>A value that was in force and now is another.</summary>
/// <param name="From">The value before, with the road back to its file.</param>
/// <param name="To">The value after, likewise.</param>
public sealed record Revision(SeriesPoint From, SeriesPoint To);

/// <summary>
/// What changed between two numbers of a plan's log: the report's "siden sidste møde". A pure function of the two snapshots,
/// and so never tells what they do not show.
/// </summary>
public sealed record SnapshotChanges
{
    /// <summary>The earlier number.</summary>
    public required long From { get; init; }

    /// <summary>The later number.</summary>
    public required long To { get; init; }

    /// <summary>The values that were not known before.</summary>
    public required IReadOnlyList<SeriesPoint> New { get; init; }

    /// <summary>The values that were known as something else.</summary>
    public required IReadOnlyList<Revision> Revised { get; init; }

    /// <summary>The values that no longer hold: withdrawn, or left out by a complete file.</summary>
    public required IReadOnlyList<SeriesPoint> Gone { get; init; }

    /// <summary>
    /// The values that a file which came since leaves out, though it is of the same format and speaks of their indicator and period. They keep standing.
    /// </summary>
    public required IReadOnlyList<SeriesPoint> LeftOut { get; init; }

    /// <summary>The statuses that are others than before.</summary>
    public required IReadOnlyList<StatusChange> Statuses { get; init; }

    /// <summary>The deliveries that count now and did not before.</summary>
    public required IReadOnlyList<CommittedDelivery> Deliveries { get; init; }

    /// <summary>The deliveries that counted before and were withdrawn since.</summary>
    public required IReadOnlyList<CommittedDelivery> Withdrawn { get; init; }

    /// <summary>What changed from one snapshot of a plan to a later one.</summary>
    /// <exception cref="ArgumentException">They are of two plans, or the second is the earlier.</exception>
    public static SnapshotChanges Between(Snapshot earlier, Snapshot later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (earlier.Plan != later.Plan || earlier.Number > later.Number)
        {
            throw new ArgumentException("The snapshots must be of one plan, the earlier first.", nameof(later));
        }

        var before = earlier.Series.ToDictionary(point => point.Key);
        var after = later.Series.Select(point => point.Key).ToHashSet();
        return new SnapshotChanges
        {
            From = earlier.Number,
            To = later.Number,
            New = [.. later.Series.Where(point => !before.ContainsKey(point.Key))],
            Revised =
            [
                .. from point in later.Series
                   where before.TryGetValue(point.Key, out var known) && known.Value != point.Value
                   select new Revision(before[point.Key], point),
            ],
            Gone = [.. earlier.Series.Where(point => !after.Contains(point.Key))],
            LeftOut = [.. LeftOutOf(earlier, later)],
            Statuses = [.. StatusesBetween(earlier, later)],
            Deliveries = Without(later.Deliveries, earlier.Deliveries),
            Withdrawn = Without(earlier.Deliveries, later.Deliveries),
        };
    }

    // A file that was changed before a value's own and yet came after it may have told the value: it would not have won.
    private static IEnumerable<SeriesPoint> LeftOutOf(Snapshot earlier, Snapshot later)
    {
        var files = later.Deliveries.ToDictionary(delivery => delivery.Id);
        var spokenOf = later.Series
            .Where(point => point.Number > earlier.Number)
            .ToLookup(point => (point.Key.Indicator, point.Key.Period, files[point.Delivery].Format), point => files[point.Delivery].Modified);
        return
            from point in later.Series
            where point.Number <= earlier.Number
            let file = files[point.Delivery]
            where spokenOf[(point.Key.Indicator, point.Key.Period, file.Format)].Any(modified => modified > file.Modified)
            select point;
    }

    private static IEnumerable<StatusChange> StatusesBetween(Snapshot earlier, Snapshot later)
    {
        var before = earlier.Evaluations.ToDictionary(evaluation => (evaluation.Indicator, evaluation.Area));
        var after = later.Evaluations.Select(evaluation => (evaluation.Indicator, evaluation.Area)).ToHashSet();
        foreach (var evaluation in later.Evaluations)
        {
            var known = before.GetValueOrDefault((evaluation.Indicator, evaluation.Area));
            if (known?.Status != evaluation.Status)
            {
                yield return new StatusChange(evaluation.Indicator, evaluation.Area, known?.Status, evaluation.Status, evaluation.Reason);
            }
        }

        foreach (var gone in earlier.Evaluations.Where(evaluation => !after.Contains((evaluation.Indicator, evaluation.Area))))
        {
            yield return new StatusChange(gone.Indicator, gone.Area, gone.Status, null, gone.Reason);
        }
    }

    private static List<CommittedDelivery> Without(IReadOnlyList<CommittedDelivery> deliveries, IReadOnlyList<CommittedDelivery> others)
    {
        var known = others.Select(delivery => delivery.Id).ToHashSet();
        return [.. deliveries.Where(delivery => !known.Contains(delivery.Id))];
    }
}
