using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Domain.Tests.Criteria;

public sealed class BoundsTests
{
    // Every interval with ends among 0-4, tried at every half: enough to meet each way that two intervals can lie.
    private static readonly decimal[] Grid = [.. Enumerable.Range(0, 11).Select(half => half / 2m)];

    private static readonly Gen<Bounds> Intervals = Gen.OneOf(
        Gen.Choose(0, 4).Select(number => Bounds.Exactly(number)),
        Gen.Choose(0, 3).SelectMany(lower => Gen.Choose(lower, 4).Select(upper => Bounds.Between(lower, upper))),
        Gen.Choose(1, 4).Select(bound => Bounds.Of(ObservedValue.Below(bound))),
        Gen.Constant(Bounds.Anything));

    [Fact]
    public void A_comparison_is_yes_or_no_only_when_it_is_so_for_every_number_that_the_two_can_be() => Prop.ForAll(
        Intervals.ToArbitrary(),
        Intervals.ToArbitrary(),
        Gen.Elements(Enum.GetValues<Comparison>()).ToArbitrary(),
        (value, limit, comparison) => Assert.Equal(
            TernaryTests.Common(
                from number in Grid
                where value.Contains(number)
                from line in Grid
                where limit.Contains(line)
                select Holds(comparison, number, line)),
            comparison.IsMet(value, limit))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hidden_or_missing_value_can_be_anything()
    {
        Assert.Equal(Bounds.Anything, Bounds.Of(ObservedValue.Missing(ValueState.Suppressed)));
        Assert.Equal(Bounds.Anything, Bounds.Of(ObservedValue.Missing(ValueState.NotAvailable)));
    }

    [Fact]
    public void A_bound_is_everything_below_it()
    {
        var belowFive = Bounds.Of(ObservedValue.Below(5));

        Assert.True(belowFive.Contains(0));
        Assert.True(belowFive.Contains(4.9m));
        Assert.False(belowFive.Contains(5));
        Assert.Equal(Ternary.No, Comparison.AtLeast.IsMet(belowFive, Bounds.Exactly(5)));
        Assert.Equal(Ternary.Unknown, Comparison.AtLeast.IsMet(belowFive, Bounds.Exactly(4.9m)));
    }

    [Fact]
    public void An_interval_ends_no_lower_than_it_begins() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Bounds.Between(2.03m, 1.98m));

    private static bool Holds(Comparison comparison, decimal value, decimal limit) => comparison switch
    {
        Comparison.MoreThan => value > limit,
        Comparison.AtLeast => value >= limit,
        Comparison.AtMost => value <= limit,
        _ => value < limit,
    };
}
