using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Finds what was lost on the way: files whose event never came, deliveries that were left half done, new rules that have no number yet,
/// and plans whose evaluation lags behind their log. One trouble does not keep the rest waiting; the first is told when all is swept.
/// </summary>
public sealed class SweepInbox(
    PipelineConfiguration configuration,
    InboxStore inbox,
    DeliveryLog log,
    TakeDelivery takeDelivery,
    ReingestDelivery reingestDelivery,
    DeliveryClosing closing,
    EvaluatePlan evaluatePlan,
    PlanClock clock,
    TimeProvider time,
    ILogger<SweepInbox> logger)
{
    // A younger file is being taken by its event; a younger attempt may still be running.
    private static readonly TimeSpan LeftToTheEvent = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LeftToTheAttempt = TimeSpan.FromMinutes(15);

    /// <summary>Sweeps once.</summary>
    /// <exception cref="AggregateException">Something could not be done; the rest was, and the next sweep tries again.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var troubles = new List<Exception>();
        foreach (var plan in configuration.Plans)
        {
            await TryAsync(() => AdoptRulesAsync(plan, cancellationToken), plan.Id.Value, troubles, cancellationToken);
        }

        var lying = await TakeWhatLiesAsync(troubles, cancellationToken);
        foreach (var plan in configuration.Plans.Select(plan => plan.Id).Append(DropPath.UnknownPlan))
        {
            await TryAsync(() => FinishHalfDoneAsync(plan, lying, troubles, cancellationToken), plan.Value, troubles, cancellationToken);
        }

        foreach (var plan in configuration.Plans)
        {
            await TryAsync(() => CatchUpAsync(plan, cancellationToken), plan.Id.Value, troubles, cancellationToken);
        }

        if (troubles.Count > 0)
        {
            throw new AggregateException("The sweep could not do everything; the next sweep tries again.", troubles);
        }
    }

    // New rules can change a published figure, so they take a number like a delivery does. A plan without deliveries has none to take.
    private async Task AdoptRulesAsync(Plan plan, CancellationToken cancellationToken)
    {
        var head = await log.ReadHeadAsync(plan.Id, cancellationToken);
        while (head.Number > 0 && head.RulesHash != configuration.RulesHash)
        {
            if (await log.TryCommitRulesAsync(head, configuration.RulesHash, clock.Now(plan.Id), cancellationToken) is { } adopted)
            {
                WorkflowLog.RulesAdopted(logger, plan.Id.Value, adopted.RulesHash, adopted.Number);
                return;
            }

            head = await log.ReadHeadAsync(plan.Id, cancellationToken);
        }
    }

    private async Task<HashSet<DeliveryId>> TakeWhatLiesAsync(List<Exception> troubles, CancellationToken cancellationToken)
    {
        var lying = new HashSet<DeliveryId>();
        await foreach (var file in inbox.ListAsync(cancellationToken))
        {
            lying.Add(DeliveryId.Of(file.Path, file.ETag));
            if (time.GetUtcNow() - file.LastModified >= LeftToTheEvent)
            {
                await TryAsync(() => takeDelivery.RunAsync(file, cancellationToken), plan: null, troubles, cancellationToken);
            }
        }

        return lying;
    }

    private async Task FinishHalfDoneAsync(
        PlanId plan, HashSet<DeliveryId> lying, List<Exception> troubles, CancellationToken cancellationToken)
    {
        await foreach (var entry in log.ReadUnclearedAsync([plan], cancellationToken))
        {
            if (!lying.Contains(entry.Id) && !(time.GetUtcNow() - entry.LastAttempt < LeftToTheAttempt))
            {
                await TryAsync(() => FinishHalfDoneAsync(entry, cancellationToken), plan.Value, troubles, cancellationToken);
            }
        }
    }

    private async Task FinishHalfDoneAsync(DeliveryEntry entry, CancellationToken cancellationToken)
    {
        if (entry.ReingestedFrom is not null)
        {
            await reingestDelivery.ResumeAsync(entry, cancellationToken);
        }
        else
        {
            var settled = entry.State == DeliveryState.Received
                ? await log.SaveAsync(
                    entry with { State = DeliveryState.Overtaken, Message = "Filen blev fjernet fra indbakken, før den blev læst." }, cancellationToken)
                : entry;
            await closing.FinishAsync(settled, file: null, cancellationToken);
        }
    }

    private async Task CatchUpAsync(Plan plan, CancellationToken cancellationToken)
    {
        await evaluatePlan.RunAsync(plan, cancellationToken);
        await evaluatePlan.RepairProjectionAsync(plan, cancellationToken);
    }

    private async Task TryAsync(Func<Task> work, string? plan, List<Exception> troubles, CancellationToken cancellationToken)
    {
        try
        {
            await work();
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            if (plan is null)
            {
                WorkflowLog.SweepTakeFailed(logger, trouble);
            }
            else
            {
                WorkflowLog.SweepFailed(logger, plan, trouble);
            }

            troubles.Add(trouble);
        }
    }
}
