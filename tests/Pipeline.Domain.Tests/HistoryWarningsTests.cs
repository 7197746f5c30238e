using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

/// <summary>The warnings of docs/advarsler.md: jumps, fewer areas than last time and values left out, each on and beside its line.</summary>
public class HistoryWarningsTests
{
    private static readonly Period Spring = Period.HalfYear(2026, 1);
    private static readonly Plan Plan = Plan(TandplejeIndicator());

    [Theory]
    [InlineData("10", 14.9, false)]
    [InlineData("10", 15.1, true)]
    [InlineData("0", 5, false)]
    [InlineData("10 10 10", 14, false)]
    [InlineData("10 11 10 11", 14, true)]
    // Half of 10, and half of -10, are 5 each: more than that, and against the last and not the first.
    [InlineData("10", 15, false)]
    [InlineData("10", 5, false)]
    [InlineData("10", 4.9, true)]
    [InlineData("-10", -15, false)]
    [InlineData("-10", -15.1, true)]
    [InlineData("10 20", 29, false)]
    [InlineData("20 10", 16, true)]
    // 10, 12, 10 and 12 lie 1 from their mean of 11: the deviation is the root of 4 / 3, three of which are 3,46.
    [InlineData("10 12 10 12", 14.46, false)]
    [InlineData("10 12 10 12", 14.47, true)]
    [InlineData("10 12 10 12", 7.54, false)]
    [InlineData("10 12 10 12", 7.53, true)]
    [InlineData("10 11 10 11", 12, false)]
    [InlineData("10 10 10 10", 14, false)]
    public void A_jump_of_half_or_of_three_deviations_is_warned_of_without_any_figure(string history, double number, bool isWarnedOf)
    {
        var earlier = history.Split(' ')
            .Select((value, index) => Observed(
                Delivery(1), Tandpleje, Ladegaardsparken, Period.HalfYear(2020 + index, 1), decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));
        var warnings = Warnings([.. earlier, Observed(Delivery(2, 2), Tandpleje, Ladegaardsparken, Spring, (decimal)number)]);

        Assert.Equal(isWarnedOf ? 1 : 0, warnings.Count);
        Assert.All(warnings, warning => Assert.StartsWith("Spring: »tandpleje-udeblivelser«, Ladegårdsparken, 1. halvår 2026 ligger mere end", warning, StringComparison.Ordinal));
    }

    // More than half above 10 and above 20; the areas and periods are the same.
    [Theory]
    [InlineData(10, 15.1)]
    [InlineData(10, 99.9)]
    [InlineData(20, 31)]
    [InlineData(20, 1234567)]
    public void A_warning_of_a_jump_is_the_same_whatever_the_figures_are(double before, double after) =>
        Assert.Equal(
            ["Spring: »tandpleje-udeblivelser«, Ladegårdsparken, 1. halvår 2026 ligger mere end 50 % fra værdien før. Tjek, at tallet er rigtigt."],
            Warnings(
                Observed(Delivery(1), Tandpleje, Ladegaardsparken, Period.HalfYear(2025, 1), (decimal)before),
                Observed(Delivery(2, 2), Tandpleje, Ladegaardsparken, Spring, (decimal)after)));

    [Theory]
    [InlineData(10)]
    [InlineData(1234567)]
    public void A_warning_of_what_is_left_out_is_the_same_whatever_the_figures_are(double value) =>
        Assert.Equal(
            WarningsOfLeavingOut(ObservedValue.Missing(ValueState.Suppressed)), WarningsOfLeavingOut(ObservedValue.Of((decimal)value)));

    [Fact]
    public void A_hidden_value_is_neither_a_jump_nor_history()
    {
        var hidden = ObservedValue.Missing(ValueState.Suppressed);

        Assert.Empty(Warnings(
            Observed(Delivery(1), Tandpleje, Kommune, Period.HalfYear(2025, 1), 10m), Observed(Delivery(2, 2), Tandpleje, Kommune, Spring, hidden)));
        Assert.Empty(Warnings(
            Observed(Delivery(1), Tandpleje, Kommune, Period.HalfYear(2025, 1), hidden), Observed(Delivery(2, 2), Tandpleje, Kommune, Spring, 99m)));
    }

    [Fact]
    public void A_status_that_changes_is_no_jump()
    {
        var plan = Plan(Indicator(Tandpleje, Unit.YesNo, Polarity.LowerIsBetter, Timing.Stock, comparator: null));
        var (first, second) = (Delivery(1), Delivery(2, 2));
        TakenObservation[] observations =
            [Observed(first, Tandpleje, Kommune, Period.HalfYear(2025, 1), 1m), Observed(second, Tandpleje, Kommune, Spring, 0m)];

        Assert.Empty(HistoryWarnings.Of(plan, second, DeliveryDifference.Of(second, [first], observations), [first], observations));
    }

