using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Pipeline.Workflow.Deadlines;

/// <summary>
/// Removes what is kept of refused files after their time: the original, the report for people, the texts found, and the rows of errors. The delivery's row
/// in the log stays, and tells how many errors there were.
/// </summary>
public sealed class RemoveRefused(ArchiveStore archive, RefusalStore refusals, TimeProvider time, ILogger<RemoveRefused> logger)
{
    /// <summary>
    /// How long they are kept. What is deleted can be got back for some days more, and the nightly exports have the rows for some more yet: all
    /// together it is 30 days at most (infra/bicep/modules/storage.bicep).
    /// </summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(14);

    /// <summary>Removes. Safe to run again: the files, by which they are found, are deleted last.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        archive.DeleteRefusedAsync(
            time.GetUtcNow() - KeptFor,
            async delivery =>
            {
                await refusals.WriteAsync(delivery, [], cancellationToken);
                WorkflowLog.RefusedRemoved(logger, delivery.Value, KeptFor.TotalDays);
            },
            cancellationToken);
}
