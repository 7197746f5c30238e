using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Workflow.Evaluations;

/// <summary>
/// Computes a plan as of the head of its log, stores the snapshot and projects it to the serving tables. One evaluator a plan at a time,
/// held apart by a lease; should two run all the same, the one with the higher number wins.
/// </summary>
public sealed class EvaluatePlan(
    PipelineConfiguration configuration,
    DeliveryLog log,
    ObservationStore observations,
    DisclosureStore disclosures,
    SnapshotStore snapshots,
    ServingTables serving,
    LastReport lastReport,
    PipelineStorage storage,
    PipelineTraces traces,
    PipelineMetrics metrics,
    TimeProvider time,
    ILogger<EvaluatePlan> logger)
{
    private const int LeaseTries = 20;
    private static readonly TimeSpan LeasePause = TimeSpan.FromMilliseconds(250);

    /// <summary>Evaluates until the evaluation has caught up with the head, or another evaluator is at it.</summary>
    /// <returns>The number that the plan is evaluated as of.</returns>
    public async Task<long> RunAsync(Plan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        while (true)
        {
            var head = await log.ReadHeadAsync(plan.Id, cancellationToken);
            var evaluated = await log.ReadEvaluatedAsync(plan.Id, cancellationToken);
            if (!MustEvaluate(head, evaluated))
            {
                return evaluated;
            }

            await using var lease = await TakeLeaseAsync(plan.Id, cancellationToken);
            if (lease is null)
            {
                // Whoever holds it reads the head again before it ends; should it die first, the sweep evaluates.
                return evaluated;
            }

            using var whileHeld = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
            await EvaluateHeadAsync(plan, whileHeld.Token);
        }
    }

    /// <summary>Writes the projection again from the latest snapshot, where it differs: for what a stopped evaluator left half written.</summary>
    public async Task RepairProjectionAsync(Plan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        await using var lease = await PlanLease.TryAcquireAsync(storage, plan.Id, cancellationToken);
        if (lease is null)
        {
            return;
        }

        // Read only now: while we waited for the lease, its holder may have evaluated a higher number.
        using var whileHeld = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        var evaluated = await log.ReadEvaluatedAsync(plan.Id, whileHeld.Token);
        if (evaluated > 0
            && await snapshots.ReadAsync(plan.Id, evaluated, whileHeld.Token) is { } snapshot
            && snapshot.RulesHash == configuration.RulesHash)
        {
            await serving.ProjectAsync(plan, snapshot, whileHeld.Token);
        }
    }

    // A number is evaluated under the rules that the log says are in force at it: rules that are newer wait for the sweep to give them a number.
    private bool MustEvaluate(PlanHead head, long evaluated) => head.Number > evaluated && head.RulesHash == configuration.RulesHash;

    private async Task EvaluateHeadAsync(Plan plan, CancellationToken cancellationToken)
    {
        var head = await log.ReadHeadAsync(plan.Id, cancellationToken);
        if (!MustEvaluate(head, await log.ReadEvaluatedAsync(plan.Id, cancellationToken)))
        {
            return;
        }

        var entries = await log.ReadAllAsync(plan.Id, cancellationToken);
        var began = time.GetTimestamp();
        await traces.RunAsync(
            TraceStep.Evaluate(plan.Id, head.Number, entries),
            _ => EvaluateAsync(plan, head, DeliveryLog.CommittedAmong(entries), cancellationToken));
        metrics.Evaluated(plan.Id, time.GetElapsedTime(began));
    }

    /// <returns>The number that was evaluated.</returns>
    private async Task<long> EvaluateAsync(
        Plan plan, PlanHead head, IReadOnlyList<CommittedDelivery> deliveries, CancellationToken cancellationToken)
    {
        var reading = (Observations: observations.ReadAsync(plan.Id, cancellationToken), Ledger: disclosures.ReadAsync(plan.Id, cancellationToken));
        await Task.WhenAll(reading.Observations, reading.Ledger);
        var taken = await reading.Observations;
        var ledger = await DiscloseAsync(plan, head.Number, deliveries, taken, await reading.Ledger, cancellationToken);
        var reported = await lastReport.NumberBeforeAsync(plan.Id, head.Number, head.Committed!.Value, cancellationToken);
        var snapshot = PlanEvaluator.Evaluate(plan, head.RulesHash, head.Number, head.Committed.Value, deliveries, taken, reported, ledger);
        await snapshots.WriteAsync(snapshot, cancellationToken);
        var projected = await serving.ProjectAsync(plan, snapshot, cancellationToken);
        await log.SaveEvaluatedAsync(plan.Id, snapshot.Number, cancellationToken);
        WorkflowLog.Evaluated(logger, plan.Id.Value, snapshot.Number, snapshot.Evaluations.Count, projected.RowsChanged);
        return snapshot.Number;
    }

    // What is hidden is in the ledger before anything of the number is shown: after a stop it is found there, and is the same.
    private async Task<DisclosureLedger> DiscloseAsync(
        Plan plan,
        long number,
        IReadOnlyList<CommittedDelivery> deliveries,
        IReadOnlyList<TakenObservation> taken,
        DisclosureLedger known,
        CancellationToken cancellationToken)
    {
        var ledger = known.DecideThrough(number, plan, deliveries, taken);
        await disclosures.WriteAsync(plan.Id, ledger, cancellationToken);
        foreach (var key in ledger.Exposed)
        {
            WorkflowLog.Exposed(logger, plan.Id.Value, number, key.Indicator.Value, key.Area.Value, key.Period.Code);
        }

        return ledger.UpTo(number);
    }

    private async Task<PlanLease?> TakeLeaseAsync(PlanId plan, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= LeaseTries; attempt++)
        {
            if (await PlanLease.TryAcquireAsync(storage, plan, cancellationToken) is { } lease)
            {
                return lease;
            }

            await Task.Delay(LeasePause, time, cancellationToken);
        }

        return null;
    }
}
