using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

/// <summary>What is said of a target, word for word. Figures from the agreement for Slagelse 2017-2021, as in <see cref="TargetTests"/>.</summary>
public class TargetReasonTests
{
    private static readonly IndicatorId Measure = new("afgoerelser");
    private static readonly AreaId Sydbyen = new("sydbyen");
    private static readonly AreaId Group = new("sub-omraader");
    private static readonly CommittedDelivery First = Delivery(1);

    [Theory]
    [InlineData(2021, 19.5, "19,5 pr. 1.000 (2021) opfylder målet om højst 20,0 pr. 1.000 i 2021.")]
    [InlineData(2021, 21.0, "21,0 pr. 1.000 (2021) opfylder ikke målet om højst 20,0 pr. 1.000 i 2021, og fristen er nået.")]
    [InlineData(2018, 31.0, "31,0 pr. 1.000 (2018) opfylder ikke målet om højst 20,0 pr. 1.000 i 2021 og er dårligere end basis på 30,65 pr. 1.000 (2016).")]
    // 30,65 - 10,65 * 730 / 1826 = 26,392...
    [InlineData(
        2018, 27.0,
        "27,0 pr. 1.000 (2018) er dårligere end ventet: en jævn vej fra basis på 30,65 pr. 1.000 (2016) til målet om højst 20,0 pr. 1.000 i 2021 "
        + "ville give 26,39 pr. 1.000.")]
    public void A_fixed_value(int year, double value, string reason) => Assert.Equal(reason, Evaluate([AtMost(20)], year, value).Reason);

    // Of 10 points in 1826 days, 730 have passed: 30 - 3,998 = 26,00.
    [Theory]
    [InlineData(25, "25,0 pct. (2018) er på niveau med eller bedre end ventet: en jævn vej fra basis på 30,0 pct. (2016) til målet om højst 20,0 pct. i 2021 ville give 26,0 pct.")]
    [InlineData(27, "27,0 pct. (2018) er dårligere end ventet: en jævn vej fra basis på 30,0 pct. (2016) til målet om højst 20,0 pct. i 2021 ville give 26,0 pct.")]
    public void A_sentence_that_ends_with_a_shortened_word_has_one_full_stop(int value, string reason)
    {
        var planned = Planned([AtMost(20)], 30m, Polarity.LowerIsBetter);
        var share = planned with { Indicator = planned.Indicator with { Unit = Unit.Percent } };

        Assert.Equal(reason, Evaluate(share, Of(Sydbyen, Period.Year(2018), value)).Reason);
    }

    [Fact]
    public void A_path_upwards_is_met_at_it_and_above()
    {
        // 58,3 in 2016 to 72,3 in 2021: 14 * 730 / 1826 = 5,597 up in 2018 is 63,897.
        Target target = new Absolute { Operator = Comparison.MoreThan, Limit = 72.3m, Deadline = Period.Year(2021) };
        EvaluationStatus StatusOf(double value) => Evaluate([target], 2018, value, 58.3m, Polarity.HigherIsBetter).Status;

        Assert.Equal(EvaluationStatus.OnTrack, StatusOf(63.9));
        Assert.Equal(EvaluationStatus.Behind, StatusOf(63.8));
    }

    [Fact]
    public void A_value_exactly_on_the_path_is_on_track_though_the_limit_itself_must_be_passed()
    {
        // From 30 on 31 December 2016 to 20 on 31 December 2020 is 1461 days; 2017 is 365 of them: 30 - 10 * 365 / 1461.
        Target target = new Absolute { Operator = Comparison.LessThan, Limit = 20, Deadline = Period.Year(2020) };
        var evaluation = Evaluate(Planned([target], 30m, Polarity.LowerIsBetter), Of(Sydbyen, Period.Year(2017), 30m - (10m * 365 / 1461)));

        Assert.Equal(EvaluationStatus.OnTrack, evaluation.Status);
    }

