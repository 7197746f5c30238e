using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Pipeline.Workflow.Deadlines;

/// <summary>How long quarantined bytes are kept.</summary>
/// <param name="KeepFor">More than nothing, and not beyond <see cref="Longest"/>.</param>
public sealed record QuarantineKeeping(TimeSpan KeepFor)
{
    /// <summary>The longest that data on persons who were never meant to be here may lie.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(30);

    /// <summary>A week: time to talk with the source, and no longer.</summary>
    public static QuarantineKeeping Default { get; } = new(TimeSpan.FromDays(7));
}

/// <summary>Removes the bytes of quarantined deliveries after their time. The delivery's row stays, and tells the rule and the place.</summary>
public sealed class RemoveQuarantined(ArchiveStore archive, QuarantineKeeping keeping, TimeProvider time, ILogger<RemoveQuarantined> logger)
{
    /// <summary>Removes. Safe to run again.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var delivery in await archive.DeleteQuarantinedAsync(time.GetUtcNow() - keeping.KeepFor, cancellationToken))
        {
            WorkflowLog.QuarantinedRemoved(logger, delivery, keeping.KeepFor.TotalDays);
        }
    }
}
