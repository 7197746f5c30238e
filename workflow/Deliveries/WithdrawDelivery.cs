using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Workflow.Deliveries;

/// <summary>Withdraws a delivery that should not have been taken: it takes a number, and from it on the values below are visible again.</summary>
public sealed class WithdrawDelivery(
    DeliveryDecisions decisions,
    DeliveryLog log,
    EvaluatePlan evaluatePlan,
    PlanClock clock,
    ILogger<WithdrawDelivery> logger)
{
    /// <summary>Withdraws, and evaluates at once. Again is the same as once.</summary>
    /// <param name="planText">The plan; need not be one.</param>
    /// <param name="deliveryText">The delivery; need not be one.</param>
    /// <param name="input">Who, and why.</param>
    /// <param name="cancellationToken">Stops the work; asked again, it goes on.</param>
    public Task<DecisionAnswer> RunAsync(
        string planText, string deliveryText, DecisionInput input, CancellationToken cancellationToken) =>
        decisions.DecideAsync(
            planText,
            deliveryText,
            input,
            (plan, entry, decision) => RunAsync(plan, entry, decision, cancellationToken),
            cancellationToken);

    private async Task<DecisionAnswer> RunAsync(Plan plan, DeliveryEntry entry, Decision decision, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (entry.State != DeliveryState.Withdrawn && Hindrance(entry) is { } hindrance)
            {
                return new DecisionAnswer.NotNow(hindrance);
            }

            if (await WithdrawnAsync(entry, decision, cancellationToken) is { } withdrawn)
            {
                await evaluatePlan.RunAsync(plan, cancellationToken);
                return new DecisionAnswer.Done(withdrawn);
            }

            entry = await log.ReadAsync(plan.Id, entry.Id, cancellationToken)
                ?? throw new InvalidDataException($"The delivery {entry.Id} is gone from the log.");
        }
    }

    // Until it is cleared its receipt is still to be sent, and tells that it was taken.
    private static string? Hindrance(DeliveryEntry entry) =>
        entry.State is not (DeliveryState.Ingested or DeliveryState.Received)
            ? $"Leverancen er {entry.State.Word()} og bidrager ikke med tal: kun en leverance, der er {DeliveryState.Ingested.Word()}, kan trækkes tilbage."
        : !entry.IsCleared ? "Leverancen er ved at blive behandlet. Prøv igen om lidt."
        : null;

    private async Task<DeliveryEntry?> WithdrawnAsync(DeliveryEntry entry, Decision decision, CancellationToken cancellationToken)
    {
        if (entry.State == DeliveryState.Withdrawn)
        {
            return entry;
        }

        try
        {
            var head = await log.ReadHeadAsync(entry.Plan, cancellationToken);
            var withdrawn = await log.TryWithdrawAsync(head, entry with { Withdrawal = decision }, clock.Now(entry.Plan), cancellationToken);
            if (withdrawn is not null)
            {
                WorkflowLog.DeliveryWithdrawn(logger, entry.Plan.Value, entry.Id.Value, withdrawn.WithdrawnBy!.Value);
            }

            return withdrawn;
        }
        catch (ConcurrentChangeException)
        {
            // Another changed the delivery meanwhile, perhaps by the same wish: the caller looks again.
            return null;
        }
    }
}
