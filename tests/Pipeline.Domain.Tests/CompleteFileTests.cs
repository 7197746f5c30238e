using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

/// <summary>Which value wins, and what a complete file ends: each rule in every order that the deliveries can be taken in.</summary>
public class CompleteFileTests
{
    private static readonly Period Spring = Period.HalfYear(2026, 1);
    private static readonly Period Autumn = Period.HalfYear(2025, 2);

    [Fact]
    public void The_file_changed_last_wins_in_every_order_of_taking() =>
        InEveryOrder(
            [File(1, (Ladegaardsparken, Spring, 10m)), File(2, (Ladegaardsparken, Spring, 11m)), File(3, (Ladegaardsparken, Spring, 12m))],
            log => Assert.Equal(["ladegaardsparken 2026H1 12"], log.InForce()));

    [Fact]
    public void Of_files_changed_at_the_same_time_the_one_taken_last_wins_in_every_order_of_taking() =>
        InEveryOrder(
            [File(1, (Ladegaardsparken, Spring, 10m)), File(1, (Ladegaardsparken, Spring, 11m)), File(1, (Ladegaardsparken, Spring, 12m))],
            log => Assert.Equal([$"ladegaardsparken 2026H1 {log.LastTaken.Told[0].Value:0}"], log.InForce()));

    [Fact]
    public void What_a_later_complete_file_leaves_out_within_its_scope_is_dead_in_every_order_of_taking() =>
        InEveryOrder(
            [File(1, (Ladegaardsparken, Spring, 10m), (Kommune, Spring, 7m)), Complete(2, (Ladegaardsparken, Autumn, 9m), (Kommune, Spring, 8m))],
            log => Assert.Equal(["holbaek-kommune 2026H1 8", "ladegaardsparken 2025H2 9"], log.InForce()));

    [Fact]
    public void What_a_complete_file_does_not_name_keeps_standing_in_every_order_of_taking() =>
        InEveryOrder(
            [File(1, (Ladegaardsparken, Spring, 10m), (Kommune, Autumn, 7m)), Complete(2, (Kommune, Spring, 8m))],
            log => Assert.Equal(["holbaek-kommune 2025H2 7", "holbaek-kommune 2026H1 8", "ladegaardsparken 2026H1 10"], log.InForce()));

    [Fact]
    public void A_file_changed_after_the_complete_one_brings_a_value_back_in_every_order_of_taking() =>
        InEveryOrder(
            [
                File(1, (Ladegaardsparken, Spring, 10m)),
                Complete(2, (Ladegaardsparken, Autumn, 9m), (Kommune, Spring, 8m)),
                File(3, (Ladegaardsparken, Spring, 11m)),
            ],
            log => Assert.Equal(["holbaek-kommune 2026H1 8", "ladegaardsparken 2025H2 9", "ladegaardsparken 2026H1 11"], log.InForce()));

    [Fact]
    public void What_is_dead_hides_nothing_below_it_in_every_order_of_taking() =>
        InEveryOrder(
            [
                File(1, (Ladegaardsparken, Spring, 10m)),
                File(2, (Ladegaardsparken, Spring, 11m)),
                Complete(3, (Ladegaardsparken, Autumn, 9m), (Kommune, Spring, 8m)),
            ],
            log => Assert.Equal(["holbaek-kommune 2026H1 8", "ladegaardsparken 2025H2 9"], log.InForce()));

    [Fact]
    public void Withdrawing_the_complete_file_brings_the_dead_back_in_every_order_of_taking() =>
        InEveryOrder(
            [
                File(1, (Ladegaardsparken, Spring, 10m), (Kommune, Spring, 7m)),
                File(2, (Ladegaardsparken, Spring, 11m)),
                Complete(3, (Ladegaardsparken, Autumn, 9m), (Kommune, Spring, 8m)),
            ],
            log =>
            {
                Assert.Equal(["holbaek-kommune 2026H1 7", "ladegaardsparken 2026H1 11"], log.InForceAfterWithdrawing(3));
                Assert.Equal(["holbaek-kommune 2026H1 8", "ladegaardsparken 2025H2 9"], log.InForceAfterWithdrawing(1));
                Assert.Equal(["holbaek-kommune 2026H1 8", "ladegaardsparken 2025H2 9"], log.InForce());
            });

    [Fact]
    public void Withdrawing_any_file_leaves_the_one_changed_last_of_the_others_in_every_order_of_taking() =>
        InEveryOrder(
            [File(1, (Ladegaardsparken, Spring, 10m)), File(2, (Ladegaardsparken, Spring, 11m)), File(3, (Ladegaardsparken, Spring, 12m))],
            log =>
            {
                Assert.Equal(["ladegaardsparken 2026H1 12"], log.InForceAfterWithdrawing(1));
                Assert.Equal(["ladegaardsparken 2026H1 12"], log.InForceAfterWithdrawing(2));
                Assert.Equal(["ladegaardsparken 2026H1 11"], log.InForceAfterWithdrawing(3));
            });

