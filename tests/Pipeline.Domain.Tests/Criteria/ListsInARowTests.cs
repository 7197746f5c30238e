using static Pipeline.Domain.AreaStatus;

namespace Pipeline.Domain.Tests.Criteria;

public sealed class ListsInARowTests
{
    private static readonly IndicatorId OfficialParallel = new("officiel-parallelsamfund");
    private static readonly IndicatorId PlanDuty = new("officiel-udviklingsplan");

    [Fact]
    public void Five_lists_in_a_row_make_a_transformation_area()
    {
        var criteria = Lists.Evaluate(Years(2019, 2020, 2021, 2022, 2023));

        Assert.Equal((Ternary.Unknown, 4), (criteria[3].Met(Transformation), criteria[3].Of(ParallelSociety)!.InARow.Certain));
        Assert.Equal(Ternary.Yes, criteria[4].Met(Transformation));
        Assert.Equal(new ListsInARow(5, IsExact: false), criteria[4].Of(ParallelSociety)!.InARow);
        Assert.Equal(Transformation, criteria[4].Gravest()!.Status);
    }

    [Fact]
    public void The_lists_of_the_old_rules_count_in_the_row()
    {
        var criteria = Lists.Evaluate(Years(2014, 2015, 2016, 2017, 2018));

        Assert.Equal("2018-2020", criteria[^1].RuleSet.Value);
        Assert.Equal(Ternary.Yes, criteria[^1].Met(Transformation));
        Assert.Equal("hårdt ghettoområde", criteria[^1].Of(Transformation)!.Name);
    }

    [Fact]
    public void A_missing_year_is_unknown_and_no_reset()
    {
        var criteria = Lists.Evaluate(Years(2019, 2020, 2022, 2023));

        Assert.Equal(2021, criteria[2].ListDate.Year);
        Assert.Equal(Ternary.Unknown, criteria[2].Met(ParallelSociety));
        Assert.Equal(Ternary.Unknown, criteria[^1].Met(Transformation));
        Assert.Equal(new ListsInARow(2, IsExact: false), criteria[^1].Of(ParallelSociety)!.InARow);
    }

    [Fact]
    public void A_year_off_is_a_reset()
    {
        var criteria = Lists.Evaluate([.. Years(2019, 2020, 2022, 2023), .. Lists.Told(2021, 1500, 10, 10, 0, 10, 100)]);

        Assert.Equal(Ternary.No, criteria[^1].Met(Transformation));
        Assert.Equal(new ListsInARow(2, IsExact: true), criteria[^1].Of(ParallelSociety)!.InARow);
    }

    [Fact]
    public void As_many_lists_as_the_rule_asks_for_are_enough()
    {
        var four = Lists.Rules with
        {
            RuleSets =
            [
                .. Lists.Rules.RuleSets.Select(ruleSet => ruleSet with
                {
                    Statuses = [.. ruleSet.Statuses.Select(rule => rule.ListsInARow > 1 ? rule with { ListsInARow = 4 } : rule)],
                }),
            ],
        };

        Assert.Equal(Ternary.Yes, Lists.Evaluate(four, Years(2017, 2018, 2019, 2020))[^1].Met(Transformation));
        Assert.Equal(Ternary.Unknown, Lists.Evaluate(Years(2017, 2018, 2019, 2020))[^1].Met(Transformation));
    }

