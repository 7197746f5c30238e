using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

public class TotalsAndNewsTests
{
    private static readonly AreaId Vab = new("bjergmarken-vab");
    private static readonly AreaId BoSj = new("bjergmarken-bosj");
    private static readonly AreaId Bjergmarken = new("bjergmarken");
    private static readonly CommittedDelivery First = Delivery(1);
    private static readonly CommittedDelivery Second = Delivery(2, modifiedDay: 2);

    [Fact]
    public void Parts_without_a_delivered_total_are_summed()
    {
        // Section 1: 248 + 282 = 530 residents.
        var evaluation = Evaluate(Residents, [First], Of(Vab, 248), Of(BoSj, 282));

        Assert.Equal(530m, evaluation.PartsTotal!.Value.Number);
        Assert.Equal(EvaluationStatus.NoData, evaluation.Status);
        Assert.Equal(
            "Der er ikke leveret en værdi: beregnet ved at lægge de 2 dele sammen; et samlet tal er ikke leveret.", evaluation.Reason);
    }

    [Fact]
    public void A_delivered_total_wins_and_its_difference_from_the_parts_is_told()
    {
        var evaluation = Evaluate(Residents, [First], Of(Vab, 248), Of(BoSj, 282), Of(Bjergmarken, 569));

        Assert.Equal(569m, evaluation.Latest!.Value.Number);
        Assert.Equal("Det leverede tal, 569, gælder, men delene giver 530.", evaluation.PartsTotal!.Remark);
    }

    [Fact]
    public void A_hidden_part_leaves_no_figure()
    {
        var evaluation = Evaluate(Residents, [First], Of(Vab, 248), Of(BoSj, ObservedValue.Missing(ValueState.Suppressed)));

        Assert.Null(evaluation.PartsTotal!.Value.Number);
        Assert.Equal(
            "Delene kan ikke lægges sammen for 2023: tallet mangler eller er skjult for Bjergmarken (BoSj).", evaluation.PartsTotal.Remark);
    }

    [Fact]
    public void A_missing_part_leaves_no_figure_and_is_named()
    {
        var evaluation = Evaluate(Residents, [First], Of(Vab, 248));

        Assert.Null(evaluation.PartsTotal!.Value.Number);
        Assert.Equal(
            "Delene kan ikke lægges sammen for 2023: tallet mangler eller er skjult for Bjergmarken (BoSj).", evaluation.PartsTotal.Remark);
        Assert.Contains("delene kan ikke lægges sammen", evaluation.Reason, StringComparison.Ordinal);
    }

    // 10 of 100 and 91 of 300 are 101 of 400, 25,25 pct. With one decimal that may be told as 25,2 or 25,3; with two only as itself.
    [Theory]
    [InlineData(25.2, true)]
    [InlineData(25.3, true)]
    [InlineData(25.25, true)]
    [InlineData(25.4, false)]
    [InlineData(25.24, false)]
    public void A_delivered_share_that_differs_by_rounding_alone_agrees_with_its_parts(double delivered, bool agrees)
    {
        var share = Indicator(Beboere, Unit.Percent, Polarity.LowerIsBetter, Timing.Stock, null);

        var evaluation = Evaluate(share, [First], Counted(Vab, 10, 100), Counted(BoSj, 91, 300), Of(Bjergmarken, ObservedValue.Of((decimal)delivered)));

        Assert.Equal(agrees, evaluation.PartsTotal!.Remark == "Det leverede tal stemmer med delene.");
        Assert.Equal((decimal)delivered, evaluation.Latest!.Value.Number);
    }

