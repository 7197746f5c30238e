using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

/// <summary>The targets of the agreement for Slagelse 2017-2021, evaluated with figures that can be followed by hand.</summary>
public class TargetTests
{
    private static readonly IndicatorId Afgoerelser = new("afgoerelser");
    private static readonly AreaId Sydbyen = new("sydbyen");
    private static readonly AreaId Group = new("sub-omraader");
    private static readonly CommittedDelivery First = Delivery(1);

    private static readonly Dictionary<string, Target> TargetsByKind = new()
    {
        ["retning"] = new Direction(),
        ["fast, højst"] = AtMost20(Comparison.AtMost),
        ["fast, under"] = AtMost20(Comparison.LessThan),
        ["relativ-aarlig"] = new YearlyRelative { Percent = 10 },
        ["sammenligning"] = new ComparatorTarget { Operator = Comparison.LessThan, Group = Group },
    };

    [Theory]
    // 30,65 in 2016, at most 20 in 2021: a fifth of 10,65 each year, 365 or 366 days.
    [InlineData(2021, 20.0, Comparison.AtMost, EvaluationStatus.Reached)]
    [InlineData(2021, 20.0, Comparison.LessThan, EvaluationStatus.Behind)]
    [InlineData(2021, 19.9, Comparison.LessThan, EvaluationStatus.Reached)]
    [InlineData(2021, 20.1, Comparison.AtMost, EvaluationStatus.Behind)]
    [InlineData(2018, 26.0, Comparison.AtMost, EvaluationStatus.OnTrack)]
    [InlineData(2018, 27.0, Comparison.AtMost, EvaluationStatus.Behind)]
    [InlineData(2018, 31.0, Comparison.AtMost, EvaluationStatus.Worsened)]
    public void A_fixed_value_is_held_against_exactly_as_the_agreement_writes_it(
        int year, double value, Comparison comparison, EvaluationStatus status) =>
        Assert.Equal(status, Evaluate([AtMost20(comparison)], (decimal)value, year).Status);

    [Fact]
    public void The_expected_value_lies_on_a_straight_line_at_the_datas_own_date()
    {
        // 2016-12-31 to 2021-12-31 is 1826 days, to 2018-12-31 730: 30,65 - 10,65 * 730 / 1826 = 26,3923...
        var target = Assert.Single(Evaluate([AtMost20(Comparison.AtMost)], 26m, 2018).Targets);

        Assert.Equal(30.65m - (10.65m * 730 / 1826), target.Expected.Number);
        Assert.Equal(20m, target.Required.Number);

        // (26 - 30,65) / (20 - 30,65) = -4,65 / -10,65 = 0,4366...
        Assert.Equal(4.65m / 10.65m, target.Progress.Number);
        Assert.Equal("højst 20,0 pr. 1.000 i 2021", target.Text);
        Assert.Equal(
            "26,0 pr. 1.000 (2018) er på niveau med eller bedre end ventet: en jævn vej fra basis på 30,65 pr. 1.000 (2016) "
            + "til målet om højst 20,0 pr. 1.000 i 2021 ville give 26,39 pr. 1.000.",
            target.Reason);
    }

    [Fact]
    public void Targets_that_contradict_each_other_are_both_held_and_the_worst_is_the_status()
    {
        // Slagelse states under 28 for all four areas and under 30 for Sydbyen: 29 meets the one and not the other.
        var evaluation = Evaluate([Under(28), Under(30)], 29m, 2021);

        Assert.Equal([EvaluationStatus.Behind, EvaluationStatus.Reached], evaluation.Targets.Select(target => target.Status));
        Assert.Equal(EvaluationStatus.Behind, evaluation.Status);
        Assert.StartsWith("Af 2 mål står det dårligst til med under 28,0 pr. 1.000 i 2021: ", evaluation.Reason, StringComparison.Ordinal);
    }

    [Theory]
    // Seed 004: 10 per cent down each year from the actual value. 22,0 -> 19,8; it became 21,0, so the next is 18,9.
    [InlineData(19.8, EvaluationStatus.Reached)]
    [InlineData(21.0, EvaluationStatus.Behind)]
    public void A_yearly_target_is_counted_from_last_years_actual_value(double actual, EvaluationStatus status)
    {
        var evaluation = Evaluate([new YearlyRelative { Percent = 10 }], (decimal)actual, 2017, baseline: 22.0m);

        var target = Assert.Single(evaluation.Targets);
        Assert.Equal(status, target.Status);
        Assert.Equal(19.8m, target.Required.Number);
        Assert.Equal(["2016", "2017", "2018"], target.Chain.Select(link => link.Period.Code));
        Assert.Equal((decimal)actual, target.Chain[1].Actual.Number);
        Assert.Equal((decimal)actual * 0.9m, target.Chain[2].Required.Number);
        Assert.Null(target.Chain[2].Actual.Number);
    }

