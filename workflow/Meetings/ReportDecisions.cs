using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Meetings;

/// <summary>Carries out what a person decides about a report: hold it, release it, or send it at once. Who and why are kept.</summary>
public sealed class ReportDecisions(
    PipelineConfiguration configuration, MeetingFiles files, MeetingSteps steps, ReportStore reports, PlanClock clock, ILogger<ReportDecisions> logger)
{
    /// <summary>Keeps a decision, and does at once what it makes due.</summary>
    /// <param name="planText">The plan; need not be one.</param>
    /// <param name="meetingText">The meeting; need not be one.</param>
    /// <param name="wish">What is decided.</param>
    /// <param name="input">Who, and why.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ReportAnswer> DecideAsync(
        string planText, string meetingText, ReviewWish wish, DecisionInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.TryRead(out var decision, out var mistake))
        {
            return new ReportAnswer.Invalid(mistake);
        }

        if (configuration.PlanOf(planText) is not { } plan)
        {
            return new ReportAnswer.Unknown(configuration.UnknownPlan);
        }

        var meetingPlan = await files.ReadMeetingPlanAsync(plan, cancellationToken);
        if (meetingPlan?.Meetings.FirstOrDefault(one => one.Id.Value == meetingText) is not { } meeting)
        {
            return new ReportAnswer.Unknown("Mødet står ikke i planens mødeplan.");
        }

        return await KeepAsync(plan, meeting, new ReportDecision(wish, decision, clock.Now(plan.Id)), cancellationToken) is { } refusal
            ? refusal
            : await DoWhatIsDueAsync(plan, meeting, meetingPlan, cancellationToken);
    }

    /// <returns>Why it cannot be kept; null when it is.</returns>
    private async Task<ReportAnswer?> KeepAsync(Plan plan, BoardMeeting meeting, ReportDecision decision, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entry = await reports.ClaimAsync(
                new ReportEntry { Plan = plan.Id, Meeting = meeting.Id, State = SendingState.Planned, Planned = decision.Time }, cancellationToken);
            if (RefusalOf(entry, meeting, clock.Today(plan.Id)) is { } refusal)
            {
                return new ReportAnswer.NotNow(refusal);
            }

            // Asked again, perhaps because an answer was lost, it is the same decision.
            if (entry.Decisions is [.., var last] && last.Wish == decision.Wish && last.Decision == decision.Decision)
            {
                return null;
            }

            try
            {
                await reports.SaveAsync(entry with { Decisions = [.. entry.Decisions, decision] }, cancellationToken);
                WorkflowLog.ReportDecided(logger, plan.Id.Value, meeting.Id.Value, SendingWords.WordOf(decision.Wish));
                return null;
            }
            catch (ConcurrentChangeException)
            {
                // Another changed the row meanwhile: it is read again, for the decision may no longer be possible.
                continue;
            }
        }
    }

    private async Task<ReportAnswer> DoWhatIsDueAsync(Plan plan, BoardMeeting meeting, MeetingPlan meetingPlan, CancellationToken cancellationToken)
    {
        try
        {
            await steps.RunAsync(plan, meeting, meetingPlan, cancellationToken);
        }
        catch (ConcurrentChangeException)
        {
            // The timer works on the same report, and sees the decision.
            WorkflowLog.ReportContended(logger, plan.Id.Value, meeting.Id.Value);
        }

        return new ReportAnswer.Done((await reports.ReadAsync(plan.Id, meeting.Id, cancellationToken))!);
    }

    private static string? RefusalOf(ReportEntry entry, BoardMeeting meeting, DateOnly today) =>
        entry.FinalSent is not null ? "Rapporten er sendt, og en sendt rapport kan ikke kaldes tilbage."
        : entry.BeingSent is not null ? "En mail til mødet er ved at blive sendt: prøv igen om lidt."
        : meeting.IsCancelled ? "Mødet er aflyst."
        : today > meeting.Date ? "Mødet er holdt."
        : null;
}

/// <summary>What came of a question or a decision about a report.</summary>
public abstract record ReportAnswer
{
    private ReportAnswer()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Report">The report's row, as it is now.</param>
    public sealed record Done(ReportEntry Report) : ReportAnswer;

    /// <summary>There is no such plan or meeting.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record Unknown(string Explanation) : ReportAnswer;

    /// <summary>The decision itself cannot be kept.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record Invalid(string Explanation) : ReportAnswer;

    /// <summary>It is too late, or too early.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record NotNow(string Explanation) : ReportAnswer;
}
