using Pipeline.Domain.Suppression;

namespace Pipeline.Domain.Tests.Suppression;

/// <summary>What the rule hides for its own sake, as a source may have it set.</summary>
public class SuppressionPolicyTests
{
    private static readonly Period Year = Period.Year(2025);

    [Fact]
    public void Where_zero_must_not_be_shown_it_is_few() =>
        Assert.Equal(new CountRange(0, 4), new SuppressionPolicy { ShowsZero = false }.Hides(0, null));

    [Theory]
    [InlineData(10, 19, 0, 19)]
    [InlineData(0, 4, 0, 4)]
    public void Where_a_small_base_is_hidden_nothing_is_told_of_the_count(int count, int of, int low, int high) =>
        Assert.Equal(new CountRange(low, high), new SuppressionPolicy { HidesSmallBase = true }.Hides(count, ShareBase.Exactly(of)));

    [Fact]
    public void A_base_of_the_least_size_is_shown() => Assert.Null(new SuppressionPolicy { HidesSmallBase = true }.Hides(10, ShareBase.Exactly(20)));

    [Theory]
    [InlineData(2, 2)]
    [InlineData(9, 10)]
    public void The_threshold_may_be_another(int count, int threshold)
    {
        var policy = new SuppressionPolicy { Threshold = threshold };

        Assert.Equal(count < threshold, policy.Hides(count, null) is not null);
        Assert.Null(policy.Hides(threshold, null));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, 3)]
    public void Of_an_exempt_source_nothing_is_hidden(int count, int? of) => Assert.Null(SuppressionPolicy.Exempt.Hides(count, of is { } all ? ShareBase.Exactly(all) : null));

    // 8 of 1.700 is 4,71 per thousand. The interval beside a rate is of its exact count.
    [Fact]
    public void A_rate_tells_its_count()
    {
        var cell = DisclosureCell.Of(Rate(CertaintyKind.Rate), Point(4.71m, new Counts(8, 1700)), SuppressionPolicy.Default);

        Assert.Equal((8m, CountRange.Exactly(8)), (cell.Count!.Value, cell.WhenShown));
        Assert.NotNull(DisclosureCell.Of(Rate(CertaintyKind.Rate), Point(2.35m, new Counts(4, 1700)), SuppressionPolicy.Default).RuleLeaves);
    }

    // 60 of 19.994 is 3,0009 per thousand: 2,95 to 3,05 is 58,98 to 60,98 persons; 3,0005 to 3,0015 is 59,99 to 60,01.
    [Fact]
    public void A_share_tells_as_much_of_its_count_as_the_decimals_that_it_was_delivered_with()
    {
        var rounded = DisclosureCell.Of(Rate(CertaintyKind.None), Point(3.000m, new Counts(60, 19_994)), SuppressionPolicy.Default);
        var exact = DisclosureCell.Of(Rate(CertaintyKind.None), Point(3.001m, new Counts(60, 19_994)), SuppressionPolicy.Default);

        Assert.Equal(new CountRange(59, 60), rounded.WhenShown);
        Assert.Equal(CountRange.Exactly(60), exact.WhenShown);
    }

    // 47 of 3000 is 1,6 pct. with one decimal: 1,55 to 1,65 pct. is 46,5 to 49,5 persons, so 47 to 49.
    [Fact]
    public void A_rounded_percentage_leaves_a_range()
    {
        var percent = Rate(CertaintyKind.Share) with { Unit = Unit.Percent };

        Assert.Equal(new CountRange(47, 49), DisclosureCell.Of(percent, Point(1.6m, new Counts(47, 3000)), SuppressionPolicy.Default).WhenShown);
    }

    // 78 of 200 is 39 pct. without decimals: 38,5 is 77 persons, and 39,5, which is 79, is told as 40 pct.
    [Fact]
    public void What_would_be_rounded_up_to_the_next_percentage_is_not_left()
    {
        var percent = Rate(CertaintyKind.Share) with { Unit = Unit.Percent, Decimals = 0 };

        Assert.Equal(new CountRange(77, 78), DisclosureCell.Of(percent, Point(39m, new Counts(78, 200)), SuppressionPolicy.Default).WhenShown);
    }

    // A mean of four persons' marks tells of four persons.
    [Fact]
    public void A_mean_of_few_is_hidden()
    {
        var mark = Rate(CertaintyKind.None) with { Unit = Unit.Grade };

        Assert.Equal(CountRange.Unknown, DisclosureCell.Of(mark, Point(7m, new Counts(28, 4)), SuppressionPolicy.Default).RuleLeaves);
        Assert.Null(DisclosureCell.Of(mark, Point(7m, new Counts(35, 5)), SuppressionPolicy.Default).RuleLeaves);
    }

    private static Indicator Rate(CertaintyKind certainty) =>
        Holbaek.Indicator(SuppressionTable.Cases, Unit.PerThousand, Polarity.LowerIsBetter, Timing.Flow, null).Indicator with { Certainty = certainty };

    private static SeriesPoint Point(decimal value, Counts counts) => new()
    {
        Key = new ObservationKey(SuppressionTable.Cases, new AreaId("a"), Year),
        Value = ObservedValue.Of(value),
        Counts = counts,
        Delivery = DeliveryId.Of("fil", "etag"),
        Number = 1,
        FileName = "fil.csv",
        Cell = new SourceCell("", 2, "Antal"),
    };
}