    // Motalavej: on the list of 2023, off that of 2024, and bound by its plan on both.
    [Fact]
    public void The_official_list_and_the_plan_duty_stand_apart_from_what_is_computed()
    {
        var criteria = Lists.Evaluate(WithOfficial(),
        [
            .. Lists.Told(2023, 1500, 10, 10, 0, 10, 100),
            Lists.Point(OfficialParallel, 2022, ObservedValue.Of(1)),
            Lists.Point(OfficialParallel, 2023, ObservedValue.Of(1)),
            Lists.Point(OfficialParallel, 2024, ObservedValue.Of(0)),
            Lists.Point(PlanDuty, 2024, ObservedValue.Of(1)),
        ]);

        Assert.Equal([2022, 2023, 2024], criteria.Select(list => list.ListDate.Year));
        Assert.Equal((Ternary.No, Ternary.Yes), (criteria[1].Met(ParallelSociety), criteria[1].OfficialOf(ParallelSociety)));
        Assert.Equal(new ListsInARow(2, IsExact: false), Official(criteria[1]));
        Assert.Equal(new ListsInARow(0, IsExact: true), Official(criteria[2]));
        Assert.Equal([Ternary.Unknown, Ternary.Unknown, Ternary.Yes], criteria.Select(list => list.PlanDuty));
        Assert.Equal(Ternary.Unknown, criteria[0].OfficialOf(Vulnerable));
    }

    [Theory]
    [InlineData(1.0, 1.0, StatusTargetOutcome.NotReached, "officielt")]
    [InlineData(0.0, 60.0, StatusTargetOutcome.Reached, "officielt")]
    [InlineData(null, 60.0, StatusTargetOutcome.NotReached, "beregnet")]
    [InlineData(null, 10.0, StatusTargetOutcome.Reached, "beregnet")]
    [InlineData(null, null, StatusTargetOutcome.CannotBeAssessed, "ukendt")]
    public void A_status_target_goes_by_the_official_list_and_by_the_computed_where_it_is_unknown(
        double? official, double? nonWestern, StatusTargetOutcome outcome, string basis)
    {
        List<SeriesPoint> points = [.. Lists.Told(2023, 1500, 50, (decimal?)nonWestern, 5, 70, 40)];
        if (official is { } listed)
        {
            points.Add(Lists.Point(OfficialParallel, 2023, ObservedValue.Of((decimal)listed)));
        }

        var result = StatusTargetEvaluator.Evaluate(Lists.Plan, Target(deadline: 2023), Lists.Evaluate(WithOfficial(), points));

        Assert.Equal((outcome, new DateOnly(2023, 12, 1)), (result.Outcome, result.ListDate));
        Assert.Contains(basis, result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_target_is_held_against_the_list_of_its_deadline_and_not_a_later_one()
    {
        var criteria = Lists.Evaluate([.. Years(2022), .. Lists.Told(2023, 1500, 10, 10, 0, 10, 100)]);

        Assert.Equal(StatusTargetOutcome.NotReached, StatusTargetEvaluator.Evaluate(Lists.Plan, Target(deadline: 2022), criteria).Outcome);
        Assert.Equal(StatusTargetOutcome.Reached, StatusTargetEvaluator.Evaluate(Lists.Plan, Target(deadline: null), criteria).Outcome);
        Assert.Equal(StatusTargetOutcome.CannotBeAssessed, StatusTargetEvaluator.Evaluate(Lists.Plan, Target(deadline: 2021), criteria).Outcome);
    }

    private static ListsInARow Official(AreaCriteria criteria) => criteria.Official.Single(status => status.Status == ParallelSociety).InARow;

    private static StatusTarget Target(int? deadline) => new()
    {
        Status = ParallelSociety,
        Areas = [Lists.Area],
        Deadline = deadline,
        Text = "Ingen af områderne er et parallelsamfund.",
        Reference = "afsnit 1",
    };

    private static CriteriaRules WithOfficial() => Lists.Rules with
    {
        Sources = Lists.Rules.Sources with
        {
            Official = new Dictionary<AreaStatus, IndicatorId> { [ParallelSociety] = OfficialParallel },
            PlanDuty = PlanDuty,
        },
    };

    // Every criterion met with room to spare, whatever the year's limit of convicted: two others are enough.
    private static IEnumerable<SeriesPoint> Years(params int[] lists) => lists.SelectMany(list => Lists.Told(list, 1500, 50, 60, 9, 70, 40));
}