    [Fact]
    public void After_the_deadline_the_limit_itself_is_expected()
    {
        var target = Assert.Single(Evaluate([AtMost(20)], 2023, 21).Targets);

        Assert.Equal((20m, EvaluationStatus.Behind), (target.Expected.Number!.Value, target.Status));
    }

    [Fact]
    public void Without_a_baseline_there_is_no_path_before_the_deadline_but_the_limit_can_be_met()
    {
        Assert.Equal(
            "Planen har ingen basis for Sydbyen, som en vej til målet kan regnes fra.",
            Evaluate(Planned([AtMost(20)], null, Polarity.LowerIsBetter), Of(Sydbyen, Period.Year(2018), 25)).Reason);
        Assert.Equal(
            EvaluationStatus.Reached,
            Evaluate(Planned([AtMost(20)], null, Polarity.LowerIsBetter), Of(Sydbyen, Period.Year(2018), 20)).Status);
    }

    [Fact]
    public void The_baselines_own_period_lies_on_no_path() =>
        Assert.Equal("Der er ikke kommet nyere tal end basis for 2016.", Evaluate([AtMost(20)], 2016, 30.65).Reason);

    [Fact]
    public void Events_of_a_half_year_are_not_held_against_a_limit_for_a_year()
    {
        var planned = Planned([AtMost(20)], null, Polarity.LowerIsBetter);
        var events = planned with { Indicator = planned.Indicator with { Unit = Unit.Count } };

        Assert.Equal(
            "Et antal for 1. halvår 2021 kan ikke holdes op mod et mål for 2021.",
            Evaluate(events, Of(Sydbyen, Period.HalfYear(2021, 1), 12)).Reason);
        Assert.Equal(EvaluationStatus.Reached, Evaluate(events, Of(Sydbyen, Period.Year(2021), 12)).Status);

        // A state is a state whenever it is looked at.
        var state = events with { Indicator = events.Indicator with { Timing = Timing.Stock } };
        Assert.Equal(EvaluationStatus.Reached, Evaluate(state, Of(Sydbyen, Period.HalfYear(2021, 1), 12)).Status);
    }

    [Theory]
    [InlineData(19.8, "19,8 pr. 1.000 (2017): 10 pct. bedre end 22,0 pr. 1.000 (2016) er 19,8 pr. 1.000, og det er nået.")]
    [InlineData(21.0, "21,0 pr. 1.000 (2017): 10 pct. bedre end 22,0 pr. 1.000 (2016) er 19,8 pr. 1.000, og det er ikke nået.")]
    [InlineData(
        23.0, "23,0 pr. 1.000 (2017): 10 pct. bedre end 22,0 pr. 1.000 (2016) er 19,8 pr. 1.000, og det er ikke nået, og tallet er dårligere end basis.")]
    public void A_step_each_year(double value, string reason) =>
        Assert.Equal(reason, Evaluate([new YearlyRelative { Percent = 10 }], 2017, value, 22m).Reason);

    [Fact]
    public void A_step_each_year_is_upwards_where_higher_is_better()
    {
        // 8 per cent more than 200 visitors is 216.
        var evaluation = Evaluate([new YearlyRelative { Percent = 8 }], 2017, 216, 200m, Polarity.HigherIsBetter);

        Assert.Equal((EvaluationStatus.Reached, 216m), (evaluation.Status, Assert.Single(evaluation.Targets).Required.Number!.Value));
        Assert.Equal("8 pct. bedre end året før", evaluation.Targets[0].Text);
    }

    [Fact]
    public void The_chain_holds_only_periods_of_the_same_kind_that_have_a_number_up_to_now()
    {
        var evaluation = Evaluate(
            Planned([new YearlyRelative { Percent = 10 }], 22m, Polarity.LowerIsBetter),
            Of(Sydbyen, Period.Year(2017), 21m),
            Observed(First, Measure, Sydbyen, Period.Year(2018), ObservedValue.Missing(ValueState.Suppressed)),
            Of(Sydbyen, Period.HalfYear(2018, 1), 9m),
            Of(Sydbyen, Period.Year(2019), 20m));

        var chain = Assert.Single(evaluation.Targets).Chain;
        Assert.Equal(["2016", "2017", "2019", "2020"], chain.Select(link => link.Period.Code));
        Assert.Equal("Tallet for 2020 er ikke leveret.", chain[^1].Actual.Reason);
    }

