using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Statistics;

namespace Pipeline.Functions;

/// <summary>Every week: fetches the statistics that the plans ask for and drops them in the inbox.</summary>
public sealed class FetchStatisticsFunction(FetchStatistics fetchStatistics)
{
    /// <summary>
    /// Monday at 4 o'clock UTC, when both sources are quiet; what they publish during a week waits for it. Safe to run again:
    /// an unchanged answer becomes a duplicate.
    /// </summary>
    [Function("FetchStatistics")]
    public Task RunAsync([TimerTrigger("0 0 4 * * 1")] TimerInfo timer, CancellationToken cancellationToken) =>
        fetchStatistics.RunAsync(cancellationToken);
}
