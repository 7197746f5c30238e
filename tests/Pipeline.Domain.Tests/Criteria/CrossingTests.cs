using static Pipeline.Domain.AreaStatus;
using static Pipeline.Domain.CriterionKind;

namespace Pipeline.Domain.Tests.Criteria;

public sealed class CrossingTests
{
    // 36, 37, 38: one a year; 39 in 2024 and 40 in 2025 are not over 40, 41 in 2026 is.
    [Fact]
    public void A_limit_is_crossed_on_the_first_list_that_gives_another_answer() =>
        Assert.Equal(2026, Crossing(OutsideLabourMarket, (2021, 36), (2022, 37), (2023, 38)).Number);

    // 44, 43, 42: 41 in 2024, and 40 in 2025 is no longer over 40.
    [Fact]
    public void It_is_crossed_on_the_way_down_too() =>
        Assert.Equal(2025, Crossing(OutsideLabourMarket, (2021, 44), (2022, 43), (2023, 42)).Number);

    // Income 58, 57, 56: 55 in 2024 is not below 55, 54 in 2025 is.
    [Fact]
    public void An_income_crosses_downwards() => Assert.Equal(2025, Crossing(Income, (2021, 58), (2022, 57), (2023, 56)).Number);

    // 30, 10, 36, 37, 38, 39 has the slope of its last five: (10 x -2) + (36 x -1) + (38 x 1) + (39 x 2) = 60, over 10 is 6: 39 + 6 > 40.
    [Fact]
    public void Only_the_last_five_values_count() => Assert.Equal(
        2024, Crossing(OutsideLabourMarket, (2018, 30), (2019, 10), (2020, 36), (2021, 37), (2022, 38), (2023, 39)).Number);

    // 2019, 2022 and 2023 lie -2.33, 0.67 and 1.67 from their mean, 30, 39 and 38 lie -5.67, 3.33 and 2.33 from theirs:
    // the slope is (13.22 + 2.22 + 3.89) / (5.44 + 0.44 + 2.78) = 2.23 a year, and 38 + 2.23 is over 40.
    [Fact]
    public void Years_between_count_as_years() => Assert.Equal(2024, Crossing(OutsideLabourMarket, (2019, 30), (2022, 39), (2023, 38)).Number);

    [Theory]
    [InlineData(38, 38, 38)]
    [InlineData(38, 37, 36)]
    [InlineData(30.2, 30.3, 30.4)]
    public void What_goes_away_from_the_limit_or_slowly_crosses_it_within_no_ten_years(double first, double second, double third) => Assert.Contains(
        "10 år", Crossing(OutsideLabourMarket, (2021, (decimal)first), (2022, (decimal)second), (2023, (decimal)third)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Two_values_are_no_trend() => Assert.Contains(
        "færre end tre", Crossing(OutsideLabourMarket, (2022, 37), (2023, 38)).Reason, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_limit_is_not_crossed() => Assert.Contains(
        "kendes ikke", Crossing(Convicted, (2022, 1), (2023, 2), (2024, 3)).Reason, StringComparison.Ordinal);

    private static Computed Crossing(CriterionKind kind, params (int List, decimal Value)[] values) =>
        Lists.Evaluate(values.Select(value => Lists.Point(kind, value.List, value.Value)))[^1].Criterion(Vulnerable, kind).CrossingYear;
}
