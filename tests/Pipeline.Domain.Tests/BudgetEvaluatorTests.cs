namespace Pipeline.Domain.Tests;

public sealed class BudgetEvaluatorTests
{
    private static readonly IndicatorId FondCash = new("forbrug-landsbyggefonden");
    private static readonly IndicatorId KommuneCash = new("forbrug-kommunen-kontant");
    private static readonly IndicatorId KommuneInKind = new("forbrug-kommunen-timer-og-lokaler");
    private static readonly DateOnly HalfWay = new(2025, 12, 31);

    // Seed 002: 16,6 mio. in all, 75 per cent from the fund, the rest shared equally: 12,45 + 2,075 + 2,075.
    private static readonly Budget Silkeborg = Budget.Unknown with
    {
        StatedTotal = BudgetAmount.Stated(16_600_000),
        Financiers =
        [
            new("Landsbyggefonden", BudgetAmount.Derived(12_450_000)) { Spending = new Spending(FondCash, null) },
            new("Silkeborg Kommune", BudgetAmount.Derived(2_075_000)) { Spending = new Spending(KommuneCash, KommuneInKind) },
        ],
    };

    // 2024-01-01 to 2027-12-31 is 1461 days (2024 is a leap year); to 2025-12-31 it is 366 + 365 = 731.
    [Fact]
    public void The_share_spent_is_held_against_the_share_of_the_days_that_have_passed()
    {
        var fond = Assert.Single(
            Evaluate(Silkeborg, Told(FondCash, HalfWay, 6_225_000)), standing => standing.Financier == "Landsbyggefonden");

        Assert.Equal(0.5m, fond.ShareSpent.Number);
        Assert.Equal(731m / 1461m, fond.SharePassed.Number);
        Assert.Equal(0.5m - (731m / 1461m), fond.Lead.Number);
        Assert.Equal(AmountOrigin.Derived, fond.BudgetOrigin);
        Assert.Equal("Planen følger ikke dette forbrug.", fond.SpentInKind.Reason);
    }

    [Fact]
    public void Cash_and_in_kind_of_the_same_day_make_up_what_is_spent()
    {
        var kommune = Evaluate(Silkeborg, Told(KommuneCash, HalfWay, 600_000), Told(KommuneInKind, HalfWay, 230_000))[1];

        Assert.Equal(830_000, kommune.Spent.Number);
        Assert.Equal(0.4m, kommune.ShareSpent.Number);
    }

    [Fact]
    public void What_is_not_told_for_the_latest_day_is_not_taken_from_an_earlier_one()
    {
        var kommune = Evaluate(
            Silkeborg, Told(KommuneCash, HalfWay, 600_000), Told(KommuneInKind, HalfWay.AddMonths(-3), 230_000))[1];

        Assert.Equal("Forbruget er ikke oplyst.", kommune.SpentInKind.Reason);
        Assert.Equal("Forbruget er ikke oplyst.", kommune.Spent.Reason);
        Assert.Null(kommune.ShareSpent.Number);
    }

    [Fact]
    public void The_whole_plan_stands_last_and_is_the_sum_when_all_have_told_for_the_same_day()
    {
        var whole = Evaluate(
            Silkeborg, Told(FondCash, HalfWay, 6_225_000), Told(KommuneCash, HalfWay, 600_000), Told(KommuneInKind, HalfWay, 230_000))[^1];

        Assert.Equal(BudgetEvaluator.WholePlan, whole.Financier);
        Assert.Equal(16_600_000, whole.Budgeted.Number);
        Assert.Equal(7_055_000, whole.Spent.Number);
        Assert.Equal(0.425m, whole.ShareSpent.Number);
    }

    [Fact]
    public void Spending_of_different_days_is_not_added()
    {
        var whole = Evaluate(
            Silkeborg, Told(FondCash, HalfWay, 6_225_000), Told(KommuneCash, HalfWay.AddMonths(-3), 1), Told(KommuneInKind, HalfWay.AddMonths(-3), 1))[^1];

        Assert.Null(whole.SpentAsOf);
        Assert.Equal("Forbruget er ikke oplyst for samme dag.", whole.Spent.Reason);
    }