    [Fact]
    public void Of_a_complete_and_another_file_changed_at_the_same_time_the_one_taken_last_decides()
    {
        var file = File(1, (Ladegaardsparken, Spring, 10m));
        var complete = Complete(1, (Ladegaardsparken, Autumn, 9m), (Kommune, Spring, 8m));

        Assert.DoesNotContain("ladegaardsparken 2026H1 10", new Log([file, complete]).InForce());
        Assert.Contains("ladegaardsparken 2026H1 10", new Log([complete, file]).InForce());
    }

    [Fact]
    public void A_file_holds_until_another_takes_a_value_from_it_in_every_order_of_taking() =>
        InEveryOrder(
            [File(1, (Ladegaardsparken, Spring, 10m), (Kommune, Spring, 7m)), File(2, (Ladegaardsparken, Spring, 11m))],
            log =>
            {
                Assert.False(log.StillHolds(1));
                Assert.True(log.StillHolds(2));
                Assert.True(log.StillHolds(1, withdrawn: 2));
            });

    [Fact]
    public void A_complete_file_no_longer_holds_once_another_value_stands_in_its_scope_in_every_order_of_taking() =>
        InEveryOrder(
            [Complete(1, (Ladegaardsparken, Autumn, 9m), (Kommune, Spring, 8m)), File(2, (Ladegaardsparken, Spring, 11m))],
            log =>
            {
                Assert.False(log.StillHolds(1));
                Assert.True(log.StillHolds(1, withdrawn: 2));
            });

    [Fact]
    public void A_then_b_then_a_again_ends_at_a_in_every_order_of_taking() =>
        InEveryOrder(
            [File(1, (Ladegaardsparken, Spring, 10m)), File(2, (Ladegaardsparken, Spring, 11m)), File(3, (Ladegaardsparken, Spring, 10m))],
            log =>
            {
                Assert.False(log.StillHolds(1));
                Assert.Equal(["ladegaardsparken 2026H1 10"], log.InForce());
            });

    private static DroppedFile File(int day, params (AreaId Area, Period Period, decimal Value)[] told) => new(day, IsComplete: false, told);

    private static DroppedFile Complete(int day, params (AreaId Area, Period Period, decimal Value)[] told) => new(day, IsComplete: true, told);

    private static void InEveryOrder(IReadOnlyList<DroppedFile> files, Action<Log> check) =>
        Assert.All(Orders.Of(files), order => check(new Log(order)));

    private sealed record DroppedFile(int Day, bool IsComplete, (AreaId Area, Period Period, decimal Value)[] Told);

    /// <summary>Files taken in an order.</summary>
    private sealed class Log
    {
        private readonly List<(DroppedFile File, CommittedDelivery Delivery)> deliveries;
        private readonly List<TakenObservation> observations;

        public Log(IReadOnlyList<DroppedFile> order)
        {
            deliveries = [.. order.Select((file, index) => (file, Taken(file, index + 1)))];
            observations =
            [
                .. deliveries.SelectMany(taken => taken.File.Told.Select(told => Observed(taken.Delivery, Tandpleje, told.Area, told.Period, told.Value))),
            ];
        }

        public DroppedFile LastTaken => deliveries[^1].File;

        private int Next => deliveries.Count + 1;

        public IEnumerable<string> InForce() => InForce(withdrawn: null, deliveries.Count);

        public IEnumerable<string> InForceAfterWithdrawing(int day) => InForce(day, Next);

        public bool StillHolds(int day, int? withdrawn = null)
        {
            var all = With(withdrawn);
            return ValuesInForce.StillHolds(all[deliveries.FindIndex(taken => taken.File.Day == day)], all, observations);
        }

        private static CommittedDelivery Taken(DroppedFile file, int number) => Delivery(number, file.Day) with
        {
            Scope = file.IsComplete
                ? new CompleteScope([Tandpleje], file.Told.Select(told => told.Area), file.Told.Select(told => told.Period))
                : null,
        };

        private IEnumerable<string> InForce(int? withdrawn, long number) => ValuesInForce.AsOf(With(withdrawn), observations, number)
            .Select(point => FormattableString.Invariant($"{point.Key.Area} {point.Key.Period} {point.Value.Number:0}"))
            .Order(StringComparer.Ordinal);

        private List<CommittedDelivery> With(int? withdrawn) =>
        [
            .. deliveries.Select(taken => taken.File.Day == withdrawn ? taken.Delivery with { WithdrawnBy = Next } : taken.Delivery),
        ];
    }
}