    [Theory]
    [InlineData(73, "73,0 pr. 1.000 (2018) holdt op mod 72,4 pr. 1.000 for SUB-områder, gennemsnit opfylder målet om at være over gruppens tal.")]
    [InlineData(70, "70,0 pr. 1.000 (2018) holdt op mod 72,4 pr. 1.000 for SUB-områder, gennemsnit opfylder ikke målet om at være over gruppens tal.")]
    [InlineData(
        50, "50,0 pr. 1.000 (2018) holdt op mod 72,4 pr. 1.000 for SUB-områder, gennemsnit opfylder ikke målet, og tallet er dårligere end basis.")]
    public void A_groups_number(double value, string reason)
    {
        var evaluation = Evaluate(AboveTheGroup(), Of(Sydbyen, Period.Year(2018), (decimal)value), Of(Group, Period.Year(2018), 72.4m));

        Assert.Equal(reason, evaluation.Reason);
        Assert.Equal("over SUB-områder, gennemsnit", Assert.Single(evaluation.Targets).Text);
    }

    [Fact]
    public void A_groups_number_that_only_the_plan_tells_is_used_for_its_own_period()
    {
        var indicator = AboveTheGroup() with
        {
            Baselines = [new Baseline(Sydbyen, Period.Year(2016), 58.3m), new Baseline(Group, Period.Year(2018), 72.4m)],
        };

        Assert.Equal(EvaluationStatus.Reached, Evaluate(indicator, Of(Sydbyen, Period.Year(2018), 73)).Status);
        Assert.Equal("SUB-områder, gennemsnit har ingen værdi for 2019.", Evaluate(indicator, Of(Sydbyen, Period.Year(2019), 73)).Reason);
    }

    [Fact]
    public void A_groups_hidden_number_is_not_replaced_by_another_periods() => Assert.Equal(
        "SUB-områder, gennemsnit har ingen værdi for 2018.",
        Evaluate(
            AboveTheGroup(), Of(Sydbyen, Period.Year(2018), 73), Of(Group, Period.Year(2017), 70),
            Observed(First, Measure, Group, Period.Year(2018), ObservedValue.Missing(ValueState.Suppressed))).Reason);

    [Theory]
    [InlineData(CountSpan.EachYear, Comparison.AtLeast, 52, "52 i 2018 og opfylder målet om mindst 50 om året.")]
    [InlineData(CountSpan.EachYear, Comparison.AtLeast, 48, "48 i 2018 og opfylder ikke målet om mindst 50 om året.")]
    [InlineData(CountSpan.WholePlan, Comparison.AtLeast, 60, "60 i planens periode, som kun er talt i 1 af perioderne, opfylder allerede målet om mindst 50 i planens periode.")]
    [InlineData(CountSpan.WholePlan, Comparison.AtMost, 60, "60 i planens periode, som kun er talt i 1 af perioderne, opfylder allerede ikke målet om højst 50 i planens periode.")]
    [InlineData(
        CountSpan.WholePlan, Comparison.AtMost, 40,
        "40 i planens periode, som kun er talt i 1 af perioderne, kan ikke holdes op mod målet om højst 50 i planens periode, før alle perioder er talt.")]
    [InlineData(
        CountSpan.WholePlan, Comparison.AtLeast, 40,
        "40 i planens periode, som kun er talt i 1 af perioderne, kan ikke holdes op mod målet om mindst 50 i planens periode, før alle perioder er talt.")]
    public void A_number_of_events(CountSpan span, Comparison comparison, int value, string reason) =>
        Assert.Equal(reason, Evaluate(Counted(span, comparison, null), Of(Sydbyen, Period.Year(2018), value)).Reason);

