using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Gives a delivery its number in the plan's log. Contention is never a failure: whoever meets another commit looks at the new head
/// and tries again.
/// </summary>
public sealed class DeliveryCommit(
    DeliveryLog log, ObservationStore observations, PlanClock clock, TimeProvider time, ILogger<DeliveryCommit> logger)
{
    private const int ShortestPauseMilliseconds = 20;
    private const int LongestPauseMilliseconds = 500;

    /// <summary>Commits a delivery whose original and observations are written, unless it says only what is known already.</summary>
    /// <param name="entry">The delivery, with its format, rules and counts.</param>
    /// <param name="cancellationToken">Stops the trying.</param>
    /// <returns>The delivery, taken or a duplicate.</returns>
    /// <exception cref="ConcurrentChangeException">Another instance works on the same delivery.</exception>
    public async Task<DeliveryEntry> CommitAsync(DeliveryEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        for (var attempt = 1; ; attempt++)
        {
            var head = await log.ReadHeadAsync(entry.Plan, cancellationToken);
            if (await FindTwinAsync(entry, cancellationToken) is { } twin)
            {
                return await log.SaveAsync(
                    entry with
                    {
                        State = DeliveryState.Duplicate,
                        Message = string.Create(DanishCulture.Value, $"Filen siger det samme som »{twin.FileName}« (leverance nr. {twin.Number}), som allerede gælder."),
                    },
                    cancellationToken);
            }

            if (await TryCommitAsync(head, entry, cancellationToken) is { } committed)
            {
                return committed;
            }

            WorkflowLog.CommitContended(logger, entry.Plan.Value, entry.Id.Value, attempt);
            await Task.Delay(Pause(attempt), time, cancellationToken);
        }
    }

    // The log of a plan begins with the rules that it is read by.
    private async Task<DeliveryEntry?> TryCommitAsync(PlanHead head, DeliveryEntry entry, CancellationToken cancellationToken) =>
        head.RulesHash.Length > 0
            ? await log.TryCommitAsync(head, entry, clock.Now(entry.Plan), cancellationToken)
            : await log.TryCommitRulesAsync(head, entry.RulesHash, clock.Now(entry.Plan), cancellationToken) is { } withRules
                ? await log.TryCommitAsync(withRules, entry, clock.Now(entry.Plan), cancellationToken)
                : null;

    // A twin makes a delivery a duplicate only while it still wins every key that it wrote: A, then B, then A again is a correction back to A.
    private async Task<CommittedDelivery?> FindTwinAsync(DeliveryEntry entry, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAllAsync(entry.Plan, cancellationToken);
        var twins = entries
            .Where(other => other.State == DeliveryState.Ingested && other.Format == entry.Format
                && other.ContentHash == entry.ContentHash && other.RulesHash == entry.RulesHash)
            .Select(other => other.ToCommitted())
            .OfType<CommittedDelivery>()
            .ToList();
        if (twins.Count == 0)
        {
            return null;
        }

        var taken = await observations.ReadAsync(entry.Plan, cancellationToken);
        var committed = DeliveryLog.CommittedAmong(entries);
        var inForce = ValuesInForce.AsOf(committed, taken, long.MaxValue).ToLookup(point => point.Delivery);
        return twins.FirstOrDefault(twin => StillWins(twin, committed, taken, inForce));
    }

    private static bool StillWins(
        CommittedDelivery twin,
        IReadOnlyList<CommittedDelivery> committed,
        IReadOnlyList<TakenObservation> taken,
        ILookup<DeliveryId, SeriesPoint> inForce)
    {
        var written = taken.Count(observation => observation.TakeKey == twin.Take.Key);
        return written > 0
            ? inForce[twin.Id].Count() == written
            : committed.Where(other => other.Format == twin.Format && other.WithdrawnBy is null).MaxBy(other => (other.Modified, other.Number)) == twin;
    }

    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(
        Random.Shared.Next(ShortestPauseMilliseconds, Math.Min(LongestPauseMilliseconds, ShortestPauseMilliseconds << Math.Min(attempt, 5))));
}
