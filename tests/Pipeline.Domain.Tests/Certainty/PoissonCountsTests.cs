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
    public void Counts_larger_than_any_are_tested_too()
    {
        // z = 999.999 / √1.999.998.999.999 = 0,7071: both tails of the normal distribution are 0,4795.
        Assert.Equal(0.4795, PoissonCounts.ConditionalTest(999_999_999_999, 1, 999_999_000_000, 1), 0.02);
        Assert.Equal(0.4795, PoissonCounts.ConditionalTest(999_999_000_000, 1, 999_999_999_999, 1), 0.02);
    }

    [Theory]
    [InlineData(10_000_001)] // 1,96 √n = 6.197,95
    [InlineData(999_999_999_999)] // 1,96 √n = 1.959.964,0
    public void Counts_larger_than_any_have_an_interval_too(long events)
    {
        var interval = PoissonCounts.Exact(events);
        var reach = 1.959964 * Math.Sqrt(events);

        // The lower end is (z² - 1) / 3 = 0,95 above, the upper (z² + 2) / 3 = 1,95 above what the normal distribution has.
        Assert.Equal(events - reach + 0.95, interval.Low, 0.0000002 * reach + 0.02);
        Assert.Equal(events + reach + 1.95, interval.High, 0.0000002 * reach + 0.02);
    }

    [Fact]
    public void The_tails_are_those_that_are_added_up_term_by_term() => Prop.ForAll(
        Gen.Choose(0, 60).ToArbitrary(),
        Gen.Choose(0, 60).ToArbitrary(),
        Gen.Choose(1, 9).ToArbitrary(),
        (events1, events2, exposure) =>
        {
            var (all, share) = (events1 + events2, exposure / 10.0);
            double Choose(int some) => Enumerable.Range(1, some).Aggregate(1.0, (product, at) => product * (all - some + at) / at);
            double Probability(int first) => Choose(first) * Math.Pow(share, first) * Math.Pow(1 - share, all - first);
            var below = Enumerable.Range(0, events1 + 1).Sum(Probability);
            var above = Enumerable.Range(events1, events2 + 1).Sum(Probability);
            var test = PoissonCounts.ConditionalTest(events1, exposure, events2, 10 - exposure);
            return Math.Abs(Math.Min(1, 2 * Math.Min(below, above)) - test) < 1e-7;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_interval_holds_the_events_seen() =>
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), events => PoissonCounts.Exact(events).Contains(events)).QuickCheckThrowOnFailure();
}
