using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Deliveries;

/// <summary>Tells what became of a plan's deliveries, without anything that stood in the files unless it is asked for.</summary>
public sealed class DeliveryOverview(PipelineConfiguration configuration, DeliveryLog log, RefusalStore refusals, RefusalReportStore reports)
{
    /// <summary>The plans that are known, for messages.</summary>
    public string UnknownPlan => configuration.UnknownPlan;

    /// <summary>Every delivery of a plan; null when there is no such plan.</summary>
    public async Task<DeliveriesDocument?> ReadAsync(string planText, CancellationToken cancellationToken) =>
        configuration.PlanOf(planText) is { } plan
            ? new DeliveriesDocument(plan.Id.Value, [.. (await log.ReadAllAsync(plan.Id, cancellationToken)).Select(DeliveriesDocument.Leverance.Of)])
            : null;

    /// <summary>What was wrong with a delivery; null when there is no such plan or delivery.</summary>
    /// <param name="planText">The plan; need not be one.</param>
    /// <param name="deliveryText">The delivery; need not be one.</param>
    /// <param name="withTexts">Whether to tell the texts found too: for the secretariat alone.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DeliveryErrorsDocument?> ReadErrorsAsync(
        string planText, string deliveryText, bool withTexts, CancellationToken cancellationToken)
    {
        if (configuration.PlanOf(planText) is not { } plan || await log.FindAsync(plan, deliveryText, cancellationToken) is not { } entry)
        {
            return null;
        }

        if (entry.State != DeliveryState.Refused)
        {
            return new DeliveryErrorsDocument(entry.Id.Value, entry.State.Word(), Antal: 0, []);
        }

        var errors = await refusals.ReadAsync(entry.Id, cancellationToken);
        var texts = withTexts
            ? await reports.ReadTextsAsync(entry.Plan, entry.Format ?? DropPath.UnknownFormat, entry.Id, cancellationToken)
            : [];
        return new DeliveryErrorsDocument(
            entry.Id.Value,
            entry.State.Word(),
            entry.ErrorCount,
            [.. errors.Select((error, at) => DeliveryErrorsDocument.Fejl.Of(error, texts.ElementAtOrDefault(at)))]);
    }
}
