using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Deadlines;

/// <summary>
/// Removes what is kept of refused files after their time: the rows of errors, the original, the report for people and the texts found. The delivery's row
/// in the log stays, and tells how many errors there were.
/// </summary>
public sealed class RemoveRefused(
    PipelineConfiguration configuration, DeliveryLog log, ArchiveStore archive, RefusalStore refusals, TimeProvider time, ILogger<RemoveRefused> logger)
{
    /// <summary>
    /// How long they are kept. What is deleted can be got back for some days more, and the nightly exports have the rows for some more yet: all
    /// together it is 30 days at most (infra/bicep/modules/storage.bicep).
    /// </summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(14);

    /// <summary>Removes. Safe to run again.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - KeptFor;
        await RemoveRowsAsync(before, cancellationToken);
        await foreach (var delivery in archive.DeleteRefusedAsync(before, cancellationToken))
        {
            WorkflowLog.RefusedRemoved(logger, StorageNames.Refused, delivery.Value, KeptFor.TotalDays);
        }
    }

    // Not found by the files: after a restore there may be rows whose files were removed long ago.
    private async Task RemoveRowsAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var kept = await refusals.ListDeliveriesAsync(cancellationToken);
        if (kept.Count == 0)
        {
            return;
        }

        var young = await ReadYoungAsync(before, cancellationToken);
        foreach (var delivery in kept.Where(delivery => !young.Contains(delivery)))
        {
            await refusals.WriteAsync(delivery, [], cancellationToken);
            WorkflowLog.RefusedRemoved(logger, StorageNames.Refusals, delivery.Value, KeptFor.TotalDays);
        }
    }

    private async Task<HashSet<DeliveryId>> ReadYoungAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var young = new HashSet<DeliveryId>();
        foreach (var plan in configuration.Plans.Select(plan => plan.Id).Append(DropPath.UnknownPlan))
        {
            var entries = await log.ReadAllAsync(plan, cancellationToken);
            young.UnionWith(entries.Where(entry => (entry.LastAttempt ?? entry.Modified) >= before).Select(entry => entry.Id));
        }

        return young;
    }
}
