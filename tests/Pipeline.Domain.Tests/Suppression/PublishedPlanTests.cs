using Pipeline.Domain.Suppression;
using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests.Suppression;

/// <summary>A plan as its readers see it: three areas and their total, counts and shares, delivered again and again.</summary>
public class PublishedPlanTests
{
    private static readonly IndicatorId Charges = new("sigtelser");
    private static readonly AreaId North = new("nord");
    private static readonly AreaId South = new("syd");
    private static readonly AreaId East = new("oest");
    private static readonly AreaId All = new("i-alt");
    private static readonly CommittedDelivery First = Delivery(1);
    private static readonly CommittedDelivery Second = Delivery(2, modifiedDay: 2);
    private static readonly CommittedDelivery Third = Delivery(3, modifiedDay: 3);

    // 2024: 30 + 20 + 10 = 60. 2025: 3 + 20 + 10 = 33: the 3 is few, and 33 - 20 - 10 tells it unless one more is hidden.
    private static readonly TakenObservation[] Early = Of(First, 2024, 30, 20, 10, 60);
    private static readonly TakenObservation[] Late = Of(Second, 2025, 3, 20, 10, 33);

    [Fact]
    public void A_few_and_its_protector_are_seen_as_hidden_and_all_else_as_delivered()
    {
        var snapshot = Published(2, [First, Second], [.. Early, .. Late]);

        Assert.Equal(
            [
                (All, 2024, 60m), (All, 2025, 33m), (North, 2024, 30m), (North, 2025, null), (East, 2024, 10m), (East, 2025, null), (South, 2024, 20m),
                (South, 2025, (decimal?)20m),
            ],
            snapshot.Series.Select(point => (point.Key.Area, point.Key.Period.End.Year, point.Value.Number)));
    }

    [Fact]
    public void Nothing_computed_of_a_hidden_figure_is_told()
    {
        var north = Published(2, [First, Second], [.. Early, .. Late]).Evaluations.Single(evaluation => evaluation.Area == North);

        Assert.Equal(EvaluationStatus.Hidden, north.Status);
        Assert.Equal(ValueState.Suppressed, north.Latest!.Value.State);
        Assert.All(
            new[]
            {
                north.ChangeSinceBaseline, north.RelativeChangeSinceBaseline, north.ChangeSincePrevious, north.ChangeSinceYearBefore, north.Gap!.Gap,
                north.Gap.GapChange, north.Certainty.Low, north.Certainty.High,
            },
            computed => Assert.Null(computed.Number));
        Assert.Empty(north.Targets);
    }

