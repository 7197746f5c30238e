using Pipeline.Domain;

namespace Pipeline.Workflow.Tests.Configuration;

/// <summary>The plan of Silkeborg holds what its presentation tells, and no more.</summary>
public sealed class SilkeborgPlanTests
{
    private static readonly Plan Plan = ShippedPlan.Of("silkeborg");

    // Two, two, two, three and six: the presentation's "5 områder" and "15 almene boligafdelinger".
    [Fact]
    public void Five_areas_are_made_of_fifteen_departments_and_none_belongs_to_two()
    {
        var settlements = Plan.Areas.Where(area => area.Kind == AreaKind.Settlement).ToList();
        var departments = Plan.Areas.Where(area => area.Kind == AreaKind.Department).Select(area => area.Id).ToList();

        Assert.Equal([2, 2, 2, 3, 6], settlements.Select(area => area.Parts.Count));
        Assert.Equal(15, departments.Count);
        Assert.Equal(departments.Order(), settlements.SelectMany(area => area.Parts).Order());
    }

    [Theory]
    [InlineData("arendalsvej", "aab-22 aab-25")]
    [InlineData("lupinvej-resedavej", "aab-18 ab-16")]
    [InlineData("lindeparken", "aab-20 ab-18")]
    [InlineData("langelinie-sandvejen", "ab-13 ab-14 ab-17")]
    [InlineData("aarhusvej-nattergalevej", "aab-12a aab-12bc aab-17 aab-5 aab-7 sb-5")]
    public void Each_area_is_made_of_its_own_departments(string area, string departments) =>
        Assert.Equal(departments.Split(' '), Plan.Area(new AreaId(area)).Parts.Select(part => part.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_baselines_are_the_three_figures_of_the_first_of_december_2023() => Assert.Equal(
        [
            "kriterie-ikke-vestlig arendalsvej 2023-12-01 55.4", "kriterie-udenfor-arbejdsmarked arendalsvej 2023-12-01 32.4",
            "kriterie-grundskole arendalsvej 2023-12-01 65.2",
        ],
        Plan.Baselines());

    [Theory]
    [InlineData("kriterie-ikke-vestlig", "over 30 pct.")]
    [InlineData("kriterie-udenfor-arbejdsmarked", "over 30 pct.; over 40 pct.")]
    [InlineData("kriterie-grundskole", "over 60 pct.")]
    [InlineData("kriterie-beboere", "4.400")]
    public void The_limits_that_the_presentation_tells_stand_in_the_notes(string indicator, string words) =>
        Assert.Contains(words, Plan.Indicator(new IndicatorId(indicator)).Note, StringComparison.Ordinal);

    // 75 per cent of 16.600.000 is 12.450.000; half of the rest, 4.150.000, is 2.075.000.
    [Fact]
    public void The_amounts_of_the_budget_are_derived_from_the_total_and_the_shares()
    {
        Assert.Equal(BudgetAmount.Stated(16_600_000), Plan.Budget.Total);
        Assert.Equal(
            [
                ("Landsbyggefonden", BudgetAmount.Derived(12_450_000)), ("Silkeborg Kommune", BudgetAmount.Derived(2_075_000)),
                ("Boligorganisationerne", BudgetAmount.Derived(2_075_000)),
            ],
            Plan.Budget.Financiers.Select(financier => (financier.Name, financier.Amount)));
    }

    [Fact]
    public void It_has_three_focus_areas_and_activities_without_criteria()
    {
        Assert.Equal(
            ["Uddannelse og livschancer", "Beskæftigelse", "Sammenhængskraft og medborgerskab"], Plan.FocusAreas.Select(focus => focus.Name));
        Assert.Equal([5, 3, 3], Plan.FocusAreas.Select(focus => Plan.Activities.Count(activity => activity.FocusArea == focus.Id)));
        Assert.All(Plan.Activities, activity => Assert.Empty(activity.Criteria));
    }

    // 740 is Silkeborg, 000 the country (Danmarks Statistik's codes). Nothing is fetched that the plan has no place for.
    [Fact]
    public void Crimes_charges_and_the_population_are_fetched_for_the_kommune_and_the_country()
    {
        var tables = Plan.Fetches.Cast<StatbankFetch>().ToList();

        Assert.Equal(["STRAF11", "STRAF22", "FOLK1A"], tables.Select(table => table.Table));
        Assert.All(tables, table => Assert.Equal(["000", "740"], table.Variables.Single(variable => variable.Code == "OMRÅDE").Values));
        Assert.Equal([AreaKind.Municipality, AreaKind.Country], Plan.Areas.Where(area => area.IsComparator).Select(area => area.Kind));
    }

    // The presentation has nothing of crime: the figures are a background to it, in no focus area and without a target.
    [Theory]
    [InlineData("straf11-straffelov")]
    [InlineData("straf11-vold")]
    [InlineData("straf11-haervaerk")]
    [InlineData("straf22-sigtelser-straffelov")]
    [InlineData("straf22-sigtelser-vold")]
    [InlineData("straf22-sigtelser-haervaerk")]
    [InlineData("folk1a-befolkning")]
    public void What_is_fetched_is_background(string indicator)
    {
        var fetched = Plan.Indicator(new IndicatorId(indicator));

        Assert.Equal((IndicatorRole.Background, null), (fetched.Role, fetched.FocusArea));
        Assert.Contains("danmarks-statistik", Plan.Sources.Select(source => source.Id.Value));
    }

    [Fact]
    public void It_runs_for_four_years() =>
        Assert.Equal(PlanPeriod.Of(new DateOnly(2024, 1, 1), new DateOnly(2027, 12, 31)), Plan.Period);
}
