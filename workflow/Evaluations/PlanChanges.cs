using Pipeline.Domain;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Evaluations;

/// <summary>Tells what changed in a plan between two numbers of its log.</summary>
public sealed class PlanChanges(PipelineConfiguration configuration, SnapshotAsOf snapshotAsOf)
{
    /// <summary>What is told of a plan that there is not.</summary>
    public string UnknownPlan => configuration.UnknownPlan;

    /// <summary>What changed.</summary>
    /// <param name="planText">What was asked for; need not be a plan.</param>
    /// <param name="from">The earlier number; 0 is before the first delivery.</param>
    /// <param name="to">The later number, not below the earlier.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PlanChangesAnswer> ReadAsync(string planText, long from, long to, CancellationToken cancellationToken)
    {
        if (configuration.PlanOf(planText) is not { } plan)
        {
            return new PlanChangesAnswer.UnknownPlan();
        }

        if (to < from || await snapshotAsOf.ReadAsync(plan, to, cancellationToken) is not { } later)
        {
            return new PlanChangesAnswer.UnknownNumber();
        }

        var earlier = from == 0 ? BeforeTheFirst(later) : await snapshotAsOf.ReadAsync(plan, from, cancellationToken);
        return earlier is null
            ? new PlanChangesAnswer.UnknownNumber()
            : new PlanChangesAnswer.Found(PlanChangesDocument.Of(plan, SnapshotChanges.Between(earlier, later)));
    }

    private static Snapshot BeforeTheFirst(Snapshot later) =>
        later with { Number = 0, Evaluations = [], Series = [], Deliveries = [] };
}

/// <summary>The answer to a question for what changed in a plan.</summary>
public abstract record PlanChangesAnswer
{
    private PlanChangesAnswer()
    {
    }

    /// <summary>Here it is.</summary>
    public sealed record Found(PlanChangesDocument Changes) : PlanChangesAnswer;

    /// <summary>There is no such plan.</summary>
    public sealed record UnknownPlan : PlanChangesAnswer;

    /// <summary>The plan's log has not both numbers, in that order.</summary>
    public sealed record UnknownNumber : PlanChangesAnswer;
}
