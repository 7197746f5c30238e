using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Meetings;

/// <summary>Does what is due about each board meeting: reminders, the draft and the report. Safe to run at any time and by several at once.</summary>
public sealed class PrepareMeeting(
    PipelineConfiguration configuration,
    MeetingFiles files,
    MeetingSteps steps,
    ReportStore reports,
    PlanClock clock,
    ILogger<PrepareMeeting> logger)
{
    /// <summary>Does everything that is due.</summary>
    /// <exception cref="AggregateException">Something could not be done; the rest was.</exception>
    public Task RunAsync(CancellationToken cancellationToken) =>
        EachAsync((plan, meetingPlan) => RunAsync(plan, meetingPlan, cancellationToken), cancellationToken);

    /// <summary>Goes on with what is being sent, and looks for what became of mails that cannot be told of yet. Begins nothing.</summary>
    /// <exception cref="AggregateException">Something could not be done; the rest was.</exception>
    public Task FollowAsync(CancellationToken cancellationToken) =>
        EachAsync((plan, meetingPlan) => FollowAsync(plan, meetingPlan, cancellationToken), cancellationToken);

    /// <summary>The meetings of a plan whose draft or report is due by today, sent or not.</summary>
    public async Task<IReadOnlyList<BoardMeeting>> FindUnderReviewAsync(Plan plan, CancellationToken cancellationToken) =>
        await FindAsync(plan, stage => stage is MeetingStage.Draft or MeetingStage.Final, cancellationToken);

    /// <summary>The meetings of a plan whose report should have gone to the board by today, sent or not.</summary>
    public async Task<IReadOnlyList<BoardMeeting>> FindDueAsync(Plan plan, CancellationToken cancellationToken) =>
        await FindAsync(plan, stage => stage == MeetingStage.Final, cancellationToken);

    private async Task<IReadOnlyList<BoardMeeting>> FindAsync(Plan plan, Func<MeetingStage, bool> isDue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var today = clock.Today(plan.Id);
        return await files.ReadMeetingPlanAsync(plan, cancellationToken) is { } meetingPlan
            ? [.. meetingPlan.Meetings.Where(meeting =>
                isDue(MeetingSchedule.Next(meeting, meetingPlan.Days, ReportProgress.None, today).Stage))]
            : [];
    }

    private async Task EachAsync(Func<Plan, MeetingPlan, Task<List<Exception>>> work, CancellationToken cancellationToken)
    {
        var troubles = new List<Exception>();
        foreach (var plan in configuration.Plans)
        {
            try
            {
                if (await files.ReadMeetingPlanAsync(plan, cancellationToken) is { } meetingPlan)
                {
                    troubles.AddRange(await work(plan, meetingPlan));
                }
            }
            catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
            {
                troubles.Add(new InvalidOperationException($"The meetings of plan {plan.Id} could not be prepared.", trouble));
            }
        }

        if (troubles.Count > 0)
        {
            throw new AggregateException("Not everything that is due could be done; the next run tries again.", troubles);
        }
    }

    private async Task<List<Exception>> RunAsync(Plan plan, MeetingPlan meetingPlan, CancellationToken cancellationToken)
    {
        var entries = (await reports.ReadAllAsync(plan.Id, cancellationToken)).ToDictionary(entry => entry.Meeting);
        var troubles = new List<Exception>();
        foreach (var meeting in meetingPlan.Meetings)
        {
            // A meeting that was over before anything was planned for it is history, not a report that did not go.
            if (entries.ContainsKey(meeting.Id) || meeting.Date >= clock.Today(plan.Id))
            {
                await TryAsync(plan, meeting.Id, troubles, () => steps.RunAsync(plan, meeting, meetingPlan, cancellationToken), cancellationToken);
            }
        }

        foreach (var entry in entries.Values.Where(entry => meetingPlan.Meetings.All(meeting => meeting.Id != entry.Meeting)))
        {
            await TryAsync(plan, entry.Meeting, troubles, () => steps.CancelAsync(plan, entry, cancellationToken), cancellationToken);
        }

        return troubles;
    }

    private async Task<List<Exception>> FollowAsync(Plan plan, MeetingPlan meetingPlan, CancellationToken cancellationToken)
    {
        var troubles = new List<Exception>();
        foreach (var entry in await reports.ReadAllAsync(plan.Id, cancellationToken))
        {
            if (entry.BeingSent is not null && meetingPlan.Meetings.FirstOrDefault(meeting => meeting.Id == entry.Meeting) is { } meeting)
            {
                await TryAsync(plan, entry.Meeting, troubles, () => steps.RunAsync(plan, meeting, meetingPlan, cancellationToken), cancellationToken);
            }
        }

        return troubles;
    }

    private async Task TryAsync(Plan plan, MeetingId meeting, List<Exception> troubles, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
        }
        catch (ConcurrentChangeException)
        {
            // Whoever changed the row first does the same work.
            WorkflowLog.ReportContended(logger, plan.Id.Value, meeting.Value);
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            troubles.Add(new InvalidOperationException($"The report of plan {plan.Id} for meeting {meeting} could not be prepared.", trouble));
        }
    }
}
