using Pipeline.Domain.Suppression;

namespace Pipeline.Domain.Tests.Suppression;

public class SuppressorTests
{
    private static readonly DisclosureRelation Total = SuppressionTable.Sum("i-alt", "a", "b", "c");

    [Fact]
    public void With_nothing_few_nothing_is_hidden() =>
        Assert.Empty(new SuppressionTable([Total]).Publish(("a", new(7)), ("b", new(9)), ("c", new(0)), ("i-alt", new(16))).Outcome.Hidden);

    // 23 - 10 - 10 = 3: with one part more hidden, of 10 and known to be 5 or more, 13 less 1 to 4 leaves it 9 to 12.
    [Fact]
    public void One_few_part_of_a_total_takes_one_other_part_with_it()
    {
        var report = new SuppressionTable([Total]).Publish(("a", new(3)), ("b", new(10)), ("c", new(10)), ("i-alt", new(23)));

        Assert.Equal(["a"], report.Hidden(HiddenBecause.Few));
        Assert.Equal(["b"], report.Hidden(HiddenBecause.ProtectsAnother));
        Assert.Empty(report.Outcome.Exposed);
    }

    [Fact]
    public void What_was_hidden_to_protect_another_stays_so_though_a_smaller_one_has_come()
    {
        var table = new SuppressionTable([Total]);
        table.Publish(("a", new(3)), ("b", new(10)), ("c", new(12)), ("i-alt", new(25)));

        var next = table.Publish(("a", new(3)), ("b", new(11)), ("c", new(9)), ("i-alt", new(23)));

        Assert.Equal(["b"], next.Hidden(HiddenBecause.ProtectsAnother));
    }

    [Fact]
    public void The_protector_of_a_few_that_was_revised_stays_hidden_for_it_would_tell_what_the_few_was()
    {
        var table = new SuppressionTable([Total]);
        table.Publish(("a", new(3)), ("b", new(10)), ("c", new(10)), ("i-alt", new(23)));

        var next = table.Publish(("a", new(12)), ("b", new(10)), ("c", new(10)), ("i-alt", new(32)));

        Assert.NotEmpty(next.Hidden(HiddenBecause.ProtectsAnother));
    }

    [Fact]
    public void What_the_source_hides_is_not_given_away_by_our_total()
    {
        var table = new SuppressionTable([Total]);
        var figures = new Dictionary<ObservationKey, Figure>
        {
            [SuppressionTable.Key("b")] = new(10),
            [SuppressionTable.Key("c")] = new(20),
            [SuppressionTable.Key("i-alt")] = new(33),
        };

        var report = table.Publish(figures, table.HiddenBySource("a"));

        Assert.Equal(["a"], report.Hidden(HiddenBecause.HiddenBySource));
        Assert.Single(report.Hidden(HiddenBecause.ProtectsAnother));
    }

    // 20 - 10 - 7 = 3, though c was never delivered.
    [Fact]
    public void A_few_that_nobody_delivered_is_not_given_away_as_the_rest() =>
        Assert.NotEmpty(new SuppressionTable([Total]).Publish(("a", new(10)), ("b", new(7)), ("i-alt", new(20))).Hidden(HiddenBecause.ProtectsAnother));

    [Theory]
    [InlineData(2, 40, 1, 4)]
    [InlineData(38, 40, 36, 39)]
    [InlineData(2, 6, 1, 5)]
    [InlineData(3, 3, 0, 3)]
    public void The_rule_hides_few_and_all_but_few_of_a_base(int count, int of, int low, int high) =>
        Assert.Equal(new CountRange(low, high), SuppressionPolicy.Default.Hides(count, ShareBase.Exactly(of)));

    [Theory]
    [InlineData(0, 40)]
    [InlineData(5, 40)]
    [InlineData(40, 40)]
    public void The_rule_shows_none_all_and_what_is_not_few(int count, int of) => Assert.Null(SuppressionPolicy.Default.Hides(count, ShareBase.Exactly(of)));
}