    [Fact]
    public void A_number_of_events_that_is_worse_than_the_baseline_says_so()
    {
        var evaluation = Evaluate(Counted(CountSpan.EachYear, Comparison.AtLeast, 60), Of(Sydbyen, Period.Year(2018), 40));

        Assert.Equal(EvaluationStatus.Worsened, evaluation.Status);
        Assert.Equal("40 i 2018 og opfylder ikke målet om mindst 50 om året; tallet er dårligere end basis.", evaluation.Reason);
    }

    [Fact]
    public void A_plan_without_a_period_cannot_be_counted_over()
    {
        var indicator = Counted(CountSpan.WholePlan, Comparison.AtLeast, null);
        var plan = PlanOf(indicator) with { Period = PlanPeriod.Unknown };

        Assert.Equal("Planens periode er ikke oplyst, så målet kan ikke tælles op.", Of(plan, Of(Sydbyen, Period.Year(2018), 60)).Reason);
    }

    [Fact]
    public void Of_a_state_the_latest_number_counts()
    {
        var indicator = Counted(CountSpan.EachYear, Comparison.AtLeast, null);
        var state = indicator with { Indicator = indicator.Indicator with { Timing = Timing.Stock } };

        Assert.Equal(
            "55 (31. marts 2018) er det seneste antal og opfylder målet om mindst 50 om året.",
            Evaluate(state, Of(Sydbyen, Period.Year(2017), 20), Of(Sydbyen, Period.Date(new DateOnly(2018, 3, 31)), 55)).Reason);
    }

    [Fact]
    public void A_break_within_the_year_stops_the_counting() => Assert.Equal(
        "Der er et brud i serien fra 2. halvår 2018: ny optælling.",
        Evaluate(
            Counted(CountSpan.EachYear, Comparison.AtLeast, null) with { SeriesBreaks = [new SeriesBreak(Period.HalfYear(2018, 2), "ny optælling")] },
            Of(Sydbyen, Period.HalfYear(2018, 1), 30), Of(Sydbyen, Period.HalfYear(2018, 2), 30)).Reason);

    [Theory]
    [InlineData(Polarity.LowerIsBetter, 18, "18,0 pr. 1.000 (2018) ligger 2,0 pr. 1.000 under basis på 20,0 pr. 1.000 (2016), og lavere er bedre.")]
    [InlineData(Polarity.HigherIsBetter, 18, "18,0 pr. 1.000 (2018) ligger 2,0 pr. 1.000 under basis på 20,0 pr. 1.000 (2016), og højere er bedre.")]
    [InlineData(Polarity.LowerIsBetter, 23, "23,0 pr. 1.000 (2018) ligger 3,0 pr. 1.000 over basis på 20,0 pr. 1.000 (2016), og lavere er bedre.")]
    [InlineData(Polarity.LowerIsBetter, 20, "20,0 pr. 1.000 (2018) er det samme som basis på 20,0 pr. 1.000 (2016).")]
    public void A_direction(Polarity polarity, double value, string reason) =>
        Assert.Equal(reason, Evaluate([new Direction()], 2018, value, 20m, polarity).Reason);

    [Fact]
    public void A_direction_without_a_baseline_or_newer_numbers()
    {
        Assert.Equal(
            "Planen har ingen basis for Sydbyen, som udviklingen kan måles fra.",
            Evaluate(Planned([new Direction()], null, Polarity.LowerIsBetter), Of(Sydbyen, Period.Year(2018), 25)).Reason);
        Assert.Equal("Der er ikke kommet nyere tal end basis for 2016.", Evaluate([new Direction()], 2016, 20, 20m).Reason);
    }

