using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

public class DeliveryDifferenceTests
{
    private static readonly Period Spring = Period.HalfYear(2026, 1);

    [Fact]
    public void Every_value_is_new_changed_unchanged_or_left_out()
    {
        var (first, second) = (Delivery(1, 1), Delivery(2, 2));
        var difference = DeliveryDifference.Of(
            second,
            [first],
            [
                Observed(first, Tandpleje, Ladegaardsparken, Spring, 10m),
                Observed(first, Tandpleje, Kommune, Spring, 7m),
                Observed(first, Tandpleje, Total, Spring, 9m),
                Observed(second, Tandpleje, Ladegaardsparken, Spring, 11m),
                Observed(second, Tandpleje, Kommune, Spring, 7.0m),
                Observed(second, Tandpleje, Kommune, Period.HalfYear(2026, 2), 8m),
            ]);

        Assert.Equal([new ValueChange(Key(Kommune, Period.HalfYear(2026, 2)), null, ObservedValue.Of(8m))], difference.New);
        Assert.Equal([new ValueChange(Key(Ladegaardsparken, Spring), ObservedValue.Of(10m), ObservedValue.Of(11m))], difference.Changed);
        Assert.Equal([new ValueChange(Key(Total, Spring), ObservedValue.Of(9m), ObservedValue.Of(9m))], difference.LeftOut);
        Assert.Equal((1, 0), (difference.UnchangedCount, difference.OverruledCount));
    }

    [Fact]
    public void What_a_complete_file_ends_is_left_out_and_nothing_stands_after_it()
    {
        var first = Delivery(1, 1);
        var second = Delivery(2, 2) with { Scope = new CompleteScope([Tandpleje], [Kommune, Ladegaardsparken], [Spring]) };
        var difference = DeliveryDifference.Of(
            second, [first], [Observed(first, Tandpleje, Ladegaardsparken, Spring, 10m), Observed(second, Tandpleje, Kommune, Spring, 7m)]);

        Assert.Equal([new ValueChange(Key(Ladegaardsparken, Spring), ObservedValue.Of(10m), null)], difference.LeftOut);
    }

    [Fact]
    public void A_slow_original_changes_nothing()
    {
        var (correction, slowOriginal) = (Delivery(1, 9), Delivery(2, 3));
        var difference = DeliveryDifference.Of(
            slowOriginal,
            [correction],
            [Observed(correction, Tandpleje, Kommune, Spring, 7m), Observed(slowOriginal, Tandpleje, Kommune, Spring, 8m)]);

        Assert.Empty(difference.New);
        Assert.Empty(difference.Changed);
        Assert.Equal(1, difference.OverruledCount);
    }

    [Fact]
    public void The_difference_is_the_same_after_later_deliveries_and_withdrawals()
    {
        var (first, second) = (Delivery(1, 1), Delivery(2, 2));
        var third = Delivery(4, 4);
        var told = new[]
        {
            Observed(first, Tandpleje, Kommune, Spring, 7m),
            Observed(second, Tandpleje, Kommune, Spring, 8m),
            Observed(third, Tandpleje, Kommune, Spring, 9m),
        };
        var then = DeliveryDifference.Of(second, [first], told[..2]);
        var later = DeliveryDifference.Of(second with { WithdrawnBy = 5 }, [first with { WithdrawnBy = 3 }, second with { WithdrawnBy = 5 }, third], told);

        Assert.Equal(then.Changed, later.Changed);
        Assert.Equal(then.New, later.New);
        Assert.Equal(then.Known, later.Known);
    }

    private static ObservationKey Key(AreaId area, Period period) => new(Tandpleje, area, period);
}
