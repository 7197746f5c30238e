using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Meetings;

/// <summary>Takes up the sending of a report again, after a person decided something about one of its mails.</summary>
public sealed class ReportResuming(ReportStore reports, MeetingSteps steps, ILogger<ReportResuming> logger)
{
    /// <summary>Changes the report's row, and does at once what that makes due.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="meeting">The meeting; it has a report.</param>
    /// <param name="meetingPlan">The plan of meetings in force.</param>
    /// <param name="change">What changes in the row.</param>
    /// <param name="cancellationToken">Stops the work; the timer goes on with what is recorded.</param>
    public async Task RunAsync(
        Plan plan, BoardMeeting meeting, MeetingPlan meetingPlan, Func<ReportEntry, ReportEntry> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(change);
        await SaveAsync(plan, meeting, change, cancellationToken);
        try
        {
            await steps.RunAsync(plan, meeting, meetingPlan, cancellationToken);
        }
        catch (ConcurrentChangeException)
        {
            // The timer works on the same report, and sees what was recorded.
            WorkflowLog.ReportContended(logger, plan.Id.Value, meeting.Id.Value);
        }
    }

    private async Task SaveAsync(Plan plan, BoardMeeting meeting, Func<ReportEntry, ReportEntry> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entry = await reports.ReadAsync(plan.Id, meeting.Id, cancellationToken)
                ?? throw new InvalidOperationException($"Meeting {meeting.Id} of plan {plan.Id} has no report.");
            try
            {
                await reports.SaveAsync(change(entry), cancellationToken);
                return;
            }
            catch (ConcurrentChangeException)
            {
                // The timer changed the row meanwhile: it is read again.
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
