using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Functions;

/// <summary>Every night: removes what broken takes and stopped processes left behind.</summary>
public sealed class RemoveLeftoversFunction(RemoveLeftovers removeLeftovers, RemoveSpools removeSpools)
{
    /// <summary>Removes. Safe to run at any time and any number of times.</summary>
    [Function("RemoveLeftovers")]
    public async Task RunAsync([TimerTrigger("0 30 2 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        removeSpools.Run();
        await removeLeftovers.RunAsync(cancellationToken);
    }
}