    [Fact]
    public void Shares_are_summed_by_their_counts_and_never_averaged()
    {
        // 10 of 100 and 90 of 300: 100 of 400 is 25 per cent; the mean of 10 and 30 would be 20.
        var share = Indicator(Beboere, Unit.Percent, Polarity.LowerIsBetter, Timing.Stock, null);

        Assert.Equal(25m, Evaluate(share, [First], Counted(Vab, 10, 100), Counted(BoSj, 90, 300)).PartsTotal!.Value.Number);
        Assert.Null(Evaluate(share, [First], Of(Vab, 10), Of(BoSj, 30), Of(Bjergmarken, 20)).PartsTotal);
        Assert.Equal(
            "Det leverede tal, 20,0 pct., gælder, men delene giver 25,0 pct.",
            Evaluate(share, [First], Counted(Vab, 10, 100), Counted(BoSj, 90, 300), Of(Bjergmarken, 20)).PartsTotal!.Remark);
    }

    // 101 of 400 is 25,25: half of the last digit told is 0,05 with one decimal and 0,005 with two.
    [Theory]
    [InlineData(Unit.Percent, 25.3, false)]
    [InlineData(Unit.Percent, 25.2, false)]
    [InlineData(Unit.Percent, 25.4, true)]
    [InlineData(Unit.Percent, 25.1, true)]
    [InlineData(Unit.Percent, 25.26, true)]
    [InlineData(Unit.PerThousand, 252.5, false)]
    [InlineData(Unit.PerThousand, 252.6, true)]
    public void A_total_of_shares_agrees_with_the_parts_within_what_it_is_rounded_to(Unit unit, double total, bool differs)
    {
        var share = Indicator(Beboere, unit, Polarity.LowerIsBetter, Timing.Stock, null);
        var evaluation = Evaluate(
            share, [First], Counted(Vab, 10, 100), Counted(BoSj, 91, 300), Of(Bjergmarken, ObservedValue.Of((decimal)total)));

        Assert.Equal(differs, evaluation.PartsTotal!.Remark != "Det leverede tal stemmer med delene.");
        Assert.Equal(unit == Unit.Percent ? 25.25m : 252.5m, evaluation.PartsTotal.Value.Number);
    }

    [Fact]
    public void A_total_of_persons_agrees_only_when_it_is_the_sum()
    {
        Assert.Equal("Det leverede tal stemmer med delene.", Evaluate(Residents, [First], Of(Vab, 248), Of(BoSj, 282), Of(Bjergmarken, 530)).PartsTotal!.Remark);
        Assert.NotEqual("Det leverede tal stemmer med delene.", Evaluate(Residents, [First], Of(Vab, 248), Of(BoSj, 282), Of(Bjergmarken, 531)).PartsTotal!.Remark);
    }

    [Fact]
    public void Neither_samples_nor_means_are_summed()
    {
        var share = Indicator(Beboere, Unit.Percent, Polarity.LowerIsBetter, Timing.Stock, null);
        var sample = share with { Indicator = share.Indicator with { Certainty = CertaintyKind.Sample } };
        var mean = Indicator(Beboere, Unit.Grade, Polarity.HigherIsBetter, Timing.Stock, null);

        Assert.Null(Evaluate(sample, [First], Counted(Vab, 10, 100), Counted(BoSj, 90, 300), Of(Bjergmarken, 20)).PartsTotal);
        Assert.Null(Evaluate(mean, [First], Counted(Vab, 10, 100), Counted(BoSj, 90, 300), Of(Bjergmarken, 20)).PartsTotal);
    }

    [Theory]
    [InlineData(530, false)]
    [InlineData(531, true)]
    public void Nothing_new_is_told_apart_from_unchanged(int toldAfterTheReport, bool isNew)
    {
        // The report was as of the first delivery. The second tells the same figure again, which is no news whatever its number, or another.
        TakenObservation[] observations = [Of(Bjergmarken, 530), Of(Bjergmarken, toldAfterTheReport, Second)];

        Assert.Equal(isNew, EvaluateAll([First, Second], observations, reported: 1).HasNewData);
    }

    [Fact]
    public void News_are_reckoned_from_the_last_report_and_before_the_first_report_everything_is_new()
    {
        TakenObservation[] observations = [Of(Bjergmarken, 530), Of(Bjergmarken, 531, Second)];

        Assert.True(EvaluateAll([First, Second], observations, reported: 1).HasNewData);
        Assert.False(EvaluateAll([First, Second], observations, reported: 2).HasNewData);
        Assert.True(EvaluateAll([First, Second], observations, reported: null).HasNewData);
    }