    [Fact]
    public void Fewer_areas_than_last_time_and_values_left_out_are_warned_of()
    {
        var warnings = Warnings(
            Observed(Delivery(1), Tandpleje, Kommune, Spring, 7m),
            Observed(Delivery(1), Tandpleje, Ladegaardsparken, Spring, 10m),
            Observed(Delivery(2, 2), Tandpleje, Kommune, Spring, 7m));

        Assert.Equal(
            [
                "Færre områder end sidst: »tandpleje-udeblivelser« har 1 område; sidste fil havde 2.",
                "Udeladt: »tandpleje-udeblivelser« mangler Ladegårdsparken 1. halvår 2026. De tidligere værdier gælder stadig.",
            ],
            warnings);
    }

    [Fact]
    public void A_jump_of_three_deviations_is_told_as_such() => Assert.Equal(
        [
            "Spring: »tandpleje-udeblivelser«, Ladegårdsparken, 1. halvår 2026 ligger mere end 3 standardafvigelser fra gennemsnittet af de tidligere "
            + "værdier. Tjek, at tallet er rigtigt.",
        ],
        Warnings(
        [
            .. from index in Enumerable.Range(0, 4)
               select Observed(Delivery(1), Tandpleje, Ladegaardsparken, Period.HalfYear(2020 + index, 1), 10 + (index % 2)),
            Observed(Delivery(2, 2), Tandpleje, Ladegaardsparken, Spring, 14m),
        ]));

    [Fact]
    public void A_value_that_is_corrected_can_jump_too() => Assert.Single(
        Warnings(
            Observed(Delivery(1), Tandpleje, Kommune, Period.HalfYear(2025, 1), 10m),
            Observed(Delivery(1), Tandpleje, Kommune, Spring, 10m),
            Observed(Delivery(2, 2), Tandpleje, Kommune, Period.HalfYear(2025, 1), 10m),
            Observed(Delivery(2, 2), Tandpleje, Kommune, Spring, 16m)));

    [Fact]
    public void Later_values_values_of_other_areas_and_of_other_kinds_of_period_are_no_history() => Assert.Empty(
        Warnings(
            Observed(Delivery(1), Tandpleje, Kommune, Period.HalfYear(2026, 2), 99m),
            Observed(Delivery(1), Tandpleje, Kommune, Period.Year(2025), 99m),
            Observed(Delivery(1), Tandpleje, Ladegaardsparken, Period.HalfYear(2025, 1), 99m),
            Observed(Delivery(1), Karakter, Kommune, Period.HalfYear(2025, 1), 99m),
            Observed(Delivery(2, 2), Tandpleje, Ladegaardsparken, Period.HalfYear(2025, 1), 99m),
            Observed(Delivery(2, 2), Tandpleje, Kommune, Spring, 10m)));

    [Theory]
    [InlineData(20, null)]
    [InlineData(21, "… og 1 bemærkning mere af samme slags.")]
    [InlineData(23, "… og 3 bemærkninger mere af samme slags.")]
    public void Twenty_of_a_kind_are_told_in_full_and_the_rest_counted(int jumps, string? rest)
    {
        var warnings = Warnings(
        [
            Observed(Delivery(1), Tandpleje, Kommune, Period.Month(2020, 1), 10m),
            .. from month in Enumerable.Range(0, jumps)
               select Observed(Delivery(2, 2), Tandpleje, Kommune, Period.Month(2021 + (month / 12), 1 + (month % 12)), 20m),
        ]);

        Assert.Equal(20, warnings.Count(warning => warning.StartsWith("Spring: ", StringComparison.Ordinal)));
        Assert.Equal(
            rest is null ? [] : [rest],
            warnings.Where(warning => !warning.StartsWith("Spring: ", StringComparison.Ordinal)));
    }

    // Areas that the plan does not have are told by their identifiers.
    [Theory]
    [InlineData(5, "omraade-1 1. halvår 2026, omraade-2 1. halvår 2026, omraade-3 1. halvår 2026, omraade-4 1. halvår 2026, omraade-5 1. halvår 2026")]
    [InlineData(7, "omraade-1 1. halvår 2026, omraade-2 1. halvår 2026, omraade-3 1. halvår 2026, omraade-4 1. halvår 2026, omraade-5 1. halvår 2026 og 2 mere")]
    public void Five_places_that_are_left_out_are_told_and_the_rest_counted(int areas, string places) => Assert.Equal(
        $"Udeladt: »tandpleje-udeblivelser« mangler {places}. De tidligere værdier gælder stadig.",
        Warnings(
        [
            .. from area in Enumerable.Range(1, areas)
               select Observed(Delivery(1), Tandpleje, new AreaId($"omraade-{area}"), Spring, 10m),
            Observed(Delivery(2, 2), Tandpleje, Kommune, Spring, 7m),
        ])[^1]);

