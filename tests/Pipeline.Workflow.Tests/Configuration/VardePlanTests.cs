using Pipeline.Domain;

namespace Pipeline.Workflow.Tests.Configuration;

/// <summary>The plan of Varde holds what its page tells: goals and activities, and neither period, baselines nor budget.</summary>
public sealed class VardePlanTests
{
    private static readonly Plan Plan = ShippedPlan.Of("varde");

    [Fact]
    public void What_the_page_does_not_tell_is_unknown()
    {
        Assert.Equal(PlanPeriod.Unknown, Plan.Period);
        Assert.Empty(Plan.Baselines());
        Assert.Empty(Plan.Budget.Financiers);
        Assert.Equal(BudgetAmount.Unknown, Plan.Budget.Total);
    }

    // The page: five, three, four and two.
    [Fact]
    public void Four_focus_areas_have_fourteen_activities()
    {
        Assert.Equal(4, Plan.FocusAreas.Count);
        Assert.Equal([5, 3, 4, 2], Plan.FocusAreas.Select(focus => Plan.Activities.Count(activity => activity.FocusArea == focus.Id)));
        Assert.All(Plan.Activities, activity => Assert.Empty(activity.Criteria));
    }

    [Fact]
    public void Its_indicators_are_the_funds_fixed_ones_with_a_direction_and_no_figure() => Assert.All(
        Plan.Indicators,
        indicator =>
        {
            Assert.StartsWith("lbf-", indicator.Indicator.Id.Value, StringComparison.Ordinal);
            Assert.Equal([": retning"], Plan.TargetsOf(indicator.Indicator.Id.Value));
        });
}
