using static Pipeline.Domain.AreaStatus;
using static Pipeline.Domain.CriterionKind;

namespace Pipeline.Domain.Tests.Criteria;

/// <summary>What is told of one criterion: its sentence, its distance, whether it is near, and the year that its limit would be crossed.</summary>
public sealed class CriterionReasonTests
{
    private const string NoNumber = "Værdien er ikke et tal, der er leveret og må vises.";
    private const string NoLimit = "Grænsen kendes ikke for listen.";

    [Theory]
    [InlineData(31.9, "Udenfor arbejdsmarkedet: 31,9 pct.; kravet er over 40 pct.: ikke opfyldt.")]
    [InlineData(40.1, "Udenfor arbejdsmarkedet: 40,1 pct.; kravet er over 40 pct.: opfyldt.")]
    [InlineData(null, "Udenfor arbejdsmarkedet: vises ikke af diskretionshensyn; kravet er over 40 pct.: kan ikke afgøres.")]
    [InlineData(
        40.0,
        "Udenfor arbejdsmarkedet: 40,0 pct.; kravet er over 40 pct.: ikke opfyldt. Tallet er på grænsen: det er lig med grænsen, som begge er "
        + "offentliggjort, og afrundingen kan skjule det rigtige svar.")]
    public void The_sentence_holds_the_value_the_demand_and_the_answer(double? value, string reason) =>
        Assert.Equal(reason, Of(2023, OutsideLabourMarket, (decimal?)value).Reason);

    // The sources tell 1,98 and 2,03: 2,00 is one of the numbers that the limit can be.
    [Fact]
    public void A_value_within_what_the_limit_can_be_is_on_the_limit()
    {
        var result = Of(2019, Convicted, 2.00m);

        Assert.True(result.IsOnTheLimit);
        Assert.StartsWith(
            "Dømte: 2,00 pct.; kravet er mindst en grænse, der ligger fra 1,98 til 2,03 pct.: kan ikke afgøres. Tallet er på grænsen", result.Reason, StringComparison.Ordinal);
        Assert.False(Of(2024, Convicted, 2.00m).IsOnTheLimit);
        Assert.False(Of(2019, Convicted, null).IsOnTheLimit);
    }

    [Fact]
    public void Nothing_is_computed_of_a_value_or_a_limit_that_is_not_known()
    {
        var (hidden, limitless) = (Of(2023, OutsideLabourMarket, null), Of(2024, Convicted, 3m));

        Assert.Equal((NoNumber, NoNumber), (hidden.Distance.Reason, hidden.CrossingYear.Reason));
        Assert.Equal((NoLimit, NoLimit), (limitless.Distance.Reason, limitless.CrossingYear.Reason));
        Assert.Equal((Ternary.Unknown, Ternary.Unknown), (hidden.IsNear, limitless.IsNear));
        Assert.Equal(Period.Year(2023), hidden.Period);
    }

    [Fact]
    public void A_criterion_of_which_nothing_was_delivered_is_unknown()
    {
        var criteria = Lists.Evaluate([Lists.Point(Residents, 2023, 1500)]).Single();
        var result = criteria.Criterion(Vulnerable, OutsideLabourMarket);

        Assert.Equal((Ternary.Unknown, null), (result.Met, result.Period));
        Assert.Equal("Udenfor arbejdsmarkedet: ikke leveret; kravet er over 40 pct.: kan ikke afgøres.", result.Reason);
        Assert.Equal((Vulnerable, Comparison.MoreThan, new IndicatorId("kriterie-udenfor-arbejdsmarked")), (result.Status, result.Comparison, result.Indicator));
    }

    // Two thirds of 2,345 to 2,355 are 1,5633 to 1,57.
    [Theory]
    [InlineData(1.565, "fra 0,00 procentpoint til 0,005 procentpoint.")] // within: 0 from the nearer end, 1,57 - 1,565 from the farther
    [InlineData(1.5, "fra 0,0633 procentpoint til 0,07 procentpoint.")] // below: 1,5633 - 1,5 and 1,57 - 1,5
    [InlineData(1.6, "fra 0,03 procentpoint til 0,0367 procentpoint.")] // above: 1,6 - 1,57 and 1,6 - 1,5633
    public void The_distance_to_a_limit_that_is_an_interval_reaches_from_the_nearer_end_to_the_farther(double value, string distance) => Assert.Equal(
        $"Grænsen ligger fra 1,5633 til 1,57; afstanden er {distance}", Prevented((decimal)value).Distance.Reason);

