using FsCheck;
using FsCheck.Fluent;
using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

public class ValuesInForceTests
{
    private static readonly Period Spring = Period.HalfYear(2026, 1);

    [Fact]
    public void The_file_changed_last_wins_whatever_order_the_files_were_taken_in()
    {
        var correction = Delivery(1, modifiedDay: 9);
        var slowOriginal = Delivery(2, modifiedDay: 3);

        Assert.Equal(11m, Value([correction, slowOriginal], 2, Told(correction, 11m), Told(slowOriginal, 12m)));
    }

    [Fact]
    public void Of_files_changed_at_the_same_time_the_higher_number_wins() =>
        Assert.Equal(12m, Value([Delivery(1), Delivery(2)], 2, Told(Delivery(1), 11m), Told(Delivery(2), 12m)));

    [Fact]
    public void A_value_that_a_later_file_leaves_out_keeps_standing()
    {
        var other = Observed(Delivery(2), Tandpleje, Kommune, Spring, 7m);

        Assert.Equal(11m, Value([Delivery(1), Delivery(2)], 2, Told(Delivery(1), 11m), other));
    }

    [Fact]
    public void Withdrawing_a_delivery_makes_the_value_below_it_visible_again()
    {
        var withdrawn = Delivery(2, modifiedDay: 9, withdrawnBy: 3);
        var observations = new[] { Told(Delivery(1), 11m), Told(withdrawn, 12m) };

        Assert.Equal(12m, Value([Delivery(1), withdrawn], 2, observations));
        Assert.Equal(11m, Value([Delivery(1), withdrawn], 3, observations));
    }

    [Fact]
    public void What_was_known_as_of_a_number_does_not_know_what_came_later() =>
        Assert.Equal(11m, Value([Delivery(1), Delivery(2)], 1, Told(Delivery(1), 11m), Told(Delivery(2), 12m)));

    [Fact]
    public void What_a_broken_take_left_behind_is_never_read()
    {
        var leftover = Told(Delivery(1), 99m) with { TakeKey = new Take(Delivery(1).Id, "otherrules").Key };

        Assert.Equal(11m, Value([Delivery(1)], 1, leftover, Told(Delivery(1), 11m)));
    }

    [Fact]
    public void What_was_said_again_beats_a_file_changed_in_between_from_the_number_at_which_that_was_seen()
    {
        var original = SaidAgain(Delivery(1, modifiedDay: 1), number: 2, day: 9);
        var between = Delivery(3, modifiedDay: 5);
        var observations = new[] { Told(original, 11m), Told(between, 12m) };

        Assert.Equal(11m, Value([original, between], 3, observations));

        // Seen only at a later number, it is not known as of this one.
        Assert.Equal(12m, Value([SaidAgain(Delivery(1, modifiedDay: 1), number: 4, day: 9), between], 3, observations));
    }

    [Fact]
    public void What_was_said_again_gives_way_to_a_file_changed_after_that_and_to_a_withdrawal()
    {
        var original = SaidAgain(Delivery(1, modifiedDay: 1), number: 1, day: 5);
        var later = Delivery(2, modifiedDay: 9);
        var observations = new[] { Told(original, 11m), Told(later, 12m) };

        Assert.Equal(12m, Value([original, later], 2, observations));
        Assert.Equal(12m, Value([original with { WithdrawnBy = 3 }, Delivery(2, modifiedDay: 3)], 3, observations));
    }

    [Fact]
    public void The_same_file_dropped_earlier_and_seen_later_makes_nothing_earlier()
    {
        var original = SaidAgain(Delivery(1, modifiedDay: 9), number: 1, day: 1);
        var between = Delivery(2, modifiedDay: 5);

        Assert.Equal(11m, Value([original, between], 2, Told(original, 11m), Told(between, 12m)));
    }

    [Fact]
    public void A_complete_file_said_again_ends_what_a_file_changed_in_between_tells_in_its_scope()
    {
        var told = Told(Delivery(1), 11m);
        var complete = SaidAgain(Delivery(1), number: 1, day: 9) with { Scope = new CompleteScope([Tandpleje], [Ladegaardsparken, Kommune], [Spring]) };
        var between = Delivery(2, modifiedDay: 5);

        Assert.Equal(told.Observation.Key, Assert.Single(
            ValuesInForce.AsOf([complete, between], [told, Observed(between, Tandpleje, Kommune, Spring, 7m)], 2)).Key);
    }

    [Fact]
    public void The_values_in_force_do_not_depend_on_the_order_in_which_they_are_read() =>
        Prop.ForAll(
            Arb.From(Gen.ListOf(Gen.Choose(1, 28), 6)),
            days =>
            {
                var deliveries = days.Select((day, index) => Delivery(index + 1, day)).ToList();
                var told = deliveries.Select(delivery => Told(delivery, delivery.Number)).ToList();
                var forwards = ValuesInForce.AsOf(deliveries, told, 6);
                var backwards = ValuesInForce.AsOf(deliveries.AsEnumerable().Reverse(), told.AsEnumerable().Reverse(), 6);
                var latestDay = days.Max();
                var expected = days.ToList().FindLastIndex(day => day == latestDay) + 1;
                return forwards.SequenceEqual(backwards) && forwards.Single().Number == expected;
            }).QuickCheckThrowOnFailure();

    private static CommittedDelivery SaidAgain(CommittedDelivery delivery, long number, int day) =>
        delivery with { Repetitions = [new Repetition(number, new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero))] };

    private static TakenObservation Told(CommittedDelivery delivery, decimal value) =>
        Observed(delivery, Tandpleje, Ladegaardsparken, Spring, value);

    private static decimal? Value(IEnumerable<CommittedDelivery> deliveries, long number, params TakenObservation[] observations) =>
        ValuesInForce.AsOf(deliveries, observations, number)
            .Single(point => point.Key.Area == Ladegaardsparken).Value.Number;
}
