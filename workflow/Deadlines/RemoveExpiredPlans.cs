using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Deadlines;

/// <summary>
/// Removes everything that is kept of a plan when its deadline has passed. A plan whose end is not known, or whose file is gone, has no deadline: that is
/// told, for a person must decide.
/// </summary>
public sealed class RemoveExpiredPlans(
    PipelineConfiguration configuration, ArchiveStore archive, PlanDataStore data, PlanClock clock, ILogger<RemoveExpiredPlans> logger)
{
    /// <summary>How many years after its last day a plan's figures are kept.</summary>
    public const int YearsKept = 5;

    /// <summary>The last day that a plan's figures are kept; none when its end is not known.</summary>
    public static DateOnly? DeadlineOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Period is PlanPeriod.Told period ? period.Last.AddYears(YearsKept) : null;
    }

    /// <summary>Removes. Safe to run again.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var plan in configuration.Plans.Where(plan => clock.Today(plan.Id) > DeadlineOf(plan)))
        {
            await RemoveAsync(plan.Id, cancellationToken);
        }

        foreach (var plan in (await archive.ListPlansAsync(cancellationToken)).Where(HasNoDeadline))
        {
            WorkflowLog.NoDeadline(logger, plan.Value);
        }
    }

    private async Task RemoveAsync(PlanId plan, CancellationToken cancellationToken)
    {
        await foreach (var removed in data.RemoveAsync(plan, cancellationToken))
        {
            if (removed.Count > 0)
            {
                WorkflowLog.PlanDataRemoved(logger, plan.Value, removed.Place, removed.Count, YearsKept);
            }

            if (removed.Kept > 0)
            {
                WorkflowLog.PlanDataKept(logger, plan.Value, removed.Place, removed.Kept);
            }
        }
    }

    private bool HasNoDeadline(PlanId id) =>
        id != DropPath.UnknownPlan && (configuration.PlanOf(id) is not { } plan || DeadlineOf(plan) is null);
}
