namespace Pipeline.Domain.Tests.Criteria;

public sealed class CriteriaLimitsTests
{
    private static readonly CriteriaLimits Limits = new(
    [
        new PublishedLimit(CriterionKind.Convicted, 2019, 3, [2.03m, 1.98m], "To kilder"),
        new PublishedLimit(CriterionKind.Convicted, 2022, 2, [1.45m], "Kilde"),
        new PublishedLimit(CriterionKind.Convicted, 2023, 3, [2.35m], "Kilde"),
    ]);

    [Fact]
    public void A_published_figure_is_the_limit_itself() => Assert.Equal(Bounds.Exactly(2.35m), Limits.Of(Times(3), 2023));

    // 2,35 stands for anything from 2,345 to 2,355: two thirds of them are 1,56333... and 1,57.
    [Fact]
    public void A_limit_derived_from_a_rounded_figure_is_an_interval()
    {
        var limit = Limits.Of(Times(2), 2023);

        Assert.Equal((1.5633m, 1.5700m), (decimal.Round(limit.Lower, 4), decimal.Round(limit.Upper!.Value, 4)));
        Assert.True(limit.IncludesUpper);
    }

    // 1,45 stands for anything from 1,445 to 1,455: one and a half of them are 2,1675 and 2,1825.
    [Fact]
    public void A_greater_multiple_is_derived_likewise() => Assert.Equal(Bounds.Between(2.1675m, 2.1825m), Limits.Of(Times(3), 2022));

    [Fact]
    public void Where_sources_disagree_the_limit_lies_between_them() => Assert.Equal(Bounds.Between(1.98m, 2.03m), Limits.Of(Times(3), 2019));

    [Fact]
    public void A_limit_of_which_nothing_was_published_is_unknown()
    {
        Assert.Equal(Bounds.Anything, Limits.Of(Times(3), 2024));
        Assert.Equal(Bounds.Anything, Limits.Of(Times(3) with { Kind = CriterionKind.Income }, 2023));
    }

    [Fact]
    public void A_fixed_limit_is_the_same_on_every_list() =>
        Assert.Equal(Bounds.Exactly(40), Limits.Of(new Criterion(CriterionKind.OutsideLabourMarket, Comparison.MoreThan, new CriterionLimit.Fixed(40)), 2024));

    private static Criterion Times(decimal times) =>
        new(CriterionKind.Convicted, Comparison.AtLeast, new CriterionLimit.TimesNationalAverage(times));
}
