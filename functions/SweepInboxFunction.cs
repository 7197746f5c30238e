using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Functions;

/// <summary>Every quarter of an hour: takes what an event was lost for, and finishes what was left half done.</summary>
public sealed class SweepInboxFunction(SweepInbox sweepInbox)
{
    /// <summary>Sweeps. Safe to run at any time and any number of times.</summary>
    [Function("SweepInbox")]
    public Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        sweepInbox.RunAsync(cancellationToken);
}
