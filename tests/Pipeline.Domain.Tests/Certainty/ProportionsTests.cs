using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Domain.Tests;

public class ProportionsTests
{
    // Newcombe (1998), Statistics in Medicine 17, 857-872, Table I, method 3: the score interval, as printed with four decimals.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilsons_interval_is_that_of_the_published_table(int hits, int size, double low, double high)
    {
        var interval = Proportions.Wilson((double)hits / size, size);

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    // Newcombe (1998), Statistics in Medicine 17, 873-890, Table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    public void The_interval_of_a_difference_is_that_of_the_published_table(int hits1, int size1, int hits2, int size2, double low, double high)
    {
        var interval = Proportions.Difference((double)hits1 / size1, size1, (double)hits2 / size2, size2);

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void The_lady_tasting_tea_may_have_guessed()
    {
        // Fisher (1935): 3 of 4 against 1 of 4. P(3 or 4) = (16 + 1) / 70 = 0,242857; both ways 34 / 70 = 0,4857.
        Assert.Equal(34.0 / 70, Proportions.ExactTest(3, 4, 1, 4), 10);

        // All eight cups right: 1 / 70 one way, 2 / 70 both.
        Assert.Equal(2.0 / 70, Proportions.ExactTest(4, 4, 0, 4), 10);
    }

    [Fact]
    public void Large_tables_are_reckoned_without_overflow()
    {
        // Equal shares: each tail is more than a half, so the probability is 1.
        Assert.Equal(1, Proportions.ExactTest(100_000, 200_000, 100_000, 200_000));
    }

    [Fact]
    public void Wilsons_interval_holds_the_share_and_stays_within_0_and_1() =>
        Prop.ForAll(Samples().ToArbitrary(), sample =>
        {
            var share = (double)sample.Hits / sample.Size;
            var interval = Proportions.Wilson(share, sample.Size);
            return interval.Contains(share) && interval.Low >= 0 && interval.High <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_answers_make_the_interval_narrower() =>
        Prop.ForAll(Samples().ToArbitrary(), sample =>
        {
            var share = (double)sample.Hits / sample.Size;
            var (few, many) = (Proportions.Wilson(share, sample.Size), Proportions.Wilson(share, sample.Size * 4));
            return many.High - many.Low < few.High - few.Low;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Swapping_the_two_turns_the_difference() =>
        Prop.ForAll(Samples().Two().ToArbitrary(), samples =>
        {
            var (one, other) = samples;
            var (share1, share2) = ((double)one.Hits / one.Size, (double)other.Hits / other.Size);
            var forth = Proportions.Difference(share1, one.Size, share2, other.Size);
            var back = Proportions.Difference(share2, other.Size, share1, one.Size);
            return Math.Abs(forth.Low + back.High) < 1e-12 && Math.Abs(forth.High + back.Low) < 1e-12;
        }).QuickCheckThrowOnFailure();

    private static Gen<(int Hits, int Size)> Samples() =>
        from size in Gen.Choose(1, 2000)
        from hits in Gen.Choose(0, size)
        select (hits, size);

    [Fact]
    public void Shares_of_more_than_any_are_tested_too()
    {
        // Of so many the hits are tosses of a coin: 100 of 240, z = (100,5 - 120) / √60 = -2,517; both tails are 0,0118.
        Assert.Equal(0.0118, Proportions.ExactTest(100, 999_999_999_999, 140, 999_999_999_999), 0.001);
        Assert.Equal(0, Proportions.ExactTest(500_000_000_000, 999_999_999_999, 3, 999_999_999_999), 1e-9);
        Assert.Equal(0, Proportions.ExactTest(3, 999_999_999_999, 500_000_000_000, 999_999_999_999), 1e-9);
    }

    [Fact]
    public void The_tails_are_those_that_are_added_up_term_by_term() => Prop.ForAll(
        (from hits1 in Gen.Choose(0, 25)
         from misses1 in Gen.Choose(0, 25)
         from hits2 in Gen.Choose(0, 25)
         from misses2 in Gen.Choose(0, 25)
         select (hits1, hits1 + misses1, hits2, hits2 + misses2)).ToArbitrary(),
        table =>
        {
            var (hits1, size1, hits2, size2) = table;
            var hits = hits1 + hits2;
            double Choose(int many, int some) => Enumerable.Range(1, some).Aggregate(1.0, (product, at) => product * (many - some + at) / at);
            double Probability(int first) => Choose(size1, first) * Choose(size2, hits - first) / Choose(size1 + size2, hits);
            var (least, most) = (Math.Max(0, hits - size2), Math.Min(size1, hits));
            var below = Enumerable.Range(least, hits1 - least + 1).Sum(Probability);
            var above = Enumerable.Range(hits1, most - hits1 + 1).Sum(Probability);
            return Math.Abs(Math.Min(1, 2 * Math.Min(below, above)) - Proportions.ExactTest(hits1, size1, hits2, size2)) < 1e-7;
        }).QuickCheckThrowOnFailure();
}