    [Fact]
    public void The_next_step_after_21_is_18_point_9() =>
        Assert.Equal(18.9m, Assert.Single(Evaluate([new YearlyRelative { Percent = 10 }], 21.0m, 2017, baseline: 22.0m).Targets).Chain[^1].Required.Number);

    [Fact]
    public void A_yearly_target_without_the_year_before_cannot_be_assessed()
    {
        var evaluation = Evaluate([new YearlyRelative { Percent = 10 }], 21.0m, 2018);

        Assert.Equal(EvaluationStatus.CannotBeAssessed, evaluation.Status);
        Assert.Equal("Der er intet tal for 2017, som målet kan regnes fra.", evaluation.Reason);
    }

    [Theory]
    [InlineData(72.4, EvaluationStatus.Behind)]
    [InlineData(72.5, EvaluationStatus.Reached)]
    public void A_groups_mean_is_the_limit_of_its_own_period(double value, EvaluationStatus status)
    {
        // Safety above the mean of the SUB areas, 72,4 in 2016; it has moved from 70.
        var indicator = Planned(Unit.Percent, Polarity.HigherIsBetter, [new ComparatorTarget { Operator = Comparison.MoreThan, Group = Group }], 60m);
        var evaluation = Evaluate(indicator, Of(Sydbyen, 2018, (decimal)value), Of(Group, 2017, 70m), Of(Group, 2018, 72.4m));

        Assert.Equal(status, evaluation.Status);
        Assert.Equal(72.4m, Assert.Single(evaluation.Targets).Required.Number);
    }

    [Theory]
    [InlineData(4, 12, EvaluationStatus.Behind)] // 48 in all four quarters
    [InlineData(4, 13, EvaluationStatus.Reached)] // 52
    [InlineData(3, 12, EvaluationStatus.CannotBeAssessed)] // 36 in three of four
    [InlineData(3, 20, EvaluationStatus.Reached)] // 60 already
    public void A_number_is_summed_within_the_year_and_a_part_of_it_says_so(int quarters, int each, EvaluationStatus status)
    {
        var indicator = Planned(
            Unit.Count, Polarity.HigherIsBetter, [new CountTarget { Operator = Comparison.AtLeast, Limit = 50, Span = CountSpan.EachYear }], baseline: null);
        var evaluation = Evaluate(indicator, [.. Enumerable.Range(1, quarters).Select(quarter =>
            Observed(First, Afgoerelser, Sydbyen, Period.Quarter(2018, quarter), each))]);

        Assert.Equal(status, evaluation.Status);
        Assert.Equal(quarters == 3, evaluation.Reason.Contains("kun er talt i 3 af perioderne", StringComparison.Ordinal));
    }

    [Fact]
    public void A_school_year_lies_in_no_calendar_year_and_is_not_counted_within_one()
    {
        var indicator = Planned(
            Unit.Count, Polarity.HigherIsBetter, [new CountTarget { Operator = Comparison.AtLeast, Limit = 50, Span = CountSpan.EachYear }], baseline: null);

        var evaluation = Evaluate(indicator, Observed(First, Afgoerelser, Sydbyen, Period.SchoolYear(2018), 60));

        Assert.Equal(EvaluationStatus.CannotBeAssessed, evaluation.Status);
        Assert.Equal("Tallet for Skoleåret 2018/2019 ligger ikke inden for 2019, som målet tælles i.", evaluation.Reason);
    }

    [Theory]
    // The area 20 -> 18; the kommune 10 -> 7 or 9. (v - v0) - (b - b0) = -2 + 3 = 1: wider; -2 + 1 = -1: narrower.
    [InlineData(7, EvaluationStatus.Unchanged)]
    [InlineData(9, EvaluationStatus.Improved)]
    public void A_gap_that_must_narrow_is_held_against_the_kommunes_development(int kommune, EvaluationStatus status)
    {
        var indicator = Planned(Unit.PerThousand, Polarity.LowerIsBetter, [new Direction { GapNarrows = true }], 20m) with
        {
            Comparator = Kommune,
            Baselines = [new Baseline(Sydbyen, Period.Year(2016), 20m), new Baseline(Kommune, Period.Year(2016), 10m)],
        };

        Assert.Equal(status, Evaluate(indicator, Of(Sydbyen, 2018, 18m), Of(Kommune, 2018, kommune)).Status);
    }