    [Fact]
    public void A_direction_within_the_uncertainty()
    {
        // 20 of 100 and 18 of 100: a difference of 2 points where the reach is near 11.
        var planned = Planned([new Direction()], 20m, Polarity.LowerIsBetter);
        var share = planned with { Indicator = planned.Indicator with { Unit = Unit.Percent, Certainty = CertaintyKind.Share } };
        var observed = Of(Sydbyen, Period.Year(2018), 18);

        Assert.Equal(
            "18,0 pct. (2018) ligger 2,0 procentpoint under basis på 20,0 pct. (2016), men forskellen er ikke større, end tilfældighed kan forklare.",
            Evaluate(share, observed with { Observation = observed.Observation with { Counts = new Counts(18, 100) } }).Reason);
    }

    [Theory]
    // The area 20 -> 18. The kommune 10 -> 9: -2 + 1 = -1, narrower. 10 -> 7: -2 + 3 = 1, wider. 10 -> 8: 0, the same.
    [InlineData(18, 9, EvaluationStatus.Improved, "og lavere er bedre, og udviklingen er bedre end sammenligningens.")]
    [InlineData(18, 7, EvaluationStatus.Unchanged, "og lavere er bedre, men udviklingen er ikke bedre end sammenligningens, som målet også kræver.")]
    [InlineData(18, 8, EvaluationStatus.Unchanged, "og lavere er bedre, men udviklingen er ikke bedre end sammenligningens, som målet også kræver.")]
    [InlineData(20, 7, EvaluationStatus.Unchanged, "er det samme som basis på 20,0 pr. 1.000 (2016), og udviklingen er ikke bedre end sammenligningens.")]
    [InlineData(
        18, null, EvaluationStatus.CannotBeAssessed,
        "Om udviklingen er bedre end sammenligningens, kan ikke ses: Holbæk Kommune har ingen værdi for samme periode.")]
    [InlineData(23, null, EvaluationStatus.Worsened, "og lavere er bedre.")]
    public void A_direction_with_a_gap_that_must_narrow(double value, int? kommune, EvaluationStatus status, string end)
    {
        var indicator = Planned([new Direction { GapNarrows = true }], 20m, Polarity.LowerIsBetter) with
        {
            Comparator = Kommune,
            Baselines = [new Baseline(Sydbyen, Period.Year(2016), 20m), new Baseline(Kommune, Period.Year(2016), 10m)],
        };
        TakenObservation[] observations = kommune is { } theirs
            ? [Of(Sydbyen, Period.Year(2018), (decimal)value), Of(Kommune, Period.Year(2018), theirs)]
            : [Of(Sydbyen, Period.Year(2018), (decimal)value)];

        var evaluation = Evaluate(indicator, observations);

        Assert.Equal(status, evaluation.Status);
        Assert.EndsWith(end, evaluation.Reason, StringComparison.Ordinal);
        Assert.Equal("bedre end basis, og afstanden til sammenligningen mindre", Assert.Single(evaluation.Targets).Text);
    }

    [Theory]
    [InlineData(Polarity.HigherIsBetter, 0, 1, "ja (2018) mod basis på nej (2016), og ja er bedre.")]
    [InlineData(Polarity.LowerIsBetter, 0, 1, "ja (2018) mod basis på nej (2016), og nej er bedre.")]
    public void A_status_that_holds_or_does_not(Polarity polarity, int before, int now, string reason)
    {
        var planned = Planned([new Direction()], before, polarity);

        Assert.Equal(
            reason,
            Evaluate(planned with { Indicator = planned.Indicator with { Unit = Unit.YesNo } }, Of(Sydbyen, Period.Year(2018), now)).Reason);
    }

