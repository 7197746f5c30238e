using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Deliveries;

/// <summary>Finds what a person decides about, and tells what is wrong when it cannot be decided.</summary>
public sealed class DeliveryDecisions(PipelineConfiguration configuration, DeliveryLog log)
{
    /// <summary>Has a decision carried out, when it may be kept and its plan and delivery are known.</summary>
    /// <param name="planText">The plan; need not be one.</param>
    /// <param name="deliveryText">The delivery; need not be one.</param>
    /// <param name="input">Who, and why.</param>
    /// <param name="carryOut">Carries it out.</param>
    /// <param name="cancellationToken">Stops the finding.</param>
    public async Task<DecisionAnswer> DecideAsync(
        string planText,
        string deliveryText,
        DecisionInput input,
        Func<Plan, DeliveryEntry, Decision, Task<DecisionAnswer>> carryOut,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(carryOut);
        if (!input.TryRead(out var decision, out var mistake))
        {
            return new DecisionAnswer.Invalid(mistake);
        }

        if (configuration.PlanOf(planText) is not { } plan)
        {
            return new DecisionAnswer.Unknown(configuration.UnknownPlan);
        }

        return await log.FindAsync(plan, deliveryText, cancellationToken) is { } delivery
            ? await carryOut(plan, delivery, decision)
            : new DecisionAnswer.Unknown("Leverancen findes ikke i planen.");
    }
}
