using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Deadlines;

namespace Pipeline.Functions;

/// <summary>Every night: removes what may be kept no longer: quarantined and refused files, and the figures of plans that ended long ago.</summary>
public sealed class EnforceDeadlinesFunction(RemoveQuarantined removeQuarantined, RemoveRefused removeRefused, RemoveExpiredPlans removeExpiredPlans)
{
    /// <summary>Removes. Safe to run at any time and any number of times.</summary>
    [Function("EnforceDeadlines")]
    public async Task RunAsync([TimerTrigger("0 0 3 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await removeQuarantined.RunAsync(cancellationToken);
        await removeRefused.RunAsync(cancellationToken);
        await removeExpiredPlans.RunAsync(cancellationToken);
    }
}
