using static Pipeline.Domain.AreaStatus;
using static Pipeline.Domain.CriterionKind;

namespace Pipeline.Domain.Tests.Criteria;

/// <summary>Every line that the law draws, in every rule set: on it, and a hair to either side.</summary>
public sealed class StatutoryBoundaryTests
{
    public static TheoryData<int, AreaStatus, CriterionKind, double, Ternary> Boundaries { get; } = new()
    {
        // 2010-13: overstiger.
        { 2013, ParallelSociety, OutsideLabourMarket, 40.0, Ternary.No }, { 2013, ParallelSociety, OutsideLabourMarket, 40.1, Ternary.Yes },
        { 2013, ParallelSociety, NonWestern, 50.0, Ternary.No }, { 2013, ParallelSociety, NonWestern, 50.1, Ternary.Yes },
        { 2013, ParallelSociety, Convicted, 2.70, Ternary.No }, { 2013, ParallelSociety, Convicted, 2.71, Ternary.Yes },

        // 2014-17: overstiger, and 50 for basic school.
        { 2017, ParallelSociety, OutsideLabourMarket, 40.0, Ternary.No }, { 2017, ParallelSociety, OutsideLabourMarket, 40.1, Ternary.Yes },
        { 2017, ParallelSociety, NonWestern, 50.0, Ternary.No }, { 2017, ParallelSociety, NonWestern, 50.1, Ternary.Yes },
        { 2017, ParallelSociety, Convicted, 2.70, Ternary.No }, { 2017, ParallelSociety, Convicted, 2.71, Ternary.Yes },
        { 2017, ParallelSociety, BasicSchoolOnly, 50.0, Ternary.No }, { 2017, ParallelSociety, BasicSchoolOnly, 50.1, Ternary.Yes },
        { 2017, ParallelSociety, Income, 55.0, Ternary.No }, { 2017, ParallelSociety, Income, 54.9, Ternary.Yes },

        // 2018-20: at least three times the average, told as 1,98 and as 2,03.
        { 2019, Vulnerable, OutsideLabourMarket, 40.0, Ternary.No }, { 2019, Vulnerable, OutsideLabourMarket, 40.1, Ternary.Yes },
        { 2019, Vulnerable, Convicted, 1.97, Ternary.No }, { 2019, Vulnerable, Convicted, 1.98, Ternary.Unknown },
        { 2019, Vulnerable, Convicted, 2.02, Ternary.Unknown }, { 2019, Vulnerable, Convicted, 2.03, Ternary.Yes },
        { 2019, Vulnerable, BasicSchoolOnly, 60.0, Ternary.No }, { 2019, Vulnerable, BasicSchoolOnly, 60.1, Ternary.Yes },
        { 2019, Vulnerable, Income, 55.0, Ternary.No }, { 2019, Vulnerable, Income, 54.9, Ternary.Yes },
        { 2019, ParallelSociety, NonWestern, 50.0, Ternary.No }, { 2019, ParallelSociety, NonWestern, 50.1, Ternary.Yes },
        { 2018, Vulnerable, Convicted, 9.99, Ternary.Unknown },

        // 2021-: exactly three times is met.
        { 2023, Vulnerable, Residents, 999, Ternary.No }, { 2023, Vulnerable, Residents, 1000, Ternary.Yes },
        { 2023, Vulnerable, OutsideLabourMarket, 40.0, Ternary.No }, { 2023, Vulnerable, OutsideLabourMarket, 40.1, Ternary.Yes },
        { 2023, Vulnerable, Convicted, 2.34, Ternary.No }, { 2023, Vulnerable, Convicted, 2.35, Ternary.Yes },
        { 2023, Vulnerable, BasicSchoolOnly, 60.0, Ternary.No }, { 2023, Vulnerable, BasicSchoolOnly, 60.1, Ternary.Yes },
        { 2023, Vulnerable, Income, 55.0, Ternary.No }, { 2023, Vulnerable, Income, 54.9, Ternary.Yes },
        { 2023, ParallelSociety, NonWestern, 50.0, Ternary.No }, { 2023, ParallelSociety, NonWestern, 50.1, Ternary.Yes },

        // Prevention: twice the average is 1,45 on the list of 2022, and from 1,563 to 1,570 on that of 2023.
        { 2023, Prevention, Residents, 999, Ternary.No }, { 2023, Prevention, Residents, 1000, Ternary.Yes },
        { 2023, Prevention, NonWestern, 30.0, Ternary.No }, { 2023, Prevention, NonWestern, 30.1, Ternary.Yes },
        { 2023, Prevention, OutsideLabourMarket, 30.0, Ternary.No }, { 2023, Prevention, OutsideLabourMarket, 30.1, Ternary.Yes },
        { 2022, Prevention, Convicted, 1.44, Ternary.No }, { 2022, Prevention, Convicted, 1.45, Ternary.Yes },
        { 2023, Prevention, Convicted, 1.563, Ternary.No }, { 2023, Prevention, Convicted, 1.565, Ternary.Unknown },
        { 2023, Prevention, Convicted, 1.569, Ternary.Unknown }, { 2023, Prevention, Convicted, 1.570, Ternary.Yes },
        { 2023, Prevention, BasicSchoolOnly, 60.0, Ternary.No }, { 2023, Prevention, BasicSchoolOnly, 60.1, Ternary.Yes },
        { 2023, Prevention, Income, 65.0, Ternary.No }, { 2023, Prevention, Income, 64.9, Ternary.Yes },

        // Three times is derived from 1,45 on the list of 2022: from 2,1675 to 2,1825.
        { 2022, Vulnerable, Convicted, 2.16, Ternary.No }, { 2022, Vulnerable, Convicted, 2.17, Ternary.Unknown },
        { 2022, Vulnerable, Convicted, 2.18, Ternary.Unknown }, { 2022, Vulnerable, Convicted, 2.19, Ternary.Yes },
    };

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void Each_line_is_drawn_where_the_law_draws_it(int list, AreaStatus status, CriterionKind kind, double value, Ternary met) =>
        Assert.Equal(met, Lists.Evaluate([Lists.Point(kind, list, (decimal)value)]).Single().Criterion(status, kind).Met);

