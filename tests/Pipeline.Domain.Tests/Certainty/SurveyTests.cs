using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

/// <summary>
/// Shares of answers, told with how many answered. Shares from the agreement for Holbæk, section 5; the numbers of answers are constructed.
/// Newcombe's interval of a difference, in percentage points: d - √((p1-l1)² + (u2-p2)²) to d + √((u1-p1)² + (p2-l2)²), from Wilson's intervals.
/// </summary>
public class SurveyTests
{
    private static readonly IndicatorId Tryghed = new("vive-tryghed");
    private static readonly CommittedDelivery First = Delivery(1);

    [Fact]
    public void A_fall_that_is_larger_than_chance_explains_is_a_worsening()
    {
        // 56 % of 109: 46,6 to 65,0. 75 % of 118: 66,5 to 81,9. The difference -19 reaches up to -19 + √(9,0² + 8,5²) = -19 + 12,4 = -6,6.
        var evaluation = Evaluate(Told(2018, 75, 118), Told(2021, 56, 109));

        Assert.Equal(EvaluationStatus.Worsened, evaluation.Status);
        Assert.Equal((46.6m, 65.0m), (OneDecimal(evaluation.Certainty.Low), OneDecimal(evaluation.Certainty.High)));
        Assert.Equal(
            "95 %-interval for en stikprøve med n = 109; andelen er afrundet og kan være vægtet, så intervallet er et skøn.", evaluation.Certainty.Basis);
    }

    [Fact]
    public void A_point_less_is_no_change()
    {
        // 72 % of 98: 62,4 to 79,9. 73 % of 104: 63,8 to 80,6. The difference -1 reaches up to -1 + √(7,9² + 9,2²) = -1 + 12,2 = 11,2.
        var evaluation = Evaluate(Told(2018, 73, 104), Told(2021, 72, 98));

        Assert.Equal(EvaluationStatus.UnchangedWithinUncertainty, evaluation.Status);
    }

    [Fact]
    public void A_baseline_of_the_plan_that_was_never_delivered_is_taken_to_rest_on_as_many_answers()
    {
        // 75 % of 109: 66,1 to 82,2. The difference -19 reaches up to -19 + √(9,0² + 8,9²) = -19 + 12,6 = -6,4.
        Assert.Equal(EvaluationStatus.Worsened, Evaluate(Told(2021, 56, 109), baseline: 75).Status);

        // Of 20: 56 % is 35,0 to 75,0 and 75 % is 53,1 to 88,8. The difference reaches up to -19 + √(19,0² + 21,9²) = -19 + 29 = 10.
        Assert.Equal(EvaluationStatus.UnchangedWithinUncertainty, Evaluate(Told(2021, 56, 20), baseline: 75).Status);
    }

    [Fact]
    public void A_share_told_without_how_many_answered_is_not_tested() =>
        Assert.Contains("ikke prøvet for tilfældighed", Evaluate(Told(2021, 56, null), baseline: 75).Reason, StringComparison.Ordinal);

    [Fact]
    public void Answers_are_not_added_up_for_no_numerator_is_known()
    {
        var (one, other) = (new AreaId("del-1"), new AreaId("del-2"));
        var whole = Area(Total, AreaKind.PlanTotal, "I alt") with { Parts = [one, other] };
        var plan = Plan(Planned(75)) with { Areas = [Area(one, AreaKind.Department, "1"), Area(other, AreaKind.Department, "2"), whole] };
        TakenObservation[] told = [Told(2021, 56, 109, one), Told(2021, 72, 98, other)];

        var snapshot = PlanEvaluator.Evaluate(plan, "rules", 1, DateTimeOffset.UnixEpoch, [First], told);

        Assert.DoesNotContain(snapshot.Evaluations, evaluation => evaluation.Area == Total);
    }

    private static TakenObservation Told(int year, decimal share, decimal? answers, AreaId? area = null)
    {
        var observed = Observed(First, Tryghed, area ?? Ladegaardsparken, Period.Year(year), share);
        return observed with { Observation = observed.Observation with { Answers = answers } };
    }

    private static decimal OneDecimal(Computed computed) => Math.Round(computed.Number!.Value, 1);

    private static Evaluation Evaluate(TakenObservation before, TakenObservation now) => Evaluate(before.Observation.Value.Number!.Value, before, now);

    private static Evaluation Evaluate(TakenObservation now, decimal baseline) => Evaluate(baseline, now);

    private static Evaluation Evaluate(decimal baseline, params TakenObservation[] observations) =>
        PlanEvaluator.Evaluate(Plan(Planned(baseline)), "rules", 1, DateTimeOffset.UnixEpoch, [First], observations)
            .Evaluations.Single(evaluation => evaluation.Area == Ladegaardsparken);

    private static PlanIndicator Planned(decimal baseline)
    {
        var planned = Indicator(
            Tryghed, Unit.Percent, Polarity.HigherIsBetter, Timing.Stock, null, new Baseline(Ladegaardsparken, Period.Year(2018), baseline));
        return planned with { Indicator = planned.Indicator with { Certainty = CertaintyKind.Sample } };
    }
}
