using static Pipeline.Domain.CriterionKind;

namespace Pipeline.Domain.Tests.Criteria;

/// <summary>Values, demands and distances of the criteria as the board reads them.</summary>
public sealed class CriterionTextTests
{
    // LBF 2023, Ladegårdsparken: 1.586 residents; 31,9; 1,68; 68,3.
    [Theory]
    [InlineData(Residents, 1586, "1.586")]
    [InlineData(OutsideLabourMarket, 31.9, "31,9 pct.")]
    [InlineData(NonWestern, 40, "40,0 pct.")]
    [InlineData(BasicSchoolOnly, 61.44, "61,44 pct.")]
    [InlineData(Convicted, 1.68, "1,68 pct.")]
    [InlineData(Convicted, 2, "2,00 pct.")]
    [InlineData(Income, 68.3, "68,3 pct. af regionens")]
    public void A_value_has_its_decimals_and_its_unit(CriterionKind kind, double value, string text) =>
        Assert.Equal(text, CriterionText.Value(kind, ObservedValue.Of((decimal)value)));

    [Fact]
    public void A_value_that_is_no_number_says_why()
    {
        Assert.Equal("under 5", CriterionText.Value(Residents, ObservedValue.Below(5)));
        Assert.Equal("under 2,50 pct.", CriterionText.Value(Convicted, ObservedValue.Below(2.5m)));
        Assert.Equal("vises ikke af diskretionshensyn", CriterionText.Value(Convicted, ObservedValue.Missing(ValueState.Suppressed)));
        Assert.Equal("afrundet til 0 af kilden", CriterionText.Value(Convicted, ObservedValue.Missing(ValueState.BelowHalf)));
        Assert.Equal("ikke leveret", CriterionText.Value(Convicted, ObservedValue.Missing(ValueState.NotAvailable)));
    }

    [Theory]
    [InlineData(Residents, Comparison.AtLeast, 1000, "mindst 1.000")]
    [InlineData(OutsideLabourMarket, Comparison.MoreThan, 40, "over 40 pct.")]
    [InlineData(Convicted, Comparison.AtLeast, 2.35, "mindst 2,35 pct.")]
    [InlineData(Income, Comparison.LessThan, 55, "under 55 pct. af regionens")]
    [InlineData(Income, Comparison.AtMost, 54.5, "højst 54,5 pct. af regionens")]
    public void A_demand_is_worded_as_the_law_words_it(CriterionKind kind, Comparison comparison, double limit, string text) =>
        Assert.Equal(text, CriterionText.Demand(kind, comparison, Bounds.Exactly((decimal)limit)));

    [Fact]
    public void A_limit_that_is_not_known_exactly_is_told_as_far_as_it_is_known()
    {
        Assert.Equal("mindst en grænse, der ikke kendes for listen", CriterionText.Demand(Convicted, Comparison.AtLeast, Bounds.Anything));
        Assert.Equal(
            "mindst en grænse, der ligger fra 1,98 til 2,03 pct.", CriterionText.Demand(Convicted, Comparison.AtLeast, Bounds.Between(1.98m, 2.03m)));
    }

    // Two thirds of 2,345 are 1,56333...
    [Fact]
    public void A_limit_has_four_decimals_at_most() => Assert.Equal("1,5633", CriterionText.Limit(2.345m * 2 / 3));

    [Theory]
    [InlineData(Residents, -752, "752 beboere")]
    [InlineData(OutsideLabourMarket, -8.1, "8,1 procentpoint")]
    [InlineData(Income, 13.3, "13,3 procentpoint")]
    [InlineData(Convicted, 0.1167, "0,1167 procentpoint")]
    public void The_size_of_a_distance_has_no_sign(CriterionKind kind, double distance, string text) =>
        Assert.Equal(text, CriterionText.Distance(kind, (decimal)distance));
}