    [Theory]
    [InlineData(999.0, Ternary.No)]
    [InlineData(1000.0, Ternary.Yes)]
    [InlineData(null, Ternary.Unknown)]
    public void An_area_qualifies_from_a_thousand_residents_and_unknown_residents_leave_it_open(double? residents, Ternary met)
    {
        var criteria = Lists.On(2023, (decimal?)residents, 50, 60, 5, 70, 40);

        Assert.Equal(met, criteria.Met(Vulnerable));
        Assert.Equal(met, criteria.Met(ParallelSociety));
        Assert.Equal(met, criteria.Met(Prevention));
    }

    [Fact]
    public void Unknown_residents_do_not_open_what_the_other_criteria_close() =>
        Assert.Equal(Ternary.No, Lists.On(2023, null, 20, 10, 0.5m, 30, 90).Met(Vulnerable));

    [Theory]
    [InlineData(2, Ternary.Yes)]
    [InlineData(1, Ternary.No)]
    public void Two_of_four_make_an_area_vulnerable_since_2018(int met, Ternary expected) =>
        Assert.Equal(expected, Lists.On(2023, 1000, met > 0 ? 41 : 40, 10, 0, met > 1 ? 61 : 60, 90).Met(Vulnerable));

    [Theory]
    [InlineData(3, Ternary.Yes)]
    [InlineData(2, Ternary.No)]
    public void Three_of_five_made_a_ghetto_from_2014_to_2017(int met, Ternary expected) =>
        Assert.Equal(expected, Lists.On(2017, 1000, met > 0 ? 41 : 40, met > 1 ? 51 : 50, met > 2 ? 3 : 2, 40, 90).Met(ParallelSociety));

    [Theory]
    [InlineData(2, Ternary.Yes)]
    [InlineData(1, Ternary.No)]
    public void Two_of_three_made_a_ghetto_up_to_2013(int met, Ternary expected) =>
        Assert.Equal(expected, Lists.On(2013, 1000, met > 0 ? 41 : 40, met > 1 ? 51 : 50, 2, null, null).Met(ParallelSociety));

    [Fact]
    public void A_value_on_the_limit_follows_the_wording_and_is_flagged()
    {
        var result = Lists.On(2023, 1500, 40.0m, 10, 0, 50, 90).Criterion(Vulnerable, OutsideLabourMarket);

        Assert.Equal(Ternary.No, result.Met);
        Assert.True(result.IsOnTheLimit);
        Assert.Contains("på grænsen", result.Reason, StringComparison.Ordinal);
        Assert.False(Lists.On(2023, 1500, 40.1m, 10, 0, 50, 90).Criterion(Vulnerable, OutsideLabourMarket).IsOnTheLimit);
    }

    // Five per cent of 40 is 2: from 38 to 42 is near.
    [Theory]
    [InlineData(37.9, Ternary.No)]
    [InlineData(38.0, Ternary.Yes)]
    [InlineData(42.0, Ternary.Yes)]
    [InlineData(42.1, Ternary.No)]
    public void Near_the_limit_is_within_five_per_cent_of_it(double value, Ternary near) =>
        Assert.Equal(near, Lists.On(2023, 1500, (decimal)value, 10, 0, 50, 90).Criterion(Vulnerable, OutsideLabourMarket).IsNear);

    [Fact]
    public void The_distance_is_the_value_less_the_limit() =>
        Assert.Equal(-8.1m, Lists.On(2023, 1586, 31.9m, 40.4m, 1.68m, 56.3m, 68.3m).Criterion(Vulnerable, OutsideLabourMarket).Distance.Number);

    // 1,68 against 1,5633-1,57: 0,11 from the nearer end and 0,1167 from the farther.
    [Fact]
    public void The_distance_to_an_interval_is_told_in_words()
    {
        var distance = Lists.On(2023, 1586, 31.9m, 40.4m, 1.68m, 56.3m, 68.3m).Criterion(Prevention, Convicted).Distance;

        Assert.Null(distance.Number);
        Assert.Contains("fra 0,11 procentpoint til 0,1167 procentpoint", distance.Reason, StringComparison.Ordinal);
    }
}
