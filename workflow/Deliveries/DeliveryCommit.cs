using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Gives a delivery its number in the plan's log. Contention is never a failure: whoever meets another commit looks at the new head
/// and tries again, with the duplicate test, the difference and the warnings against that head.
/// </summary>
public sealed class DeliveryCommit(
    PipelineConfiguration configuration,
    DeliveryLog log,
    ObservationStore observations,
    DisclosureStore disclosures,
    PlanClock clock,
    TimeProvider time,
    ILogger<DeliveryCommit> logger)
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
            // The head first: should another commit while we read, ours is refused and we look again.
            var head = await log.ReadHeadAsync(entry.Plan, cancellationToken);
            var entries = await log.ReadAllAsync(entry.Plan, cancellationToken);
            var taken = await observations.ReadAsync(entry.Plan, cancellationToken);
            var committed = DeliveryLog.CommittedAmong(entries);
            var ledger = await disclosures.ReadAsync(entry.Plan, cancellationToken);
            entry = AsLateAsItsOriginal(entry, committed, head);
            var settled = FindTwin(entry, entries, committed, taken) is { } twin
                ? await log.TryRepeatAsync(head, Duplicate(entry, twin), twin.Id, cancellationToken)
                : await TryCommitAsync(head, Compared(head, entry, committed, taken, ledger), cancellationToken);
            if (settled is not null)
            {
                return settled;
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

    // A twin makes a delivery a duplicate only while it still holds. What a person wants read again is never one.
    private static CommittedDelivery? FindTwin(
        DeliveryEntry entry,
        IReadOnlyList<DeliveryEntry> entries,
        IReadOnlyList<CommittedDelivery> committed,
        IReadOnlyList<TakenObservation> taken)
    {
        var same = entries
            .Where(other => other.State == DeliveryState.Ingested && other.Format == entry.Format
                && other.ContentHash == entry.ContentHash && other.RulesHash == entry.RulesHash)
            .Select(other => other.Id)
            .ToHashSet();
        return entry.ReingestedFrom is not null
            ? null
            : committed.FirstOrDefault(delivery => same.Contains(delivery.Id) && ValuesInForce.StillHolds(delivery, committed, taken));
    }

    // An original that was said again is read again as of when it was last said, or its first reading would beat the new one.
    private static DeliveryEntry AsLateAsItsOriginal(DeliveryEntry entry, IReadOnlyList<CommittedDelivery> committed, PlanHead head) =>
        committed.FirstOrDefault(delivery => delivery.Id == entry.ReingestedFrom) is { } original && original.SaidAsOf(head.Number) > entry.Modified
            ? entry with { Modified = original.SaidAsOf(head.Number) }
            : entry;

    private static DeliveryEntry Duplicate(DeliveryEntry entry, CommittedDelivery twin) => entry with
    {
        Message = string.Create(DanishCulture.Value, $"Filen siger det samme som »{twin.FileName}« (leverance nr. {twin.Number}), som allerede gælder."),
    };

    private DeliveryEntry Compared(
        PlanHead head, DeliveryEntry entry, IReadOnlyList<CommittedDelivery> deliveries, IReadOnlyList<TakenObservation> taken, DisclosureLedger ledger)
    {
        var committed = deliveries.Where(other => other.CountsAsOf(head.Number)).ToList();
        var delivery = (entry with { Number = head.Number + 1, Committed = clock.Now(entry.Plan) }).ToCommitted()!;
        var difference = DeliveryDifference.Of(delivery, committed, taken);
        var plan = configuration.Plans.First(candidate => candidate.Id == entry.Plan);

        // The warnings are told to readers: they are of what the delivery will be seen to do.
        var published = difference.Published(ledger.DecideThrough(delivery.Number, plan, [.. deliveries, delivery], taken), delivery.Number);
        return entry with
        {
            NewCount = difference.New.Count,
            ChangedCount = difference.Changed.Count,
            UnchangedCount = difference.UnchangedCount,
            LeftOutCount = difference.LeftOut.Count,
            OverruledCount = difference.OverruledCount,
            Warnings = [.. entry.Warnings, .. HistoryWarnings.Of(plan, delivery, published, committed, taken)],
        };
    }

    private static TimeSpan Pause(int attempt) => TimeSpan.FromMilliseconds(
        Random.Shared.Next(ShortestPauseMilliseconds, Math.Min(LongestPauseMilliseconds, ShortestPauseMilliseconds << Math.Min(attempt, 5))));
}
