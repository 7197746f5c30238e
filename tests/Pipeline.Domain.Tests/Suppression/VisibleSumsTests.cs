using Pipeline.Domain.Suppression;
using static Pipeline.Domain.Tests.Holbaek;

namespace Pipeline.Domain.Tests.Suppression;

/// <summary>Which sums a reader of a plan can make.</summary>
public class VisibleSumsTests
{
    private static readonly IndicatorId Charges = new("sigtelser");
    private static readonly IndicatorId Violence = new("vold");
    private static readonly AreaId North = new("nord");
    private static readonly AreaId South = new("syd");
    private static readonly AreaId All = new("i-alt");
    private static readonly Period Year = Period.Year(2025);
    private static readonly Period Spring = Period.HalfYear(2025, 1);

    [Fact]
    public void A_total_is_the_sum_of_all_its_areas_those_without_figures_too() =>
        Assert.Equal(["sigtelser i-alt 2025 = sigtelser nord 2025 + sigtelser syd 2025"], Sums(Timing.Flow, (Charges, All, Year), (Charges, North, Year)));

    [Fact]
    public void What_happens_in_a_year_is_what_happens_in_its_halves() => Assert.Equal(
        ["sigtelser nord 2025 = sigtelser nord 2025H1 + sigtelser nord 2025H2"],
        Sums(Timing.Flow, (Charges, North, Year), (Charges, North, Spring)));

    [Fact]
    public void A_half_is_two_quarters_and_six_months_and_a_quarter_is_three() => Assert.Equal(
        [
            "sigtelser nord 2025H1 = sigtelser nord 2025K1 + sigtelser nord 2025K2",
            "sigtelser nord 2025H1 = sigtelser nord 2025M01 + sigtelser nord 2025M02 + sigtelser nord 2025M03 + sigtelser nord 2025M04"
                + " + sigtelser nord 2025M05 + sigtelser nord 2025M06",
            "sigtelser nord 2025K2 = sigtelser nord 2025M04 + sigtelser nord 2025M05 + sigtelser nord 2025M06",
        ],
        Sums(Timing.Flow, (Charges, North, Spring), (Charges, North, Period.Quarter(2025, 2)), (Charges, North, Period.Month(2025, 6))));

    [Fact]
    public void States_at_a_moment_do_not_add_up_over_time() =>
        Assert.Empty(Sums(Timing.Stock, (Charges, North, Year), (Charges, North, Spring)));

    [Fact]
    public void Declared_indicators_add_up_in_the_same_area_and_period() => Assert.Equal(
        ["sigtelser nord 2025 = vold nord 2025"], Sums(Timing.Flow, (Charges, North, Year), (Violence, North, Year), (Violence, South, Spring)));

    [Fact]
    public void Figures_of_areas_and_indicators_that_the_plan_has_not_add_up_to_nothing() =>
        Assert.Empty(Sums(Timing.Flow, (new IndicatorId("andet"), All, Year), (Charges, new AreaId("andetsteds"), Year)));

    private static IEnumerable<string> Sums(Timing timing, params (IndicatorId Indicator, AreaId Area, Period Period)[] keys)
    {
        var plan = Plan(
            Indicator(Charges, Unit.Count, Polarity.LowerIsBetter, timing, null), Indicator(Violence, Unit.Count, Polarity.LowerIsBetter, timing, null)) with
        {
            Areas =
            [
                Area(North, AreaKind.Department, "Nord"), Area(South, AreaKind.Department, "Syd"),
                Area(All, AreaKind.PlanTotal, "I alt") with { Parts = [North, South] },
            ],
        };
        return VisibleSums.Of(plan, keys.Select(key => new ObservationKey(key.Indicator, key.Area, key.Period)), [new IndicatorSum(Charges, [Violence])])
            .Select(sum => $"{Text(sum.Total)} = {string.Join(" + ", sum.Parts.Select(Text))}");
    }

    private static string Text(ObservationKey key) => $"{key.Indicator} {key.Area} {key.Period.Code}";
}
