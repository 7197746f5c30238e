using Microsoft.Extensions.Logging;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Removes what stopped processes left in this machine's spool: files that may not have been guarded yet. Nothing younger than a day is
/// touched, for another process may be reading it. Each machine has to do it for itself.
/// </summary>
public sealed class RemoveSpools(SpoolPlace place, TimeProvider time, ILogger<RemoveSpools> logger)
{
    private static readonly TimeSpan Untouched = TimeSpan.FromDays(1);

    /// <summary>Removes. Safe to run again; a folder that cannot be removed is logged and tried again the next time.</summary>
    public void Run()
    {
        foreach (var folder in place.UntouchedSince(time.GetUtcNow() - Untouched))
        {
            try
            {
                folder.Delete(recursive: true);
                WorkflowLog.SpoolRemoved(logger);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                WorkflowLog.SpoolNotRemoved(logger, trouble);
            }
        }
    }
}