    [Fact]
    public void What_is_hidden_missing_or_not_steered_by_says_so()
    {
        var indicator = Planned([new Direction()], 20m, Polarity.LowerIsBetter);
        string ReasonOf(ObservedValue value) => Evaluate(indicator, Observed(First, Measure, Sydbyen, Period.Year(2018), value)).Reason;

        Assert.Equal("For 2018 oplyses kun en øvre grænse af hensyn til de få personer, tallet handler om.", ReasonOf(ObservedValue.Below(5)));
        Assert.Equal(
            "Værdien for 2018 vises ikke af hensyn til de få personer, den handler om.", ReasonOf(ObservedValue.Missing(ValueState.Suppressed)));
        Assert.Equal("Værdien for 2018 er afrundet til 0 af kilden.", ReasonOf(ObservedValue.Missing(ValueState.BelowHalf)));
        Assert.Equal("Der er ikke leveret en værdi, siden planens basis for 2016 blev lagt fast.", Evaluate(indicator).Reason);
        Assert.Equal("Planen har ikke sat et mål for indikatoren.", Evaluate([new NotSet()], 2018, 18).Reason);
        Assert.Equal(
            "Indgår kun som sammenligning.",
            PlanEvaluator.Evaluate(PlanOf(indicator), "rules", 1, DateTimeOffset.UnixEpoch, [First], [Of(Kommune, Period.Year(2018), 9)])
                .Evaluations.Single(evaluation => evaluation.Area == Kommune).Reason);
    }

    [Fact]
    public void A_target_holds_for_the_areas_it_names_and_for_no_comparator()
    {
        var elsewhere = new Direction { Areas = [new AreaId("ringparken")] };
        var here = new Direction { Areas = [Sydbyen] };

        Assert.Equal(EvaluationStatus.NotSteeredBy, Evaluate([elsewhere], 2018, 18, 20m).Status);
        Assert.Equal(EvaluationStatus.Improved, Evaluate([elsewhere, here], 2018, 18, 20m).Status);
        Assert.Equal(EvaluationStatus.NotSteeredBy, Evaluate([new NotSet { Areas = [Sydbyen] }], 2018, 18, 20m).Status);
    }

    private static Absolute AtMost(decimal limit) => new() { Operator = Comparison.AtMost, Limit = limit, Deadline = Period.Year(2021) };

    private static PlanIndicator AboveTheGroup() =>
        Planned([new ComparatorTarget { Operator = Comparison.MoreThan, Group = Group }], 58.3m, Polarity.HigherIsBetter);

    private static PlanIndicator Counted(CountSpan span, Comparison comparison, decimal? baseline)
    {
        var planned = Planned([new CountTarget { Operator = comparison, Limit = 50, Span = span }], baseline, Polarity.HigherIsBetter);
        return planned with { Indicator = planned.Indicator with { Unit = Unit.Count, Decimals = 0, Certainty = CertaintyKind.None } };
    }

    private static TakenObservation Of(AreaId area, Period period, decimal value) => Observed(First, Measure, area, period, value);

    private static Evaluation Evaluate(
        IReadOnlyList<Target> targets, int year, double value, decimal baseline = 30.65m, Polarity polarity = Polarity.LowerIsBetter) =>
        Evaluate(Planned(targets, baseline, polarity), Of(Sydbyen, Period.Year(year), (decimal)value));

    private static Evaluation Evaluate(PlanIndicator indicator, params TakenObservation[] observations) => Of(PlanOf(indicator), observations);

    private static Evaluation Of(Plan plan, params TakenObservation[] observations) =>
        PlanEvaluator.Evaluate(plan, "rules", 1, DateTimeOffset.UnixEpoch, [First], observations)
            .Evaluations.Single(evaluation => evaluation.Area == Sydbyen);

    private static Plan PlanOf(PlanIndicator indicator) => Plan(indicator) with
    {
        Period = PlanPeriod.Of(new DateOnly(2017, 1, 1), new DateOnly(2021, 12, 31)),
        Areas =
        [
            Area(Sydbyen, AreaKind.Department, "Sydbyen"),
            Area(Kommune, AreaKind.Municipality, "Holbæk Kommune"),
            Area(Group, AreaKind.Group, "SUB-områder, gennemsnit"),
        ],
    };

    private static PlanIndicator Planned(IReadOnlyList<Target> targets, decimal? baseline, Polarity polarity) => Indicator(
        Measure, Unit.PerThousand, polarity, Timing.Flow, null,
        baseline is { } value ? [new Baseline(Sydbyen, Period.Year(2016), value)] : []) with
    {
        Targets = targets,
    };
}
