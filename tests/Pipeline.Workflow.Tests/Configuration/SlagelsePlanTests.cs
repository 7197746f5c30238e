using Pipeline.Domain;

namespace Pipeline.Workflow.Tests.Configuration;

/// <summary>The plan of Slagelse holds the figures of its agreement (2017-2021), and none that cannot be read there.</summary>
public sealed class SlagelsePlanTests
{
    private const string Four = "motalavej ringparken sydbyen skaelskoer";

    private static readonly Plan Plan = ShippedPlan.Of("slagelse");

    // Sections 3 and 5. Of the four areas only two have a baseline, and only for safety: the others are "over", "knap" or without a year.
    [Fact]
    public void The_baselines_are_those_that_the_agreement_prints_with_a_year() => Assert.Equal(
        [
            "politi-tryghed motalavej 2016 58.3", "politi-tryghed ringparken 2016 72",
            "politi-tryghed sub-omraader 2016 72.4", "politi-tryghed hele-landet 2016 89.1",
            "kriminalretlige-afgoerelser slagelse-i-alt 2016 30.65", "kriminalretlige-afgoerelser slagelse-kommune 2016 11.4",
            "paasatte-brande slagelse-i-alt 2015 15",
            "haervaerk-udbedret slagelse-i-alt 2015 123",
        ],
        Plan.Baselines());

    // Section 1: none of the areas on the government's list of specially vulnerable housing areas after a year that cannot be read.
    [Fact]
    public void The_vision_is_a_target_of_status_without_a_deadline() =>
        Assert.Equal(["Vulnerable motalavej ringparken sydbyen skaelskoer, ingen frist, afsnit 1"], Plan.StatusTargetTexts());

    public static TheoryData<string, string[]> Targets => new()
    {
        { "politi-tryghed", ["motalavej ringparken: retning", "motalavej ringparken: MoreThan sub-omraader", "sydbyen skaelskoer: ikke fastsat"] },
        { "fraflytning", [$"{Four} slagelse-i-alt: 10 pct. om året"] },
        { "haervaerk-anmeldelser", [$"{Four}: 15 pct. om året"] },
        {
            "kriminalretlige-afgoerelser",
            [
                "slagelse-i-alt: AtMost 20 i 2021", $"{Four}: LessThan 28 i 2021", "motalavej: LessThan 30 i 2021",
                "skaelskoer: LessThan 19 i 2021", "sydbyen: LessThan 30 i 2021", "ringparken: LessThan 30 i 2021",
            ]
        },
        { "paasatte-brande", ["slagelse-i-alt: 10 pct. om året"] },
        { "skolefravaer", [": retning"] },
        { "uddannelsesparate", [": retning"] },
        { "grundskole-hoejst-bl", [": retning"] },
        { "borgere-paa-ydelser", [": retning"] },
        { "ungdomsuddannelse-18-plus", [": retning"] },
        { "ydelsesperiode", [": retning"] },
        { "familier-i-positiv-udvikling", ["motalavej ringparken: retning"] },
        { "moedre-styrket", ["motalavej ringparken: retning"] },
        { "aktive-frivillige", ["slagelse-i-alt: AtLeast 50 EachYear"] },
        { "stoerre-aktiviteter", ["slagelse-i-alt: AtLeast 2 EachYear"] },
        { "deltagere-tvaergaaende", ["slagelse-i-alt: AtLeast 300 WholePlan"] },
        { "ad-hoc-arbejdsgrupper", ["slagelse-i-alt: AtLeast 4 WholePlan"] },
        { "temaaftener-brandsikkerhed", ["slagelse-i-alt: AtLeast 8 EachYear"] },
        { "positive-historier", ["slagelse-i-alt: AtLeast 5 WholePlan"] },
        { "beboere-gode-historier", ["slagelse-i-alt: AtLeast 15 EachYear"] },
        { "ejendomsfunktionaerer-kursus", ["slagelse-i-alt: AtLeast 75 i 2021"] },
        { "negative-omtaler", ["slagelse-i-alt: 10 pct. om året"] },
        { "besoegende-hjemmeside", ["slagelse-i-alt: 8 pct. om året"] },
        { "foraeldregrupper", ["slagelse-i-alt: AtLeast 4 WholePlan"] },
        { "aktive-foraeldre", ["slagelse-i-alt: AtLeast 30 i 2021"] },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void Each_target_is_the_agreements(string indicator, string[] targets) => Assert.Equal(targets, Plan.TargetsOf(indicator));

    [Fact]
    public void Every_indicator_that_is_steered_by_has_a_target_that_is_tested_here() => Assert.Equal(
        Targets.Select(row => (string)row[0]).Order(StringComparer.Ordinal),
        Plan.Indicators.Where(indicator => indicator.Role != IndicatorRole.Background)
            .Select(indicator => indicator.Indicator.Id.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void It_has_four_areas_and_four_focus_areas()
    {
        Assert.Equal(Four.Split(' '), Plan.Areas.Where(area => area.Kind == AreaKind.Settlement).Select(area => area.Id.Value));
        Assert.Equal(
            ["Tryghed og trivsel", "Kriminalpræventiv indsats", "Uddannelse og beskæftigelse", "Forebyggelse og forældreansvar"],
            Plan.FocusAreas.Select(focus => focus.Name));
    }

    // The delaftale runs from 1 October 2017 to 30 September; its year has lost its digits, and the plan is called 2017-2021.
    [Fact]
    public void It_ran_from_october_2017_to_september_2021() =>
        Assert.Equal(PlanPeriod.Of(new DateOnly(2017, 10, 1), new DateOnly(2021, 9, 30)), Plan.Period);

    // Pages 28, 31 and 33: five, five and two. Sections 5.3 and 5.4: three, three and two.
    [Fact]
    public void The_activities_hold_the_criteria_of_the_agreement() => Assert.Equal(
        [
            ("aktivt-liv", 5), ("strategisk-kommunikation", 5), ("bydelsforaeldre", 2), ("tryghedsvandringer", 0), ("fritidsjob", 0),
            ("idraetspartnerskaber", 0), ("vaerested-og-klub", 0), ("brobygningsteam", 3), ("virksomhedsnaert-samarbejde", 3),
            ("smaaboern-og-moedregrupper", 2),
        ],
        Plan.Activities.Select(activity => (activity.Id.Value, activity.Criteria.Count)));

    [Fact]
    public void The_budget_has_lost_its_digits_and_stays_unknown()
    {
        Assert.Equal(["Landsbyggefonden", "Lokal medfinansiering"], Plan.Budget.Financiers.Select(financier => financier.Name));
        Assert.All(Plan.Budget.Financiers, financier => Assert.Equal(BudgetAmount.Unknown, financier.Amount));
        Assert.Equal(BudgetAmount.Unknown, Plan.Budget.Total);
    }

    [Theory]
    [InlineData("fraflytning", "22 pct. på side 7 og 21 pct. på side 12")]
    [InlineData("uddannelsesparate", "ulæseligt")]
    [InlineData("besoegende-hjemmeside", "ulæselige")]
    public void What_the_agreement_states_twice_or_cannot_be_read_is_told_in_the_note(string indicator, string words) =>
        Assert.Contains(words, Plan.Indicator(new IndicatorId(indicator)).Note, StringComparison.Ordinal);
}
