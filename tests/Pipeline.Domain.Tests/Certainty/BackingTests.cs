using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

/// <summary>Which numbers a value rests on, and which of two tests a change is held against (docs/statuses.md, "Certainty").</summary>
public class BackingTests
{
    private static readonly IndicatorId Measure = new("kriterie-udenfor-arbejdsmarked");
    private static readonly CommittedDelivery First = Delivery(1);

    // Fisher's exact test where the earlier share gives fewer than five in a cell of the smaller of the two, else Newcombe's interval.
    [Theory]
    // 1 and then 6 of 20: (38.760 * 20 + 77.520) / 18.643.560 = 0,0457, twice that is 0,0915. Newcombe's interval, 0,008 to 0,473, would say otherwise.
    [InlineData(1, 20, 6, 20, EvaluationStatus.UnchangedWithinUncertainty)]
    // The same seen from the other side: 19 and then 14 of 20.
    [InlineData(19, 20, 14, 20, EvaluationStatus.UnchangedWithinUncertainty)]
    // 5 of 20 is five in the cell: 0,6 - 0,25 reaches down to 0,35 - √((0,6 - 0,3866)² + (0,4687 - 0,25)²) = 0,044. Fisher's 0,0536 would say otherwise.
    [InlineData(5, 20, 12, 20, EvaluationStatus.Worsened)]
    [InlineData(15, 20, 8, 20, EvaluationStatus.Improved)]
    // 4 % of the 20 is less than one, though 8 of 200 is more than five: Fisher's p is 0,13. Newcombe's interval, 0,006 to 0,321, would say otherwise.
    [InlineData(8, 200, 3, 20, EvaluationStatus.UnchangedWithinUncertainty)]
    public void Which_test_is_used_depends_on_the_earlier_share_and_the_smaller_of_the_two(int hits, int size, int hitsNow, int sizeNow, EvaluationStatus status) =>
        Assert.Equal(
            status,
            Evaluate(Share, 100m * hits / size, [Counted(2023, hits, size), Counted(2024, hitsNow, sizeNow)]).Status);

    // P(X >= 20 | 30, 1/2) = 0,0494, twice that is 0,0987; P(X >= 25 | 35, 1/2) = 0,0083, twice that is 0,0167: the binomial table.
    [Theory]
    [InlineData(20, EvaluationStatus.UnchangedWithinUncertainty)]
    [InlineData(25, EvaluationStatus.Worsened)]
    public void Events_that_are_counted_are_held_against_each_other_as_they_are(int now, EvaluationStatus status)
    {
        var evaluation = Evaluate(Share with { Unit = Unit.Count, Certainty = CertaintyKind.Count }, 10m, [Told(2024, now)]);

        Assert.Equal(status, evaluation.Status);
    }

    // Garwood (1936): 10 events are 4,795 to 18,390.
    [Fact]
    public void A_count_has_the_interval_of_itself()
    {
        var certainty = Evaluate(Share with { Unit = Unit.Count, Certainty = CertaintyKind.Count }, 10m, [Told(2024, 10)]).Certainty;

        Assert.Equal((4.795m, 18.390m), (Math.Round(certainty.Low.Number!.Value, 3), Math.Round(certainty.High.Number!.Value, 3)));
    }

