using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests;

public class DeliveryDifferenceTests
{
    private static readonly Period Spring = Period.HalfYear(2026, 1);
    private static readonly Plan Plan = Plan(TandplejeIndicator());

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

    [Theory]
    [InlineData("10", 14.9, false)]
    [InlineData("10", 15.1, true)]
    [InlineData("0", 5, false)]
    [InlineData("10 10 10", 14, false)]
    [InlineData("10 11 10 11", 14, true)]
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
                "Færre områder end sidst: »tandpleje-udeblivelser« har 1 områder; sidste fil havde 2.",
                "Udeladt: »tandpleje-udeblivelser« mangler Ladegårdsparken 1. halvår 2026. De tidligere værdier gælder stadig.",
            ],
            warnings);
    }

    private static IReadOnlyList<string> WarningsOfLeavingOut(ObservedValue value) => Warnings(
        Observed(Delivery(1), Tandpleje, Kommune, Spring, 7m),
        Observed(Delivery(1), Tandpleje, Ladegaardsparken, Spring, value),
        Observed(Delivery(2, 2), Tandpleje, Kommune, Spring, 7m));

    private static ObservationKey Key(AreaId area, Period period) => new(Tandpleje, area, period);

    private static IReadOnlyList<string> Warnings(params TakenObservation[] observations)
    {
        var (first, second) = (Delivery(1), Delivery(2, 2));
        return HistoryWarnings.Of(Plan, second, DeliveryDifference.Of(second, [first], observations), [first], observations);
    }
}