    // Seed 004: the table of the budget has lost its figures.
    [Fact]
    public void A_budget_that_is_not_told_is_unknown_and_not_0()
    {
        var unread = Budget.Unknown with
        {
            Financiers = [new("Landsbyggefonden", BudgetAmount.Unknown) { Spending = new Spending(FondCash, null) }],
        };

        var standings = Evaluate(unread, Told(FondCash, HalfWay, 100));

        Assert.Equal(BudgetAmount.Unknown, unread.Total);
        Assert.All(standings, standing => Assert.Equal("Budgettet er ikke oplyst.", standing.ShareSpent.Reason));
        Assert.All(standings, standing => Assert.Equal(100, standing.Spent.Number));
    }

    [Fact]
    public void Of_a_budget_of_0_no_share_can_be_spent()
    {
        var nothing = Budget.Unknown with
        {
            Financiers = [new("Landsbyggefonden", BudgetAmount.Stated(0)) { Spending = new Spending(FondCash, null) }],
        };

        Assert.All(Evaluate(nothing, Told(FondCash, HalfWay, 100)), standing => Assert.Equal("Budgettet er 0.", standing.ShareSpent.Reason));
    }

    [Fact]
    public void A_financier_whose_spending_is_not_followed_has_spent_nothing_that_is_known()
    {
        var unfollowed = Budget.Unknown with { Financiers = [new("Landsbyggefonden", BudgetAmount.Stated(100))] };
        var standing = Evaluate(unfollowed)[0];

        Assert.Equal(("Planen følger ikke dette forbrug.", "Forbruget er ikke oplyst."), (standing.Spent.Reason, standing.SharePassed.Reason));
    }

    [Fact]
    public void The_whole_plan_stands_as_of_the_day_that_all_have_told_of() => Assert.Equal(
        Period.Date(HalfWay),
        Evaluate(Silkeborg, Told(FondCash, HalfWay, 6_225_000), Told(KommuneCash, HalfWay, 600_000), Told(KommuneInKind, HalfWay, 230_000))[^1].SpentAsOf);

    [Fact]
    public void A_plan_without_a_period_has_no_share_passed()
    {
        var standing = BudgetEvaluator.Evaluate(
            PlanOf(Silkeborg) with { Period = PlanPeriod.Unknown }, [Told(FondCash, HalfWay, 6_225_000)])[0];

        Assert.Equal("Planens periode er ikke oplyst.", standing.SharePassed.Reason);
        Assert.Equal(0.5m, standing.ShareSpent.Number);
        Assert.Null(standing.Lead.Number);
    }

    [Fact]
    public void A_plan_that_tells_of_no_financier_has_no_economy() => Assert.Empty(Evaluate(Budget.Unknown));

    // The agreement of Holbæk: 10.500.000 + 7.776.000 + 3.793.000 = 22.069.000.
    [Fact]
    public void A_total_that_is_not_stated_is_the_sum_of_parts_that_all_are_known()
    {
        Financier[] parts =
        [
            new("Landsbyggefonden", BudgetAmount.Stated(10_500_000)),
            new("Holbæk Kommune", BudgetAmount.Stated(7_776_000)),
            new("Boligorganisationerne", BudgetAmount.Stated(3_793_000)),
        ];

        Assert.Equal(BudgetAmount.Derived(22_069_000), (Budget.Unknown with { Financiers = parts }).Total);
        Assert.Equal(
            BudgetAmount.Unknown,
            (Budget.Unknown with { Financiers = [.. parts, new("En til", BudgetAmount.Unknown)] }).Total);
    }

    private static IReadOnlyList<FinancierStanding> Evaluate(Budget budget, params SeriesPoint[] series) =>
        BudgetEvaluator.Evaluate(PlanOf(budget), series);

    private static Plan PlanOf(Budget budget) => Holbaek.Plan() with { Budget = budget };

    private static SeriesPoint Told(IndicatorId indicator, DateOnly day, decimal kroner) =>
        ActivityEvaluatorTests.Point(indicator, Holbaek.Total, Period.Date(day), ObservedValue.Of(kroner));
}
