using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

public class PlanEvaluatorTests
{
    private static readonly Period Spring2023 = Period.HalfYear(2023, 1);
    private static readonly Period Spring2025 = Period.HalfYear(2025, 1);
    private static readonly Period Autumn2025 = Period.HalfYear(2025, 2);
    private static readonly Period Spring2026 = Period.HalfYear(2026, 1);
    private static readonly CommittedDelivery First = Delivery(1);

    [Fact]
    public void Ladegaardsparkens_missed_dental_appointments_lie_4_1_points_on_the_bad_side_of_the_kommune()
    {
        // Seed 001 section 6: 11,8 - 7,7 = 4,1; lower is better.
        var evaluation = Evaluate(
            TandplejeIndicator(),
            Observed(First, Tandpleje, Ladegaardsparken, Spring2023, 11.8m),
            Observed(First, Tandpleje, Kommune, Spring2023, 7.7m)).Of(Ladegaardsparken);

        Assert.Equal(4.1m, evaluation.Gap!.Gap.Number);
        Assert.Equal(4.1m, evaluation.Gap.GapAtBaseline.Number);
        Assert.Equal(GapStanding.Worse, GapStandings.Of(evaluation.Gap.Gap, Polarity.LowerIsBetter));
        Assert.Equal("+4,1 procentpoint", FigureText.Difference(TandplejeIndicator().Indicator, evaluation.Gap.Gap.Number!.Value));
    }

    [Fact]
    public void The_marks_of_the_plan_lie_2_5_below_the_kommune_where_higher_is_better()
    {
        // Seed 001 section 5: 4,6 - 7,1 = -2,5.
        var evaluation = Evaluate(
            KarakterIndicator(),
            Observed(First, Karakter, Total, Period.Year(2022), 4.6m),
            Observed(First, Karakter, Kommune, Period.Year(2022), 7.1m)).Of(Total);

        Assert.Equal(-2.5m, evaluation.Gap!.Gap.Number);
        Assert.Equal(GapStanding.Worse, GapStandings.Of(evaluation.Gap.Gap, Polarity.HigherIsBetter));
    }

    [Fact]
    public void A_total_is_taken_as_delivered_and_never_summed_from_its_parts()
    {
        // Seed 001: 3.498 residents stated; the parts 1.586 + 1.343 + 248 + 282 sum to 3.459.
        var residents = Indicator(Beboere, Unit.Count, Polarity.HigherIsBetter, Timing.Stock, comparator: null);
        var parts = new[] { 1586m, 1343m, 248m, 282m };
        var plan = Plan(residents) with
        {
            Areas =
            [
                .. parts.Select((_, index) => Area(new AreaId($"del-{index}"), AreaKind.Department, $"Del {index}")),
                Area(Total, AreaKind.PlanTotal, "Helhedsplanen i alt") with { Parts = [.. parts.Select((_, index) => new AreaId($"del-{index}"))] },
            ],
        };
        var observations = parts
            .Select((value, index) => Observed(First, Beboere, new AreaId($"del-{index}"), Period.Year(2023), value))
            .Append(Observed(First, Beboere, Total, Period.Year(2023), 3498m));

        var snapshot = PlanEvaluator.Evaluate(plan, "rules", 1, DateTimeOffset.UnixEpoch, [First], observations);

        Assert.Equal(3459m, parts.Sum());
        Assert.Equal(3498m, snapshot.Of(Total).Latest!.Value.Number);
    }

    [Fact]
    public void Change_is_measured_from_the_baseline_the_value_before_and_the_year_before()
    {
        // 12,4 - 11,8 = 0,6; 12,4 - 12,0 = 0,4; 12,4 - 13,0 = -0,6; 0,6 / 11,8 = 0,0508...
        var evaluation = Evaluate(
            TandplejeIndicator(),
            Observed(First, Tandpleje, Ladegaardsparken, Spring2025, 13.0m),
            Observed(First, Tandpleje, Ladegaardsparken, Autumn2025, 12.0m),
            Observed(First, Tandpleje, Ladegaardsparken, Spring2026, 12.4m)).Of(Ladegaardsparken);

        Assert.Equal(0.6m, evaluation.ChangeSinceBaseline.Number);
        Assert.Equal(0.6m / 11.8m, evaluation.RelativeChangeSinceBaseline.Number);
        Assert.Equal(0.4m, evaluation.ChangeSincePrevious.Number);
        Assert.Equal(-0.6m, evaluation.ChangeSinceYearBefore.Number);
        Assert.Equal(EvaluationStatus.Worsened, evaluation.Status);
        Assert.Equal(
            "12,4 pct. (1. halvår 2026) ligger 0,6 procentpoint over basis på 11,8 pct. (1. halvår 2023), og lavere er bedre.",
            evaluation.Reason);
    }

