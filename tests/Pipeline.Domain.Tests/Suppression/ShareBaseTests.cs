using Pipeline.Domain.Suppression;
using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests.Suppression;

/// <summary>Percentages told without the counts behind them: what they are of is known from elsewhere, or from nowhere.</summary>
public class ShareBaseTests
{
    private static readonly IndicatorId Measure = new("andel");
    private static readonly AreaId North = new("nord");
    private static readonly AreaId South = new("syd");
    private static readonly AreaId All = new("i-alt");
    private static readonly Period Year = Period.Year(2025);
    private static readonly CommittedDelivery First = Delivery(1);

    // 6 % of the 50 who answered are 3; of 80 they are 4,8, which is 5; 94 % of 50 are all but 3.
    [Theory]
    [InlineData(6.0, 50, HiddenBecause.Few)]
    [InlineData(6.0, 80, null)]
    [InlineData(94.0, 50, HiddenBecause.Few)]
    [InlineData(0.0, 50, null)]
    public void Of_those_who_answered_a_few_are_few(decimal share, int answers, HiddenBecause? expected) =>
        Assert.Equal(expected, Reason(Share(CertaintyKind.Sample), North, Told(North, share, answers: answers)));

    // 1,2 % of the 248 residents are 2,98: three. 2,4 % are 5,95: six.
    [Theory]
    [InlineData(1.2, HiddenBecause.Few)]
    [InlineData(2.4, null)]
    public void Of_the_residents_that_the_indicator_declares_a_few_are_few(decimal share, HiddenBecause? expected) =>
        Assert.Equal(expected, Reason(Share(CertaintyKind.Share, atLeast: 1), North, Told(North, share), Residents(North, 248)));

    // 1,5 % of all 248 are 3,7: few, however many of them the share is of. 4,0 % are 9,9 of all and 2,0 of a fifth: nobody can say.
    [Theory]
    [InlineData(1.5, HiddenBecause.Few)]
    [InlineData(98.5, HiddenBecause.Few)]
    [InlineData(4.0, null)]
    public void Of_a_part_of_the_residents_what_is_few_of_them_all_is_few(decimal share, HiddenBecause? expected) =>
        Assert.Equal(expected, Reason(Share(CertaintyKind.Share, atLeast: 0.2m), North, Told(North, share), Residents(North, 248)));

    // 23 of 150 and 20 of 100 leave North 50, and 6 % of 50 are 3.
    [Fact]
    public void A_part_is_of_what_the_other_parts_leave_of_the_total() => Assert.Equal(
        HiddenBecause.Few,
        Reason(Share(CertaintyKind.Share), North, Told(North, 6.0m), Told(South, 20.0m, new Counts(20, 100)), Told(All, 15.3m, new Counts(23, 150))));

    // 3 of 50 and 20 of 100 are 23 of 150, 15,3 %: the total would give the 3 away as 23 - 20.
    [Fact]
    public void A_total_is_of_what_its_parts_are_of()
    {
        var decided = Decide(
            Share(CertaintyKind.Sample), Told(North, 6.0m, answers: 50), Told(South, 20.0m, answers: 100), Told(All, 15.3m));

        Assert.Equal(
            [(North, HiddenBecause.Few), (South, HiddenBecause.ProtectsAnother)],
            decided.Lines.Where(line => line.Hidden is not null).Select(line => (line.Key.Area, line.Hidden!.Value)));
        Assert.Empty(decided.Exposed);
    }

    [Fact]
    public void Where_nothing_tells_what_a_percentage_is_of_neither_we_nor_a_reader_can_say_that_it_is_few() =>
        Assert.Null(Reason(Share(CertaintyKind.Share), North, Told(North, 0.4m), Residents(North, 248)));

    [Fact]
    public void A_figure_that_is_shown_of_a_base_not_quite_known_tells_as_much_of_its_count_as_rounding_and_base_leave()
    {
        // 4,0 % is 3,95 to 4,05: of 49 (a fifth of 248, rounded down) at least 1,94, and of 248 at most 10,04.
        var cell = Decide(Share(CertaintyKind.Share, atLeast: 0.2m), Told(North, 4.0m), Residents(North, 248))
            .Lines.Single(line => line.Key.Indicator == Measure).Cell!;

        Assert.Equal((new CountRange(2, 10), new CountRange(0, 248)), (cell.WhenShown, cell.WhenSpared));
    }

    [Fact]
    public void Of_a_hidden_survey_share_how_many_answered_is_hidden_too()
    {
        TakenObservation[] taken = [Told(North, 6.0m, answers: 50)];
        var plan = PlanOf(Share(CertaintyKind.Sample));
        var ledger = DisclosureLedger.Empty.DecideThrough(1, plan, [First], taken);

        var point = Assert.Single(ledger.Publish(ValuesInForce.AsOf([First], taken, 1), 1));

        Assert.Equal((ValueState.Suppressed, null), (point.Value.State, point.Answers));
    }

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void A_percentage_of_fewer_than_twenty_is_shown_with_a_warning(int of, bool isWarned)
    {
        TakenObservation[] taken = [Told(North, 50.0m, answers: of)];
        var plan = PlanOf(Share(CertaintyKind.Sample));
        var ledger = DisclosureLedger.Empty.DecideThrough(1, plan, [First], taken);

        var basis = PlanEvaluator.Evaluate(plan, "rules", 1, DateTimeOffset.UnixEpoch, [First], taken, ledger: ledger)
            .Evaluations.Single(evaluation => evaluation.Area == North).Certainty.Basis;

        Assert.Equal(isWarned, basis.EndsWith(" Tallet er af færre end 20, så få personer flytter det meget.", StringComparison.Ordinal));
    }

    private static HiddenBecause? Reason(Indicator indicator, AreaId area, params TakenObservation[] taken) =>
        Decide(indicator, taken).Hides(new ObservationKey(Measure, area, Year), 1);

    private static DisclosureLedger Decide(Indicator indicator, params TakenObservation[] taken) =>
        DisclosureLedger.Empty.DecideThrough(1, PlanOf(indicator), [First], taken);

    private static Indicator Share(CertaintyKind certainty, decimal? atLeast = null) =>
        Indicator(Measure, Unit.Percent, Polarity.LowerIsBetter, Timing.Stock, null).Indicator with
        {
            Certainty = certainty,
            Decimals = 1,
            Base = atLeast is { } part ? new IndicatorBase(Beboere, part) : null,
        };

    private static Plan PlanOf(Indicator indicator)
    {
        var planned = Indicator(Measure, indicator.Unit, indicator.Polarity, indicator.Timing, null) with { Indicator = indicator };
        return Plan(planned, Indicator(Beboere, Unit.Count, Polarity.HigherIsBetter, Timing.Stock, null)) with
        {
            Areas =
            [
                Area(North, AreaKind.Department, "Nord"), Area(South, AreaKind.Department, "Syd"),
                Area(All, AreaKind.PlanTotal, "I alt") with { Parts = [North, South] },
            ],
        };
    }

    private static TakenObservation Told(AreaId area, decimal share, Counts? counts = null, int? answers = null)
    {
        var taken = Observed(First, Measure, area, Year, share);
        return taken with { Observation = taken.Observation with { Counts = counts, Answers = answers } };
    }

    private static TakenObservation Residents(AreaId area, int number) => Observed(First, Beboere, area, Period.Year(2024), number);
}
