using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Deliveries;

/// <summary>Tells what became of a plan's deliveries, without anything that stood in the files.</summary>
public sealed class DeliveryOverview(PipelineConfiguration configuration, DeliveryLog log, RefusalStore refusals)
{
    /// <summary>The plans that are known, for messages.</summary>
    public string UnknownPlan => configuration.UnknownPlan;

    /// <summary>Every delivery of a plan; null when there is no such plan.</summary>
    public async Task<DeliveriesDocument?> ReadAsync(string planText, CancellationToken cancellationToken) =>
        configuration.PlanOf(planText) is { } plan
            ? new DeliveriesDocument(plan.Id.Value, [.. (await log.ReadAllAsync(plan.Id, cancellationToken)).Select(DeliveriesDocument.Leverance.Of)])
            : null;

    /// <summary>What was wrong with a delivery; null when there is no such plan or delivery.</summary>
    public async Task<DeliveryErrorsDocument?> ReadErrorsAsync(string planText, string deliveryText, CancellationToken cancellationToken)
    {
        if (configuration.PlanOf(planText) is not { } plan || await log.FindAsync(plan, deliveryText, cancellationToken) is not { } entry)
        {
            return null;
        }

        var errors = entry.State == DeliveryState.Refused ? await refusals.ReadAsync(entry.Id, cancellationToken) : [];
        return new DeliveryErrorsDocument(
            entry.Id.Value,
            entry.State.Word(),
            entry.State == DeliveryState.Refused ? entry.ErrorCount : 0,
            [.. errors.Select(error => new DeliveryErrorsDocument.Fejl(error.Code, error.Sheet, error.Row, error.Column, error.Expected, error.Remedy))]);
    }
}
