using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

/// <summary>Where an area is going: held against the kommune, and by its last observations.</summary>
public class CourseTests
{
    private static readonly Period Spring2026 = Period.HalfYear(2026, 1);
    private static readonly CommittedDelivery First = Delivery(1);

    // From 11,8 to 10,0 is -1,8; the kommune comes from 7,7. To 7,2 is -0,5 and the gap 1,3 less; to 5,9 is -1,8 and the gap the same; to 5,0 is -2,7
    // and the gap 0,9 more. Lower is better.
    [Theory]
    [InlineData(7.2, -1.3, GapStanding.Better)]
    [InlineData(5.9, 0, GapStanding.Equal)]
    [InlineData(5.0, 0.9, GapStanding.Worse)]
    public void The_gap_narrows_when_the_areas_development_is_better_than_the_kommunes(double kommune, double gapChange, GapStanding development)
    {
        var gap = Evaluate(
            Observed(First, Tandpleje, Ladegaardsparken, Spring2026, 10.0m), Observed(First, Tandpleje, Kommune, Spring2026, (decimal)kommune)).Gap!;

        Assert.Equal(((decimal)gapChange, development), (gap.GapChange.Number!.Value, gap.Development(Polarity.LowerIsBetter)));
    }

    [Fact]
    public void Without_the_kommunes_figure_it_cannot_be_told()
    {
        var gap = Evaluate(Observed(First, Tandpleje, Ladegaardsparken, Spring2026, 10.0m)).Gap!;

        Assert.Equal((null, GapStanding.Unknown), (gap.GapChange.Number, gap.Development(Polarity.LowerIsBetter)));
    }

    // Of half-years 8, 9, hidden, 10, 11, 12 the last five that are told rise in each of their ten pairs; the year is another kind of period.
    [Fact]
    public void The_trend_is_of_the_last_five_that_are_told_of_the_latests_kind_of_period()
    {
        var hidden = Observed(First, Tandpleje, Ladegaardsparken, Period.HalfYear(2024, 2), ObservedValue.Missing(ValueState.Suppressed));

        var trend = Evaluate(
            Of(Period.HalfYear(2023, 2), 8), Of(Period.HalfYear(2024, 1), 9), hidden, Of(Period.HalfYear(2025, 1), 10), Of(Period.Year(2024), 1),
            Of(Period.HalfYear(2025, 2), 11), Of(Spring2026, 12)).Trend;

        Assert.Equal((TrendDirection.Rising, "Af 10 par blandt de seneste 5 målinger stiger 10 og falder 0."), (trend.Direction, trend.Reason));
    }

    private static TakenObservation Of(Period period, int value) => Observed(First, Tandpleje, Ladegaardsparken, period, value);

    private static Evaluation Evaluate(params TakenObservation[] observations) =>
        PlanEvaluator.Evaluate(Plan(TandplejeIndicator()), "rules", 1, DateTimeOffset.UnixEpoch, [First], observations)
            .Evaluations.Single(evaluation => evaluation.Area == Ladegaardsparken);
}