    // Half of 1.000 residents are 500, among whom 20 per thousand are 10 events: 4,795 to 18,390 of them are 9,59 to 36,78 per thousand.
    [Fact]
    public void A_rate_is_of_its_declared_base_where_no_number_is_told()
    {
        var rate = Share with { Unit = Unit.PerThousand, Certainty = CertaintyKind.Rate, Base = new IndicatorBase(Beboere, 0.5m) };
        var certainty = Evaluate(rate, 20m, [Told(2024, 20), Residents(2024, 1000)]).Certainty;

        Assert.Equal((9.59m, 36.78m), (Math.Round(certainty.Low.Number!.Value, 2), Math.Round(certainty.High.Number!.Value, 2)));
        Assert.Contains("skønnet forsigtigt", certainty.Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_told_counts_before_the_declared_base_and_that_before_the_residents()
    {
        var sample = Share with { Certainty = CertaintyKind.Sample, Base = new IndicatorBase(Beboere, 0.5m) };

        Assert.Equal(
            "95 %-interval for en stikprøve med n = 40.", Evaluate(sample, 30m, [Counted(2024, 12, 40), Residents(2024, 248)]).Certainty.Basis);
        Assert.Equal(
            "95 %-interval for en stikprøve med n = 124; antallet bag er skønnet forsigtigt ud fra områdets størrelse.",
            Evaluate(sample, 30m, [Told(2024, 30), Residents(2024, 248)]).Certainty.Basis);
    }

    // The nearest before, of which that of the same time is one; else the first after; else the plan's own.
    [Theory]
    [InlineData(2024, 300)]
    [InlineData(2023, 200)]
    [InlineData(2026, 400)]
    [InlineData(2020, 200)]
    public void The_size_of_an_area_is_taken_from_about_the_same_time(int year, int size)
    {
        var sample = Share with { Certainty = CertaintyKind.Sample, Base = new IndicatorBase(Beboere, 1) };
        var told = Evaluate(sample, 30m, [Told(year, 30), Residents(2022, 200), Residents(2024, 300), Residents(2025, 400)], baselineYear: 2019);

        Assert.Equal(
            $"95 %-interval for en stikprøve med n = {size}; antallet bag er skønnet forsigtigt ud fra områdets størrelse.", told.Certainty.Basis);
    }

    [Fact]
    public void Without_a_delivered_size_the_plans_own_for_that_area_is_used()
    {
        var sample = Share with { Certainty = CertaintyKind.Sample, Base = new IndicatorBase(Beboere, 1) };

        Assert.StartsWith("95 %-interval for en stikprøve med n = 1586;", Evaluate(sample, 30m, [Told(2024, 30)], residents: 1586).Certainty.Basis, StringComparison.Ordinal);
    }

    // Of 20, 20 % reaches from 8,1 to 41,6: 30 % of 3.000 is within. Were the earlier share of 3.000 too, it would not be: 18,6 to 21,5.
    [Theory]
    [InlineData(20, EvaluationStatus.UnchangedWithinUncertainty)]
    [InlineData(3000, EvaluationStatus.Worsened)]
    public void A_baseline_that_was_delivered_rests_on_its_own_number(int size, EvaluationStatus status) => Assert.Equal(
        status, Evaluate(Share, 20m, [Counted(2022, 100, 3000), Counted(2023, size / 5, size), Counted(2024, 900, 3000)]).Status);

    // A plan tells its baselines without their numbers: 20 % and 30 % of 100, 30 - √((30 - 21,9)² + (28,9 - 20)²) is below 20; of 3.000 it is not.
    [Theory]
    [InlineData(100, EvaluationStatus.UnchangedWithinUncertainty)]
    [InlineData(3000, EvaluationStatus.Worsened)]
    public void A_baseline_without_a_number_is_supposed_to_be_of_as_many_as_the_latest_value(int size, EvaluationStatus status) =>
        Assert.Equal(status, Evaluate(Share, 20m, [Counted(2024, size * 3 / 10, size)]).Status);

    private static Indicator Share =>
        Indicator(Measure, Unit.Percent, Polarity.LowerIsBetter, Timing.Stock, null).Indicator with { Certainty = CertaintyKind.Share };

    private static TakenObservation Told(int year, decimal value) => Observed(First, Measure, Ladegaardsparken, Period.Year(year), value);

    private static TakenObservation Residents(int year, int number) => Observed(First, Beboere, Ladegaardsparken, Period.Year(year), number);

    private static TakenObservation Counted(int year, int hits, int size)
    {
        var told = Told(year, 100m * hits / size);
        return told with { Observation = told.Observation with { Counts = new Counts(hits, size) } };
    }

    private static Evaluation Evaluate(
        Indicator indicator, decimal baseline, IReadOnlyList<TakenObservation> observations, int baselineYear = 2023, int? residents = null)
    {
        var planned = Indicator(
            Measure, indicator.Unit, indicator.Polarity, indicator.Timing, null, new Baseline(Ladegaardsparken, Period.Year(baselineYear), baseline)) with
        {
            Indicator = indicator,
        };
        Baseline[] sizes = residents is { } number
            ? [new Baseline(Total, Period.Year(2023), 3498), new Baseline(Ladegaardsparken, Period.Year(2023), number)]
            : [];
        return PlanEvaluator.Evaluate(
                Plan(planned, Indicator(Beboere, Unit.Count, Polarity.HigherIsBetter, Timing.Stock, null, sizes)),
                "rules", 1, DateTimeOffset.UnixEpoch, [First], observations)
            .Evaluations.Single(evaluation => evaluation.Indicator == Measure && evaluation.Area == Ladegaardsparken);
    }
}
