using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Evaluations;

/// <summary>Finds the report that new data are told apart by.</summary>
public sealed class LastReport(ReportStore reports)
{
    /// <summary>
    /// The number that the last report sent before a number in the log was as of. A report that was sent after the number was committed, or that
    /// may not have been sent at all, does not count: computed again, the answer is the same.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="number">The number in its log.</param>
    /// <param name="committed">When that was committed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>None where no report had been sent.</returns>
    public async Task<long?> NumberBeforeAsync(PlanId plan, long number, DateTimeOffset committed, CancellationToken cancellationToken) =>
        (await reports.ReadAllAsync(plan, cancellationToken))
            .Where(report => report.State == SendingState.Sent && report.FinalSent <= committed && report.SnapshotNumber < number)
            .MaxBy(report => report.FinalSent)?.SnapshotNumber;
}
