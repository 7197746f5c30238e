using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Evaluations;

/// <summary>
/// Tells a plan's figures as they were delivered, hidden ones too: for the secretariat alone. Nothing of it is kept, and who looked is logged
/// before the answer is given.
/// </summary>
public sealed class RawFigures(
    PipelineConfiguration configuration, DeliveryLog log, ObservationStore observations, DisclosureStore disclosures, ILogger<RawFigures> logger)
{
    /// <summary>What is told of a plan that there is not.</summary>
    public string UnknownPlan => configuration.UnknownPlan;

    /// <summary>The values in force as of the last number of which it is decided what others may see.</summary>
    /// <param name="planText">What was asked for; need not be a plan.</param>
    /// <param name="caller">Who asks, as the sign-in names them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when there is no such plan.</returns>
    public async Task<RawFiguresDocument?> ReadAsync(string planText, string caller, CancellationToken cancellationToken)
    {
        if (configuration.PlanOf(planText) is not { } plan)
        {
            return null;
        }

        var ledger = await disclosures.ReadAsync(plan.Id, cancellationToken);
        var number = ledger.DecidedThrough;
        WorkflowLog.RawFiguresRead(logger, plan.Id.Value, number, caller);
        var deliveries = await log.ReadCommittedAsync(plan.Id, cancellationToken);
        var series = ValuesInForce.AsOf(deliveries, await observations.ReadAsync(plan.Id, cancellationToken), number);
        return new RawFiguresDocument(
            plan.Id.Value, number, [.. series.Select(point => RawFiguresDocument.Raat.Of(point, ledger.Hides(point.Key, number)))]);
    }
}