    // Whatever the few is, and its protector with it so that the total stands: readers see one and the same thing.
    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 11)]
    [InlineData(4, 9)]
    public void Readers_see_the_same_whatever_the_hidden_figures_are(int north, int east)
    {
        var one = Published(2, [First, Second], [.. Early, .. Late]);
        var other = Published(2, [First, Second], [.. Early, .. Of(Second, 2025, north, 20, east, 33)]);

        Assert.Equal(Seen(one), Seen(other));
    }

    [Fact]
    public void The_past_does_not_tell_what_is_hidden_today()
    {
        TakenObservation[] taken = [.. Early, .. Late, .. Of(Third, 2024, 2, 20, 38, 60)];
        var ledger = Ledger(3, [First, Second, Third], taken);

        Assert.Equal(30m, Of(Evaluate(1, [First, Second, Third], taken, ledger.UpTo(1)), North, 2024).Number);
        Assert.Equal(ValueState.Suppressed, Of(Evaluate(1, [First, Second, Third], taken, ledger), North, 2024).State);
    }

    [Fact]
    public void What_is_hidden_does_not_depend_on_how_often_somebody_looked()
    {
        TakenObservation[] taken = [.. Early, .. Late, .. Of(Third, 2025, 12, 20, 10, 42)];
        CommittedDelivery[] deliveries = [First, Second, Third];

        var atOnce = Ledger(3, deliveries, taken);
        var stepwise = DisclosureLedger.Empty.DecideThrough(1, Plan(), deliveries, taken).DecideThrough(2, Plan(), deliveries, taken)
            .DecideThrough(3, Plan(), deliveries, taken);

        Assert.Equal(atOnce.Lines, stepwise.Lines);
        Assert.Contains(atOnce.Lines, line => line.Number == 2);
        Assert.Same(atOnce, atOnce.DecideThrough(3, Plan(), deliveries, taken));
    }

    [Fact]
    public void Of_a_number_that_is_not_decided_nothing_can_be_published() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Evaluate(2, [First, Second], [.. Early, .. Late], Ledger(1, [First], Early)));

    [Fact]
    public void A_figure_that_the_agreement_prints_is_not_hidden() =>
        Assert.Equal(3m, Of(Published(1, [First], Of(First, 2023, 3, 20, 10, 33)), North, 2023).Number);

    [Fact]
    public void What_counts_no_persons_or_comes_from_an_exempt_source_is_not_hidden()
    {
        var things = Plan(countsPersons: false);
        var published = Plan() with
        {
            Sources = [new DataSource(new SourceId("dst"), "Danmarks Statistik", "a@example.dk", [First.Format]) { Suppression = SuppressionPolicy.Exempt }],
        };

        Assert.All([things, published], plan => Assert.DoesNotContain(
            DisclosureLedger.Empty.DecideThrough(2, plan, [First, Second], [.. Early, .. Late]).Lines, line => line.Hidden is not null));
    }

    // 20 - 10 - 7 = 3 meetings that nobody delivered: three meetings are no persons.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_nobody_delivered_is_protected_only_where_it_is_of_persons(bool countsPersons)
    {
        TakenObservation[] taken =
        [
            Observed(First, Charges, North, Period.Year(2025), 10), Observed(First, Charges, South, Period.Year(2025), 7),
            Observed(First, Charges, All, Period.Year(2025), 20),
        ];

        var decided = DisclosureLedger.Empty.DecideThrough(1, Plan(countsPersons), [First], taken);

        Assert.Equal(countsPersons, decided.Lines.Any(line => line.Hidden == HiddenBecause.ProtectsAnother));
        Assert.Empty(decided.Exposed);
    }

    // What the source hides stays hidden though it is no persons; nothing else is hidden for its sake, and nobody is told that it can be worked out.
    [Fact]
    public void What_a_source_hides_of_things_is_not_protected()
    {
        TakenObservation[] taken =
        [
            Observed(First, Charges, North, Period.Year(2025), ObservedValue.Below(5)), Observed(First, Charges, South, Period.Year(2025), 7),
            Observed(First, Charges, East, Period.Year(2025), 10), Observed(First, Charges, All, Period.Year(2025), 20),
        ];

        var decided = DisclosureLedger.Empty.DecideThrough(1, Plan(countsPersons: false), [First], taken);

        Assert.Equal([HiddenBecause.HiddenBySource], decided.Lines.Select(line => line.Hidden).OfType<HiddenBecause>());
        Assert.Empty(decided.Exposed);
    }

    // 3 of 50 and 20 of 100 are 23 of 150, 15,3 pct.: told without its counts, the total would still give the 3 away as 23 - 20.
    [Fact]
    public void A_percentage_of_a_total_told_without_its_counts_does_not_give_a_part_away()
    {
        var share = Indicator(Charges, Unit.Percent, Polarity.LowerIsBetter, Timing.Flow, null);
        var plan = PlanOf(share, North, South);
        TakenObservation[] taken = [Counted(North, 6.0m, 3, 50), Counted(South, 20.0m, 20, 100), Observed(First, Charges, All, Period.Year(2025), 15.3m)];

        var hidden = DisclosureLedger.Empty.DecideThrough(1, plan, [First], taken).Lines.Where(line => line.Hidden is not null).ToList();

        Assert.Equal([(North, HiddenBecause.Few), (South, HiddenBecause.ProtectsAnother)], hidden.Select(line => (line.Key.Area, line.Hidden!.Value)));
    }

    [Fact]
    public void What_a_delivery_did_is_told_without_what_is_hidden()
    {
        TakenObservation[] taken = [.. Early, .. Late, .. Of(Third, 2025, 4, 20, 9, 33)];
        CommittedDelivery[] deliveries = [First, Second, Third];

        var told = DeliveryDifference.Of(Third, deliveries, taken).Published(Ledger(3, deliveries, taken), 3);

        Assert.Equal([East, North], told.Changed.Select(change => change.Key.Area).OrderBy(area => area.Value == "nord"));
        Assert.All(told.Changed, change => Assert.Equal((null, null), (change.From!.Number, change.To!.Number)));
        Assert.All(told.Known.Where(point => point.Key.Area == North && point.Key.Period == Period.Year(2025)), point => Assert.Null(point.Value.Number));
    }

    // 4 is more than 50 % below the 30 before: that would narrow down what is hidden.
    [Fact]
    public void No_jump_is_warned_of_where_the_figure_is_hidden()
    {
        TakenObservation[] taken = [.. Early, .. Late];
        var difference = DeliveryDifference.Of(Second, [First, Second], taken);

        var told = HistoryWarnings.Of(Plan(), Second, difference.Published(Ledger(2, [First, Second], taken), 2), [First, Second], taken);

        Assert.Contains(HistoryWarnings.Of(Plan(), Second, difference, [First, Second], taken), warning => warning.Contains("nord", StringComparison.Ordinal));
        Assert.DoesNotContain(told, warning => warning.Contains("nord", StringComparison.Ordinal));
    }

    private static ObservedValue Of(Snapshot snapshot, AreaId area, int year) =>
        snapshot.Series.Single(point => point.Key.Area == area && point.Key.Period == Period.Year(year)).Value;

    private static string Seen(Snapshot snapshot) => string.Join('\n',
        snapshot.Series.Select(point => $"{point}")
            .Concat(snapshot.Evaluations.Select(evaluation => $"{evaluation with { Targets = [] }} {string.Join(';', evaluation.Targets)}")));

    private static Snapshot Published(long number, CommittedDelivery[] deliveries, TakenObservation[] taken) =>
        Evaluate(number, deliveries, taken, Ledger(number, deliveries, taken));

    private static Snapshot Evaluate(long number, CommittedDelivery[] deliveries, TakenObservation[] taken, DisclosureLedger ledger) =>
        PlanEvaluator.Evaluate(Plan(), "rules", number, DateTimeOffset.UnixEpoch, deliveries, taken, ledger: ledger);

    private static DisclosureLedger Ledger(long number, CommittedDelivery[] deliveries, TakenObservation[] taken) =>
        DisclosureLedger.Empty.DecideThrough(number, Plan(), deliveries, taken);

    private static Plan Plan(bool countsPersons = true)
    {
        var planned = Indicator(Charges, Unit.Count, Polarity.LowerIsBetter, Timing.Flow, All, new Baseline(North, Period.Year(2023), 3));
        return PlanOf(planned with { Indicator = planned.Indicator with { CountsPersons = countsPersons, Certainty = CertaintyKind.Count } }, North, South, East);
    }

    private static Plan PlanOf(PlanIndicator planned, params AreaId[] parts) => Holbaek.Plan(planned) with
    {
        Areas =
        [
            .. parts.Select(part => Area(part, AreaKind.Department, part.Value)),
            Area(All, AreaKind.PlanTotal, "I alt") with { Parts = parts },
        ],
    };

    private static TakenObservation[] Of(CommittedDelivery delivery, int year, int north, int south, int east, int all) =>
    [
        Observed(delivery, Charges, North, Period.Year(year), north), Observed(delivery, Charges, South, Period.Year(year), south),
        Observed(delivery, Charges, East, Period.Year(year), east), Observed(delivery, Charges, All, Period.Year(year), all),
    ];

    private static TakenObservation Counted(AreaId area, decimal share, int count, int of)
    {
        var taken = Observed(First, Charges, area, Period.Year(2025), share);
        return taken with { Observation = taken.Observation with { Counts = new Counts(count, of) } };
    }
}
