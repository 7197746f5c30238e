namespace Pipeline.Domain.Tests;

public sealed class PlanPeriodTests
{
    private static readonly PlanPeriod January = PlanPeriod.Of(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 31));

    // 1 to 31 January is 31 days; at the end of the first, one of them has passed.
    [Theory]
    [InlineData("2023-12-31", 0)]
    [InlineData("2024-01-01", 1)]
    [InlineData("2024-01-31", 31)]
    [InlineData("2024-02-01", 31)]
    public void The_share_passed_counts_whole_days_from_none_to_all(string day, int days) =>
        Assert.Equal(days / 31m, January.SharePassed(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Number);

    [Fact]
    public void A_period_cannot_end_before_it_begins() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PlanPeriod.Of(new DateOnly(2024, 1, 2), new DateOnly(2024, 1, 1)));

    [Fact]
    public void A_period_of_the_same_days_is_the_same_period() =>
        Assert.Equal(PlanPeriod.Of(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 31)), January);
}