    [Fact]
    public void Development_is_held_against_the_kommunes()
    {
        // Area 11,8 -> 10,8: -1,0. Kommune 7,7 -> 7,2: -0,5. (v - v0) - (b(t) - b(t0)) = -1,0 - (-0,5) = -0,5: the gap narrows.
        var evaluation = Evaluate(
            TandplejeIndicator(),
            Observed(First, Tandpleje, Ladegaardsparken, Spring2026, 10.8m),
            Observed(First, Tandpleje, Kommune, Spring2026, 7.2m)).Of(Ladegaardsparken);

        Assert.Equal(3.6m, evaluation.Gap!.Gap.Number);
        Assert.Equal(-0.5m, evaluation.Gap.GapChange.Number);
        Assert.Equal(EvaluationStatus.Improved, evaluation.Status);
    }

    [Fact]
    public void Periods_that_differ_are_never_compared_with_the_kommune()
    {
        var evaluation = Evaluate(
            TandplejeIndicator(),
            Observed(First, Tandpleje, Ladegaardsparken, Spring2026, 10.8m),
            Observed(First, Tandpleje, Kommune, Autumn2025, 7.2m)).Of(Ladegaardsparken);

        Assert.Null(evaluation.Gap!.Gap.Number);
        Assert.Equal("Holbæk Kommune har ingen værdi for 1. halvår 2026.", evaluation.Gap.Gap.Reason);
        Assert.Equal(ValueState.NotAvailable, evaluation.Gap.ComparatorValue.State);
    }

    [Fact]
    public void A_hidden_latest_value_is_told_as_hidden_and_nothing_is_computed_from_it()
    {
        var evaluation = Evaluate(
            TandplejeIndicator(),
            Observed(First, Tandpleje, Ladegaardsparken, Autumn2025, 12.0m),
            Observed(First, Tandpleje, Ladegaardsparken, Spring2026, ObservedValue.Missing(ValueState.Suppressed))).Of(Ladegaardsparken);

        Assert.Equal(EvaluationStatus.Hidden, evaluation.Status);
        Assert.Null(evaluation.ChangeSinceBaseline.Number);
        Assert.Null(evaluation.ChangeSincePrevious.Number);
        Assert.Null(evaluation.Gap!.Gap.Number);
    }

    [Fact]
    public void A_bound_is_not_a_number_to_compute_with() =>
        Assert.Equal(
            EvaluationStatus.Hidden,
            Evaluate(TandplejeIndicator(), Observed(First, Tandpleje, Ladegaardsparken, Spring2026, ObservedValue.Below(5))).Of(Ladegaardsparken).Status);

    [Fact]
    public void A_value_that_its_source_rounded_to_zero_is_not_called_hidden()
    {
        var evaluation = Evaluate(
            TandplejeIndicator(), Observed(First, Tandpleje, Ladegaardsparken, Spring2026, ObservedValue.Missing(ValueState.BelowHalf))).Of(Ladegaardsparken);

        Assert.Equal(EvaluationStatus.CannotBeAssessed, evaluation.Status);
        Assert.Equal("Værdien for 1. halvår 2026 er afrundet til 0 af kilden.", evaluation.Reason);
    }

    [Fact]
    public void A_value_not_available_leaves_the_one_before_it_the_latest() =>
        Assert.Equal(
            Autumn2025,
            Evaluate(
                TandplejeIndicator(),
                Observed(First, Tandpleje, Ladegaardsparken, Autumn2025, 12.0m),
                Observed(First, Tandpleje, Ladegaardsparken, Spring2026, ObservedValue.Missing(ValueState.NotAvailable)))
                .Of(Ladegaardsparken).Latest!.Key.Period);

    [Fact]
    public void Zero_is_a_value()
    {
        var evaluation = Evaluate(TandplejeIndicator(), Observed(First, Tandpleje, Ladegaardsparken, Spring2026, 0m)).Of(Ladegaardsparken);

        Assert.Equal(EvaluationStatus.Improved, evaluation.Status);
        Assert.Equal(-11.8m, evaluation.ChangeSinceBaseline.Number);
    }

    [Fact]
    public void Where_nothing_was_delivered_the_status_says_so()
    {
        var evaluation = Evaluate(TandplejeIndicator()).Of(Ladegaardsparken);

        Assert.Equal(EvaluationStatus.NoData, evaluation.Status);
        Assert.Null(evaluation.Latest);
        Assert.Equal(4.1m, evaluation.Gap!.GapAtBaseline.Number);
    }