    [Fact]
    public void What_a_complete_file_leaves_out_no_longer_holds()
    {
        var first = Delivery(1);
        var second = Delivery(2, 2) with { Scope = new CompleteScope([Tandpleje], [Kommune, Ladegaardsparken], [Spring]) };
        TakenObservation[] observations =
            [Observed(first, Tandpleje, Ladegaardsparken, Spring, 10m), Observed(second, Tandpleje, Kommune, Spring, 7m)];

        Assert.Equal(
            ["Udeladt: »tandpleje-udeblivelser« mangler Ladegårdsparken 1. halvår 2026. De tidligere værdier gælder ikke længere."],
            HistoryWarnings.Of(Plan, second, DeliveryDifference.Of(second, [first], observations), [first], observations));
    }

    // Two areas and then one: the file at hand follows the last of its format that was changed before it, counts and tells the indicator.
    [Theory]
    [InlineData("the last before it", true)]
    [InlineData("of another format", false)]
    [InlineData("changed after it", false)]
    [InlineData("withdrawn", false)]
    [InlineData("of another indicator", false)]
    public void Fewer_areas_are_counted_against_the_file_that_this_one_follows(string earlier, bool isWarnedOf)
    {
        var first = earlier switch
        {
            "of another format" => Delivery(1) with { Format = new FormatId("andet-format") },
            "changed after it" => Delivery(1, modifiedDay: 4),
            "withdrawn" => Delivery(1, withdrawnBy: 2),
            _ => Delivery(1),
        };
        var told = earlier == "of another indicator" ? Karakter : Tandpleje;
        var now = Delivery(3, 3);
        TakenObservation[] observations =
        [
            Observed(first, told, Kommune, Period.HalfYear(2025, 1), 7m),
            Observed(first, told, Ladegaardsparken, Period.HalfYear(2025, 1), 10m),
            Observed(now, Tandpleje, Kommune, Spring, 7m),
        ];

        Assert.Equal(
            isWarnedOf ? ["Færre områder end sidst: »tandpleje-udeblivelser« har 1 område; sidste fil havde 2."] : [],
            HistoryWarnings.Of(Plan, now, DeliveryDifference.Of(now, [first], observations), [first], observations));
    }

    // Two areas, then one, then one: against the last file there are no fewer; an indicator of which the last file told nothing goes by the one before.
    [Fact]
    public void The_last_file_that_told_the_indicator_is_the_one_that_counts()
    {
        var (first, second, now) = (Delivery(1), Delivery(2, 2), Delivery(3, 3));
        TakenObservation[] observations =
        [
            Observed(first, Tandpleje, Kommune, Period.HalfYear(2025, 1), 7m),
            Observed(first, Tandpleje, Ladegaardsparken, Period.HalfYear(2025, 1), 10m),
            Observed(first, Karakter, Kommune, Period.HalfYear(2025, 1), 7m),
            Observed(first, Karakter, Total, Period.HalfYear(2025, 1), 5m),
            Observed(second, Tandpleje, Kommune, Period.HalfYear(2025, 2), 7m),
            Observed(now, Tandpleje, Kommune, Spring, 7m),
            Observed(now, Karakter, Kommune, Spring, 7m),
        ];

        Assert.Equal(
            ["Færre områder end sidst: »lbf-karakter« har 1 område; sidste fil havde 2."],
            HistoryWarnings.Of(
                Plan(TandplejeIndicator(), KarakterIndicator()), now, DeliveryDifference.Of(now, [first, second], observations), [first, second], observations));
    }

    private static IReadOnlyList<string> WarningsOfLeavingOut(ObservedValue value) => Warnings(
        Observed(Delivery(1), Tandpleje, Kommune, Spring, 7m),
        Observed(Delivery(1), Tandpleje, Ladegaardsparken, Spring, value),
        Observed(Delivery(2, 2), Tandpleje, Kommune, Spring, 7m));

    private static IReadOnlyList<string> Warnings(params TakenObservation[] observations)
    {
        var (first, second) = (Delivery(1), Delivery(2, 2));
        return HistoryWarnings.Of(Plan, second, DeliveryDifference.Of(second, [first], observations), [first], observations);
    }
}
