using Pipeline.Domain.Suppression;

namespace Pipeline.Domain;

/// <summary>Computes everything that is shown of a plan as of a number in its log. Pure: the same log and rules give the same snapshot.</summary>
public static class PlanEvaluator
{
    /// <summary>
    /// The version of these computations. It is part of the rules: when it changes, the rules do, and every plan is computed again.
    /// Raise it with every change that can change a figure, a status or a reason.
    /// </summary>
    public const string Version = "8";

    /// <summary>The snapshot of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="rulesHash">The hash of the rules in force.</param>
    /// <param name="number">The number in the plan's log that it is as of.</param>
    /// <param name="asOf">When that number was committed.</param>
    /// <param name="deliveries">The deliveries in the plan's log; later ones are passed over.</param>
    /// <param name="observations">Everything that was ever written of the plan.</param>
    /// <param name="reported">
    /// The number that the last report sent was as of, which new data are told apart by; where no report was sent, everything is new.
    /// </param>
    /// <param name="ledger">
    /// What was ever published, decided at least up to the number: then everything is computed from the published values, so that nothing
    /// computed tells what is hidden. None: from the raw values, which only those may see who may see the deliveries.
    /// </param>
    public static Snapshot Evaluate(
        Plan plan,
        string rulesHash,
        long number,
        DateTimeOffset asOf,
        IReadOnlyList<CommittedDelivery> deliveries,
        IEnumerable<TakenObservation> observations,
        long? reported = null,
        DisclosureLedger? ledger = null)
    {
        var taken = observations as IReadOnlyCollection<TakenObservation> ?? [.. observations];
        IReadOnlyList<SeriesPoint> SeriesAsOf(long then) =>
            ValuesInForce.AsOf(deliveries, taken, then) is var inForce && ledger is not null ? ledger.Publish(inForce, then) : inForce;

        var series = SeriesAsOf(number);
        var values = new EvaluatedValues(series, SeriesAsOf(reported ?? 0));
        var smallBases = new SmallBases(plan, series, deliveries);
        var criteria = CriteriaEvaluator.Evaluate(plan, series);
        return new Snapshot
        {
            Plan = plan.Id,
            Number = number,
            AsOf = asOf,
            RulesHash = rulesHash,
            LastReported = reported,
            Evaluations =
            [
                .. from indicator in plan.Indicators
                   let evaluator = new IndicatorEvaluator(plan, indicator, values, smallBases)
                   from area in plan.Areas
                   let evaluation = evaluator.Evaluate(area)
                   where evaluation.Latest is not null || evaluation.Baseline is not null || evaluation.PartsTotal is not null
                       || values.Series(indicator.Indicator.Id, area.Id).Count > 0
                   select evaluation,
            ],
            Activities = ActivityEvaluator.Evaluate(plan, series),
            Economy = BudgetEvaluator.Evaluate(plan, series),
            Series = series,
            Deliveries =
            [
                // A later withdrawal or repetition is not known as of this number: the snapshot is the same whenever it is computed.
                .. deliveries.Where(delivery => delivery.CountsAsOf(number))
                    .OrderBy(delivery => delivery.Number)
                    .Select(delivery => delivery with { WithdrawnBy = null, Scope = null, Repetitions = [] }),
            ],
            Criteria = criteria,
            StatusTargets = [.. plan.StatusTargets.Select(target => StatusTargetEvaluator.Evaluate(plan, target, criteria))],
        };
    }
}