    [Fact]
    public void The_baselines_own_period_delivered_again_is_no_development()
    {
        var evaluation = Evaluate(TandplejeIndicator(), Observed(First, Tandpleje, Ladegaardsparken, Spring2023, 11.8m)).Of(Ladegaardsparken);

        Assert.Equal(EvaluationStatus.CannotBeAssessed, evaluation.Status);
        Assert.Equal(0m, evaluation.ChangeSinceBaseline.Number);
    }

    [Fact]
    public void A_value_older_than_the_baseline_is_not_measured_against_it() =>
        Assert.Null(Evaluate(TandplejeIndicator(), Observed(First, Tandpleje, Ladegaardsparken, Period.HalfYear(2022, 1), 9m))
            .Of(Ladegaardsparken).ChangeSinceBaseline.Number);

    [Fact]
    public void A_value_equal_to_the_baseline_is_unchanged() =>
        Assert.Equal(
            EvaluationStatus.Unchanged,
            Evaluate(TandplejeIndicator(), Observed(First, Tandpleje, Ladegaardsparken, Spring2026, 11.8m)).Of(Ladegaardsparken).Status);

    [Fact]
    public void An_area_without_a_baseline_cannot_be_assessed() =>
        Assert.Equal(
            EvaluationStatus.CannotBeAssessed,
            Evaluate(TandplejeIndicator(), Observed(First, Tandpleje, Total, Spring2026, 12m)).Of(Total).Status);

    [Fact]
    public void The_kommune_is_compared_with_and_not_steered_by() =>
        Assert.Equal(
            EvaluationStatus.NotSteeredBy,
            Evaluate(TandplejeIndicator(), Observed(First, Tandpleje, Kommune, Spring2026, 7.2m)).Of(Kommune).Status);

    [Fact]
    public void A_relative_change_from_zero_cannot_be_computed()
    {
        var indicator = Indicator(
            Tandpleje, Unit.Percent, Polarity.LowerIsBetter, Timing.Flow, null, new Baseline(Ladegaardsparken, Spring2023, 0m));

        var change = Evaluate(indicator, Observed(First, Tandpleje, Ladegaardsparken, Spring2026, 2m)).Of(Ladegaardsparken).RelativeChangeSinceBaseline;

        Assert.Null(change.Number);
        Assert.Equal("Basis er 0.", change.Reason);
    }

    [Fact]
    public void Events_of_a_quarter_are_not_measured_against_those_of_a_year()
    {
        var indicator = Indicator(
            Anmeldelser, Unit.Count, Polarity.LowerIsBetter, Timing.Flow, null, new Baseline(Ladegaardsparken, Period.Year(2023), 48m));

        Assert.Equal(
            EvaluationStatus.CannotBeAssessed,
            Evaluate(indicator, Observed(First, Anmeldelser, Ladegaardsparken, Period.Quarter(2026, 1), 12m)).Of(Ladegaardsparken).Status);
    }

    [Fact]
    public void A_status_gets_better_without_a_percentage_and_without_a_gap()
    {
        var indicator = Indicator(
            Anmeldelser, Unit.YesNo, Polarity.LowerIsBetter, Timing.Stock, Kommune,
            new Baseline(Ladegaardsparken, Period.Year(2023), 1m), new Baseline(Kommune, Period.Year(2023), 0m));

        var evaluation = Evaluate(
            indicator,
            Observed(First, Anmeldelser, Ladegaardsparken, Period.Year(2025), 0m),
            Observed(First, Anmeldelser, Kommune, Period.Year(2025), 0m)).Of(Ladegaardsparken);

        Assert.Equal((EvaluationStatus.Improved, -1m), (evaluation.Status, evaluation.ChangeSinceBaseline.Number));
        Assert.Equal("nej (2025) mod basis på ja (2023), og nej er bedre.", evaluation.Reason);
        Assert.Null(evaluation.RelativeChangeSinceBaseline.Number);
        Assert.Null(evaluation.Gap);
    }

    private static Snapshot Evaluate(PlanIndicator indicator, params TakenObservation[] observations) =>
        PlanEvaluator.Evaluate(Plan(indicator), "rules", 1, DateTimeOffset.UnixEpoch, [First], observations);
}

internal static class SnapshotReading
{
    public static Evaluation Of(this Snapshot snapshot, AreaId area) => snapshot.Evaluations.Single(evaluation => evaluation.Area == area);
}
