using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Domain.Tests;

public class PoissonCountsTests
{
    // Garwood (1936), Biometrika 28, 437-442: 95 % limits for a Poisson mean. For 0 events the upper is -ln 0,025 = 3,689.
    [Theory]
    [InlineData(0, 0.000, 3.689)]
    [InlineData(1, 0.025, 5.572)]
    [InlineData(10, 4.795, 18.390)]
    public void The_exact_interval_is_that_of_the_published_table(int events, double low, double high)
    {
        var interval = PoissonCounts.Exact(events);

        Assert.Equal(low, interval.Low, 3);
        Assert.Equal(high, interval.High, 3);
    }

    [Fact]
    public void Many_events_are_reckoned_in_no_time()
    {
        // Crimes reported in Denmark in a quarter: with many events the interval is near 75.797 ± 1,96 √75.797 = ± 539,6, and a little more.
        var interval = PoissonCounts.Exact(75_797);

        Assert.InRange(interval.Low, 75_797 - 541, 75_797 - 537);
        Assert.InRange(interval.High, 75_797 + 539, 75_797 + 543);
    }

    [Fact]
    public void Two_counts_over_equal_time_are_tested_as_tosses_of_a_coin()
    {
        // 3 of 12: (1 + 12 + 66 + 220) / 4096 = 299 / 4096; both ways 598 / 4096 = 0,146.
        Assert.Equal(598.0 / 4096, PoissonCounts.ConditionalTest(3, 1, 9, 1), 10);
    }

    [Fact]
    public void Unequal_exposure_moves_the_coin()
    {
        // 0 of 4 where one in five is expected: 0,8^4 = 0,4096; both ways 0,8192.
        Assert.Equal(0.8192, PoissonCounts.ConditionalTest(0, 100, 4, 400), 10);
    }

    [Fact]
    public void No_events_at_all_tell_of_no_difference() => Assert.Equal(1, PoissonCounts.ConditionalTest(0, 10, 0, 20));

    [Fact]
    public void The_interval_holds_the_events_seen() =>
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), events => PoissonCounts.Exact(events).Contains(events)).QuickCheckThrowOnFailure();
}
