using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Evaluations;

/// <summary>
/// Reads a plan as of a number in its log, as published. Where no snapshot of exactly that number was kept, or where it tells what has been
/// hidden since, it is computed: a pure function of the log and of what was ever published.
/// </summary>
public sealed class SnapshotAsOf(
    PipelineConfiguration configuration,
    DeliveryLog log,
    ObservationStore observations,
    DisclosureStore disclosures,
    SnapshotStore snapshots,
    LastReport lastReport)
{
    /// <summary>The last number that was given on or before a day in Denmark; 0 when there was none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<long> NumberOnAsync(Plan plan, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var head = await log.ReadHeadAsync(plan.Id, cancellationToken);
        var events = await EventsAsync(plan, head, cancellationToken);
        var number = events.Where(known => PlanClock.DateInDenmark(known.Time) <= day).Select(known => known.Number).DefaultIfEmpty().Max();

        // New rules take a number that no delivery has; their snapshot tells when.
        while (number > 0
            && number < head.Number
            && await snapshots.ReadAsync(plan.Id, number + 1, cancellationToken) is { } next
            && PlanClock.DateInDenmark(next.AsOf) <= day)
        {
            number++;
        }

        return number;
    }

    /// <summary>The plan as of a number.</summary>
    /// <returns>Null when the log has no such number, or it has not been decided yet what may be shown of it.</returns>
    public async Task<Snapshot?> ReadAsync(Plan plan, long number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var ledger = await disclosures.ReadAsync(plan.Id, cancellationToken);
        return number < 1 || number > ledger.DecidedThrough
            ? null
            : await snapshots.ReadAsync(plan.Id, number, cancellationToken) is { } kept && !TellsWhatIsHidden(kept, ledger)
                ? kept
                : await ComputeAsync(plan, number, ledger, cancellationToken);
    }

    private static bool TellsWhatIsHidden(Snapshot snapshot, DisclosureLedger ledger) =>
        snapshot.Series.Any(point => (point.Value.Number is not null || point.Counts is not null || point.Answers is not null) && ledger.Hides(point.Key, snapshot.Number) is not null);

    private async Task<Snapshot> ComputeAsync(Plan plan, long number, DisclosureLedger ledger, CancellationToken cancellationToken)
    {
        var head = await log.ReadHeadAsync(plan.Id, cancellationToken);
        var deliveries = await log.ReadCommittedAsync(plan.Id, cancellationToken);
        var events = await EventsAsync(plan, head, cancellationToken);

        // Times rise with the numbers: of a number that left no time, the last known before it is told; the first is that of the first delivery.
        var times = events.OrderBy(known => known.Number).ToList();
        var asOf = times.LastOrDefault(known => known.Number <= number, times[0]).Time;
        var taken = await observations.ReadAsync(plan.Id, cancellationToken);
        var reported = await lastReport.NumberBeforeAsync(plan.Id, number, asOf, cancellationToken);
        return PlanEvaluator.Evaluate(plan, configuration.RulesHash, number, asOf, deliveries, taken, reported, ledger);
    }

    private async Task<IReadOnlyList<(long Number, DateTimeOffset Time)>> EventsAsync(Plan plan, PlanHead head, CancellationToken cancellationToken)
    {
        var events = new List<(long, DateTimeOffset)>();
        if (head.Committed is { } last)
        {
            events.Add((head.Number, last));
        }

        foreach (var entry in await log.ReadAllAsync(plan.Id, cancellationToken))
        {
            if (entry.Number is { } number && entry.Committed is { } committed)
            {
                events.Add((number, committed));
            }

            if (entry.WithdrawnBy is { } withdrawnBy && entry.Withdrawn is { } withdrawn)
            {
                events.Add((withdrawnBy, withdrawn));
            }
        }

        return events;
    }
}
