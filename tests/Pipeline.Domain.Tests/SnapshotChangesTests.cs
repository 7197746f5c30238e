using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

public class SnapshotChangesTests
{
    private static readonly Period Spring = Period.HalfYear(2026, 1);
    private static readonly Period Autumn = Period.HalfYear(2026, 2);
    private static readonly Plan Plan = Plan(TandplejeIndicator());

    [Fact]
    public void New_revised_and_gone_values_and_changed_statuses_are_told_from_one_number_to_the_other()
    {
        var (first, second) = (Delivery(1, 1, withdrawnBy: 3), Delivery(2, 2));
        TakenObservation[] observations =
        [
            Observed(first, Tandpleje, Ladegaardsparken, Spring, 10m),
            Observed(first, Tandpleje, Kommune, Spring, 7m),
            Observed(first, Tandpleje, Total, Spring, 9m),
            Observed(second, Tandpleje, Ladegaardsparken, Spring, 12m),
            Observed(second, Tandpleje, Kommune, Autumn, 8m),
            Observed(second, Tandpleje, Kommune, Spring, 7.0m),
        ];

        var changes = SnapshotChanges.Between(AsOf(1, [first, second], observations), AsOf(3, [first, second], observations));

        Assert.Equal((1L, 3L), (changes.From, changes.To));
        Assert.Equal([(Kommune, Autumn)], changes.New.Select(point => (point.Key.Area, point.Key.Period)));
        var revision = Assert.Single(changes.Revised);
        Assert.Equal((10m, 12m), (revision.From.Value.Number, revision.To.Value.Number));
        Assert.Equal((1L, 2L), (revision.From.Number, revision.To.Number));
        Assert.Equal([Total], changes.Gone.Select(point => point.Key.Area));
        Assert.Equal([second.Id], changes.Deliveries.Select(delivery => delivery.Id));
        Assert.Equal([first.Id], changes.Withdrawn.Select(delivery => delivery.Id));

        // 10,0 is below the baseline of 11,8 and 12,0 above it, and lower is better; the total has no value any more, and never had a baseline.
        Assert.Contains(changes.Statuses, status =>
            (status.Area, status.From, status.To) == (Ladegaardsparken, EvaluationStatus.Improved, EvaluationStatus.Worsened));
        Assert.Contains(changes.Statuses, status => (status.Area, status.To) == (Total, null));
    }

    // The second file is of the same format and tells the kommune's spring, but not the area's. A file that was changed before the first may have told
    // it and lost; and one that speaks of another period leaves nothing out.
    [Theory]
    [InlineData(2, true, true)]
    [InlineData(0, true, false)]
    [InlineData(2, false, false)]
    public void A_value_that_a_later_file_leaves_out_is_told_and_keeps_standing(int modifiedDay, bool isSpring, bool isTold)
    {
        var (first, second) = (Delivery(1, modifiedDay: 1), Delivery(2) with { Modified = Delivery(1).Modified.AddDays(modifiedDay - 1) });
        TakenObservation[] observations =
        [
            Observed(first, Tandpleje, Ladegaardsparken, Spring, 10m), Observed(second, Tandpleje, Kommune, isSpring ? Spring : Autumn, 7m),
        ];

        var changes = SnapshotChanges.Between(AsOf(1, [first, second], observations), AsOf(2, [first, second], observations));

        Assert.Equal(isTold ? [Ladegaardsparken] : [], changes.LeftOut.Select(point => point.Key.Area));
        Assert.Empty(changes.Gone);
    }

    [Fact]
    public void A_file_of_another_format_leaves_nothing_out()
    {
        var (first, second) = (Delivery(1, modifiedDay: 1), Delivery(2, modifiedDay: 2) with { Format = new FormatId("et-andet") });
        TakenObservation[] observations =
            [Observed(first, Tandpleje, Ladegaardsparken, Spring, 10m), Observed(second, Tandpleje, Kommune, Spring, 7m)];

        Assert.Empty(SnapshotChanges.Between(AsOf(1, [first, second], observations), AsOf(2, [first, second], observations)).LeftOut);
    }

    [Fact]
    public void Nothing_changes_from_a_number_to_itself()
    {
        var first = Delivery(1);
        var snapshot = AsOf(1, [first], [Observed(first, Tandpleje, Kommune, Spring, 7m)]);

        var changes = SnapshotChanges.Between(snapshot, snapshot);

        Assert.Empty(changes.New);
        Assert.Empty(changes.Revised);
        Assert.Empty(changes.Gone);
        Assert.Empty(changes.LeftOut);
        Assert.Empty(changes.Statuses);
        Assert.Empty(changes.Deliveries);
        Assert.Empty(changes.Withdrawn);
    }

    [Fact]
    public void The_later_must_come_last_and_be_of_the_same_plan()
    {
        var (earlier, later) = (AsOf(1, [], []), AsOf(2, [], []));

        Assert.Throws<ArgumentException>(() => SnapshotChanges.Between(later, earlier));
        Assert.Throws<ArgumentException>(() => SnapshotChanges.Between(earlier with { Plan = new PlanId("anden") }, later));
    }

    private static Snapshot AsOf(long number, CommittedDelivery[] deliveries, TakenObservation[] observations) =>
        PlanEvaluator.Evaluate(Plan, "rules", number, DateTimeOffset.UnixEpoch, deliveries, observations);
}