    // Five per cent of 1,5633 is 0,0782, of 1,57 0,0785: near both ends from 1,4915 to 1,6415.
    [Theory]
    [InlineData(1.48, Ternary.No)] // 0,0833 and 0,09 below
    [InlineData(1.49, Ternary.Unknown)] // 0,0733 below the one and 0,08 below the other
    [InlineData(1.50, Ternary.Yes)]
    [InlineData(1.565, Ternary.Yes)]
    [InlineData(1.64, Ternary.Yes)]
    [InlineData(1.645, Ternary.Unknown)] // 0,0817 above the one and 0,075 above the other
    [InlineData(1.65, Ternary.No)]
    public void Near_a_limit_that_is_an_interval_is_near_both_its_ends(double value, Ternary near) => Assert.Equal(near, Prevented((decimal)value).IsNear);

    // A limit from 1 to 3 can be 2, and five per cent of neither end reaches there.
    [Fact]
    public void Between_the_ends_of_a_wide_limit_nearness_is_unknown()
    {
        var rules = Lists.Rules with
        {
            Limits = new CriteriaLimits([new PublishedLimit(Convicted, 2023, 3, [1m, 3m], "To kilder")]),
        };

        Assert.Equal(Ternary.Unknown, Lists.Evaluate(rules, [Lists.Point(Convicted, 2023, 2m)]).Single().Criterion(Vulnerable, Convicted).IsNear);
    }

    // A value of the spring, and then one of the autumn: the list of 1 December is held against the later.
    [Fact]
    public void Of_two_values_of_a_year_the_later_counts()
    {
        var indicator = Lists.Rules.Sources.Criteria[OutsideLabourMarket];
        SeriesPoint Half(int half, decimal value) => Lists.Point(indicator, 2023, ObservedValue.Of(value)) with
        {
            Key = new ObservationKey(indicator, Lists.Area, Period.HalfYear(2023, half)),
        };

        var result = Lists.Evaluate([Half(2, 35), Half(1, 45)]).Single().Criterion(Vulnerable, OutsideLabourMarket);

        Assert.Equal((35m, Period.HalfYear(2023, 2)), (result.Value.Number, result.Period));
    }

    // 29, 30, 31: one a year, 40 in 2032, 41 in 2033. A year later it is the eleventh from now.
    [Theory]
    [InlineData(31, 2033)]
    [InlineData(30, null)]
    public void The_tenth_year_is_the_last_that_is_looked_at(int last, int? year) => Assert.Equal(
        (decimal?)year,
        Lists.Evaluate([Outside(2021, last - 2), Outside(2022, last - 1), Outside(2023, last)])[^1]
            .Criterion(Vulnerable, OutsideLabourMarket).CrossingYear.Number);

    [Fact]
    public void The_trend_of_a_list_knows_nothing_of_later_lists()
    {
        var lists = Lists.Evaluate([Outside(2020, 36), Outside(2021, 37), Outside(2022, 38), Outside(2023, 20)]);

        Assert.Equal(2025, lists[2].Criterion(Vulnerable, OutsideLabourMarket).CrossingYear.Number);
    }

    [Fact]
    public void From_a_value_that_is_on_the_limit_no_crossing_is_told() => Assert.Equal(
        "Grænsen er ikke kendt nøje nok.",
        Lists.Evaluate([Lists.Point(Convicted, 2021, 1.5m), Lists.Point(Convicted, 2022, 1.53m), Lists.Point(Convicted, 2023, 1.565m)])[^1]
            .Criterion(Prevention, Convicted).CrossingYear.Reason);

    private static CriterionResult Of(int list, CriterionKind kind, decimal? value) =>
        Lists.Evaluate([Lists.Point(kind, list, value)]).Single().Criterion(Vulnerable, kind);

    private static CriterionResult Prevented(decimal value) =>
        Lists.Evaluate([Lists.Point(Convicted, 2023, value)]).Single().Criterion(Prevention, Convicted);

    private static SeriesPoint Outside(int list, decimal value) => Lists.Point(OutsideLabourMarket, list, value);
}
