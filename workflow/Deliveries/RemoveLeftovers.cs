using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Removes what takes that were never committed left behind: observations that nobody reads, and archived originals of deliveries that were
/// not taken. Nothing younger than a day is touched, so that no work in progress is.
/// </summary>
public sealed class RemoveLeftovers(
    PipelineConfiguration configuration,
    DeliveryLog log,
    ObservationStore observations,
    ArchiveStore archive,
    TimeProvider time,
    ILogger<RemoveLeftovers> logger)
{
    private static readonly TimeSpan Untouched = TimeSpan.FromDays(1);

    /// <summary>Removes the leftovers of every plan. Safe to run again.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var plan in configuration.Plans)
        {
            await RemoveAsync(plan.Id, cancellationToken);
        }
    }

    private async Task RemoveAsync(PlanId plan, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAllAsync(plan, cancellationToken);
        var counting = DeliveryLog.CommittedAmong(entries).Select(delivery => delivery.Take.Key).ToHashSet(StringComparer.Ordinal);
        var restless = entries.Where(IsRestless).Select(entry => entry.Id.Value).ToList();
        var taken = await observations.ReadAsync(plan, cancellationToken);
        var leftovers = taken.Select(observation => observation.TakeKey).Distinct(StringComparer.Ordinal)
            .Where(takeKey => !counting.Contains(takeKey) && !restless.Any(id => takeKey.StartsWith(id, StringComparison.Ordinal)));
        foreach (var takeKey in leftovers.ToList())
        {
            await observations.DeleteTakeAsync(plan, takeKey, cancellationToken);
            WorkflowLog.LeftoverRemoved(logger, plan.Value, takeKey);
        }

        foreach (var entry in entries.Where(entry => entry.Number is null && entry.Format is not null && entry.IsCleared && !IsRestless(entry)))
        {
            await archive.DeleteOriginalAsync(plan, entry.Format!, entry.Id, FileExtension.Of(entry.FileName), cancellationToken);
        }
    }

    // A delivery that is not settled, or was touched within a day, may still be worked on.
    private bool IsRestless(DeliveryEntry entry) =>
        entry.State == DeliveryState.Received || time.GetUtcNow() - (entry.LastAttempt ?? entry.Modified) < Untouched;
}