    [Fact]
    public void Three_definitions_of_being_outside_the_labour_market_never_meet()
    {
        // Holbæk: 32,2 and 14,6 (section 5), 40 and 21 (section 6), 31,9 (section 1): three indicators, each with its own baselines only.
        var fixedOne = Definition("lbf-uden-tilknytning-18-64", new Baseline(Ladegaardsparken, Period.Year(2022), 32.2m));
        var local = Definition("beboerdata-udenfor-arbejdsmarked", new Baseline(Kommune, Period.Year(2022), 21m));
        var statutory = Definition("kriterie-udenfor-arbejdsmarked");
        var snapshot = PlanEvaluator.Evaluate(
            Plan(fixedOne, local, statutory), "rules", 1, DateTimeOffset.UnixEpoch, [First],
            [Observed(First, statutory.Indicator.Id, Ladegaardsparken, Period.Year(2023), 31.9m), Observed(First, local.Indicator.Id, Kommune, Period.Year(2023), 21m)]);

        var evaluation = snapshot.Evaluations.Single(one => one.Indicator == statutory.Indicator.Id);
        Assert.Null(evaluation.Baseline);
        Assert.Null(evaluation.ChangeSinceBaseline.Number);
        Assert.Null(evaluation.Gap!.Gap.Number);
        Assert.Equal(EvaluationStatus.NoData, snapshot.Evaluations.Single(one => one.Indicator == fixedOne.Indicator.Id).Status);
    }

    private static PlanIndicator Residents => Indicator(Beboere, Unit.Count, Polarity.HigherIsBetter, Timing.Stock, null) with
    {
        Indicator = Indicator(Beboere, Unit.Count, Polarity.HigherIsBetter, Timing.Stock, null).Indicator with { Decimals = 0 },
    };

    private static PlanIndicator Definition(string id, params Baseline[] baselines) =>
        Indicator(new IndicatorId(id), Unit.Percent, Polarity.LowerIsBetter, Timing.Stock, Kommune, baselines);

    private static TakenObservation Of(AreaId area, int value, CommittedDelivery? delivery = null) => Of(area, ObservedValue.Of(value), delivery);

    private static TakenObservation Of(AreaId area, ObservedValue value, CommittedDelivery? delivery = null) =>
        Observed(delivery ?? First, Beboere, area, Period.Year(2023), value);

    private static TakenObservation Counted(AreaId area, int hits, int size)
    {
        var observed = Of(area, ObservedValue.Of(100m * hits / size));
        return observed with { Observation = observed.Observation with { Counts = new Counts(hits, size) } };
    }

    private static Evaluation Evaluate(PlanIndicator indicator, IReadOnlyList<CommittedDelivery> deliveries, params TakenObservation[] observations) =>
        PlanEvaluator.Evaluate(PlanOf(indicator), "rules", deliveries.Count, DateTimeOffset.UnixEpoch, deliveries, observations).Of(Bjergmarken);

    private static Evaluation EvaluateAll(IReadOnlyList<CommittedDelivery> deliveries, IReadOnlyList<TakenObservation> observations, long? reported) =>
        PlanEvaluator.Evaluate(PlanOf(Residents), "rules", 3, DateTimeOffset.UnixEpoch, deliveries, observations, reported).Of(Bjergmarken);

    private static Plan PlanOf(PlanIndicator indicator) => Plan(indicator) with
    {
        Areas =
        [
            Area(Vab, AreaKind.Department, "Bjergmarken (VAB)"),
            Area(BoSj, AreaKind.Department, "Bjergmarken (BoSj)"),
            Area(Bjergmarken, AreaKind.Settlement, "Bjergmarken") with { Parts = [Vab, BoSj] },
        ],
    };
}