    [Fact]
    public void A_break_stops_every_comparison_across_it()
    {
        var indicator = Planned(Unit.PerThousand, Polarity.LowerIsBetter, [AtMost20(Comparison.AtMost)], 30.65m) with
        {
            SeriesBreaks = [new SeriesBreak(Period.Year(2018), "afgørelser tælles på en ny måde")],
        };

        var evaluation = Evaluate(indicator, Of(Sydbyen, 2017, 29m), Of(Sydbyen, 2018, 19m));

        Assert.Equal(EvaluationStatus.CannotBeAssessed, evaluation.Status);
        Assert.Equal("Der er et brud i serien fra 2018: afgørelser tælles på en ny måde.", evaluation.Reason);
        Assert.Null(evaluation.ChangeSinceBaseline.Number);
        Assert.Null(evaluation.ChangeSincePrevious.Number);
        Assert.Null(Assert.Single(evaluation.Targets).Expected.Number);
        Assert.Contains("der er 1 sammenlignelige", evaluation.Trend.Reason, StringComparison.Ordinal);
    }

    public static TheoryData<string> KindsOfTarget => [.. TargetsByKind.Keys];

    // A register's share, so that chance is reckoned with: before the deadline, at it and after, among none told, few, some and many, and every value on both sides of the baseline and the limit.
    [Theory]
    [MemberData(nameof(KindsOfTarget))]
    public void A_better_value_never_has_a_worse_status(string kind)
    {
        var indicator = Planned(Unit.Percent, Polarity.LowerIsBetter, [TargetsByKind[kind]], 30m);
        var certain = indicator with { Indicator = indicator.Indicator with { Certainty = CertaintyKind.Share } };
        Assert.All(
            from year in (int[])[2018, 2021, 2022]
            from size in (int[])[0, 20, 248, 3000]
            select (year, size),
            found =>
            {
                int[] ranks =
                [
                    .. from value in Enumerable.Range(0, 61)
                       let counted = Counted(found.year, value, found.size)
                       let evaluation = Evaluate(certain, counted, Of(Sydbyen, found.year - 1, 25m), Of(Group, found.year, 24m))
                       select StatusOrder.Rank(evaluation.Status),
                ];
                Assert.Equal(ranks.OrderDescending(), ranks);
            });
    }

    private static Absolute AtMost20(Comparison comparison) => new() { Operator = comparison, Limit = 20, Deadline = Period.Year(2021) };

    private static Absolute Under(decimal limit) => new() { Operator = Comparison.LessThan, Limit = limit, Deadline = Period.Year(2021) };

    private static TakenObservation Of(AreaId area, int year, decimal value) => Observed(First, Afgoerelser, area, Period.Year(year), value);

    private static TakenObservation Counted(int year, int percent, int size)
    {
        var observed = Of(Sydbyen, year, percent);
        return size == 0
            ? observed
            : observed with { Observation = observed.Observation with { Counts = new Counts(percent * size / 100m, size) } };
    }

    private static Evaluation Evaluate(IReadOnlyList<Target> targets, decimal value, int year, decimal baseline = 30.65m) =>
        Evaluate(Planned(Unit.PerThousand, Polarity.LowerIsBetter, targets, baseline), Of(Sydbyen, year, value));

    private static Evaluation Evaluate(PlanIndicator indicator, params TakenObservation[] observations)
    {
        var plan = Plan(indicator) with
        {
            Period = PlanPeriod.Of(new DateOnly(2017, 1, 1), new DateOnly(2021, 12, 31)),
            Areas =
            [
                Area(Sydbyen, AreaKind.Department, "Sydbyen"),
                Area(Kommune, AreaKind.Municipality, "Slagelse Kommune"),
                Area(Group, AreaKind.Group, "SUB-områder, gennemsnit"),
            ],
        };
        return PlanEvaluator.Evaluate(plan, "rules", 1, DateTimeOffset.UnixEpoch, [First], observations).Of(Sydbyen);
    }

    private static PlanIndicator Planned(Unit unit, Polarity polarity, IReadOnlyList<Target> targets, decimal? baseline) =>
        Indicator(
            Afgoerelser, unit, polarity, Timing.Flow, null,
            baseline is { } value ? [new Baseline(Sydbyen, Period.Year(2016), value)] : []) with
        {
            Targets = targets,
        };
}
