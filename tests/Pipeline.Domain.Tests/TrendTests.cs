namespace Pipeline.Domain.Tests;

public class TrendTests
{
    [Theory]
    // S over the pairs, by hand. Kendall's table: P(S >= 6 | n = 4) = P(S >= 8 | n = 5) = 0,042.
    [InlineData(TrendDirection.Rising, 1, 2, 3, 4)] // 6 of 6
    [InlineData(TrendDirection.NoClearDirection, 1, 2, 4, 3)] // 5 up, 1 down: S = 4
    [InlineData(TrendDirection.Rising, 1, 2, 3, 5, 4)] // 9 up, 1 down: S = 8
    [InlineData(TrendDirection.NoClearDirection, 1, 3, 2, 5, 4)] // 8 up, 2 down: S = 6
    [InlineData(TrendDirection.Falling, 9, 8, 7, 6, 5)] // S = -10
    [InlineData(TrendDirection.NoClearDirection, 3, 3, 3, 3, 3)] // S = 0
    [InlineData(TrendDirection.Falling, 1, 9, 8, 7, 6, 5)] // only the last five are looked at
    [InlineData(TrendDirection.CannotBeComputed, 1, 2, 3)]
    public void The_direction_follows_from_how_the_pairs_point(TrendDirection direction, params int[] numbers) =>
        Assert.Equal(direction, Trend.Of([.. numbers.Select(number => (decimal)number)]).Direction);

    [Fact]
    public void The_reason_tells_what_was_counted()
    {
        Assert.Equal("Af 10 par blandt de seneste 5 målinger stiger 9 og falder 1.", Trend.Of([1, 2, 3, 5, 4]).Reason);
        Assert.Equal("Retningen kan ikke beregnes: der er 2 sammenlignelige målinger, og 4 er nødvendige.", Trend.Of([1, 2]).Reason);
    }
}
