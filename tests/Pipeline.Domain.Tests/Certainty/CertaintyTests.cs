using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

/// <summary>Changes are told apart from chance. Figures from the agreement for Holbæk; intervals by hand or from the published tables.</summary>
public class CertaintyTests
{
    private static readonly IndicatorId Udenfor = new("kriterie-udenfor-arbejdsmarked");
    private static readonly AreaId Bjergmarken = new("bjergmarken-vab");
    private static readonly CommittedDelivery First = Delivery(1);

    [Theory]
    // Section 1: Bjergmarken (VAB) has 248 residents, of whom 28,5 per cent of those of working age are outside the labour market.
    // Of 248, a rise to 35 per cent is 16 people: Newcombe's interval of 0,350 - 0,285 holds 0 (the reach is near 1,96 * 0,042 = 0,082).
    [InlineData(248, 35.0, EvaluationStatus.UnchangedWithinUncertainty)]
    [InlineData(248, 22.0, EvaluationStatus.UnchangedWithinUncertainty)]
    // Of 2.480 the reach is a tenth over the root of ten of that, 0,026.
    [InlineData(2480, 35.0, EvaluationStatus.Worsened)]
    [InlineData(2480, 22.0, EvaluationStatus.Improved)]
    public void A_small_area_is_never_called_worse_on_noise(int residents, double value, EvaluationStatus status)
    {
        var evaluation = Evaluate(
            Share(CertaintyKind.Share) with { Base = new IndicatorBase(Beboere, 1m) },
            Residents(residents),
            Observed(First, Udenfor, Bjergmarken, Period.Year(2024), (decimal)value));

        Assert.Equal(status, evaluation.Status);
        Assert.Contains("skønnet forsigtigt", evaluation.Certainty.Basis, StringComparison.Ordinal);
        Assert.Contains("fra år til år", evaluation.Certainty.Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void The_interval_is_told_in_the_indicators_own_unit()
    {
        // Newcombe (1998): 81 of 263 is 0,2553 to 0,3662.
        var evaluation = Evaluate(Share(CertaintyKind.Sample), Counted(81, 263, 100m * 81 / 263));

        Assert.Equal(25.53m, Math.Round(evaluation.Certainty.Low.Number!.Value, 2));
        Assert.Equal(36.62m, Math.Round(evaluation.Certainty.High.Number!.Value, 2));
        Assert.Equal("95 %-interval for en stikprøve med n = 263.", evaluation.Certainty.Basis);
    }

    [Fact]
    public void A_rate_has_the_interval_of_its_events()
    {
        // 10 events among 500: 4,795 to 18,390 events (Garwood 1936) are 9,59 to 36,78 per thousand.
        var rate = Share(CertaintyKind.Rate) with { Unit = Unit.PerThousand };
        var evaluation = Evaluate(rate, Counted(10, 500, 20m));

        Assert.Equal(9.59m, Math.Round(evaluation.Certainty.Low.Number!.Value, 2));
        Assert.Equal(36.78m, Math.Round(evaluation.Certainty.High.Number!.Value, 2));
    }

    [Fact]
    public void Where_the_number_behind_is_not_known_the_reason_says_that_chance_was_not_reckoned_with()
    {
        var evaluation = Evaluate(Share(CertaintyKind.Share), Observed(First, Udenfor, Bjergmarken, Period.Year(2024), 35m));

        Assert.Equal(EvaluationStatus.Worsened, evaluation.Status);
        Assert.EndsWith("; ændringen er ikke prøvet for tilfældighed, for antallet bag tallet er ikke oplyst.", evaluation.Reason, StringComparison.Ordinal);
        Assert.Null(evaluation.Certainty.Low.Number);
    }

    [Fact]
    public void A_hidden_value_has_no_interval()
    {
        var evaluation = Evaluate(
            Share(CertaintyKind.Share), Observed(First, Udenfor, Bjergmarken, Period.Year(2024), ObservedValue.Missing(ValueState.Suppressed)));

        Assert.Equal("Seneste værdi er ikke et tal, der må vises.", evaluation.Certainty.Low.Reason);
    }

    private static Indicator Share(CertaintyKind kind) =>
        Indicator(Udenfor, Unit.Percent, Polarity.LowerIsBetter, Timing.Stock, null).Indicator with { Certainty = kind };

    private static TakenObservation Residents(int number) => Observed(First, Beboere, Bjergmarken, Period.Year(2023), number);

    private static TakenObservation Counted(decimal numerator, decimal denominator, decimal value)
    {
        var observed = Observed(First, Udenfor, Bjergmarken, Period.Year(2024), value);
        return observed with { Observation = observed.Observation with { Counts = new Counts(numerator, denominator) } };
    }

    private static Evaluation Evaluate(Indicator indicator, params TakenObservation[] observations)
    {
        var planned = Indicator(
            Udenfor, indicator.Unit, indicator.Polarity, indicator.Timing, null, new Baseline(Bjergmarken, Period.Year(2023), 28.5m)) with
        {
            Indicator = indicator,
        };
        var residents = Indicator(Beboere, Unit.Count, Polarity.HigherIsBetter, Timing.Stock, null);
        var plan = Plan(planned, residents) with { Areas = [Area(Bjergmarken, AreaKind.Department, "Bjergmarken (VAB)")] };
        return PlanEvaluator.Evaluate(plan, "rules", 1, DateTimeOffset.UnixEpoch, [First], observations)
            .Evaluations.Single(evaluation => evaluation.Indicator == Udenfor);
    }
}
