using static Pipeline.Domain.AreaStatus;

namespace Pipeline.Domain.Tests.Criteria;

/// <summary>What is told of a status in one sentence, which areas are looked at, and what came of the plan's targets by status.</summary>
public sealed class StatusReasonTests
{
    private static readonly IndicatorId OfficialVulnerable = new("officiel-udsat");
    private static readonly AreaId Groenneparken = new("groenneparken");

    // LBF 2023, Grønneparken: 1.343 residents; 36,5; 53,8; 2,04; 61,4; 64,2.
    [Theory]
    [InlineData(
        ParallelSociety, "Nej: forudsætter udsat boligområde, og det er beregnet til nej; ikke-vestlig baggrund 53,8 pct. mod over 50 pct.")]
    [InlineData(
        Transformation,
        "Nej: forudsætter parallelsamfund på 5 lister i træk, og af dem er 0 ja, 1 nej og 4 ukendt.")]
    [InlineData(
        Prevention,
        "Ja: beboere 1.343 mod mindst 1.000; ikke-vestlig baggrund 53,8 pct. mod over 30 pct.; 4 af 4 kriterier er opfyldt (udenfor "
        + "arbejdsmarkedet 36,5 pct. mod over 30 pct., dømte 2,04 pct. mod mindst en grænse, der ligger fra 1,5633 til 1,57 pct., kun grundskole "
        + "61,4 pct. mod over 60 pct., indkomst i forhold til regionen 64,2 pct. af regionens mod under 65 pct. af regionens), og mindst 2 kræves.")]
    public void The_sentence_names_what_is_presupposed_required_and_counted(AreaStatus status, string reason) =>
        Assert.Equal(reason, Lists.On(2023, 1343, 36.5m, 53.8m, 2.04m, 61.4m, 64.2m).Of(status)!.Reason);

    // Bjergmarken (VAB), were it large enough: 28,5; hidden; 61,0; 67,6. One met, one hidden.
    [Fact]
    public void What_cannot_be_decided_is_named()
    {
        var criteria = Lists.On(2023, 1248, 28.5m, null, null, 61.0m, 67.6m);

        Assert.Equal(
            "Kan ikke afgøres: beboere 1.248 mod mindst 1.000; 1 af 4 kriterier er opfyldt (kun grundskole 61,0 pct. mod over 60 pct.), "
            + "1 kan ikke afgøres (dømte vises ikke af diskretionshensyn mod mindst 2,35 pct.), og mindst 2 kræves.",
            criteria.Of(Vulnerable)!.Reason);
        Assert.StartsWith("Kan ikke afgøres: forudsætter udsat boligområde, og det er ukendt; ", criteria.Of(ParallelSociety)!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_met_is_told_without_an_empty_list() => Assert.Equal(
        "Nej: beboere 1.586 mod mindst 1.000; 0 af 4 kriterier er opfyldt, og mindst 2 kræves.",
        Lists.On(2023, 1586, 31.9m, 40.4m, 1.68m, 56.3m, 68.3m).Of(Vulnerable)!.Reason);

    [Fact]
    public void A_result_tells_its_list_and_what_it_was_counted_among()
    {
        var criteria = Lists.On(2023, 1343, 36.5m, 53.8m, 2.04m, 61.4m, 64.2m);

        Assert.Equal((Lists.Area, new DateOnly(2023, 12, 1), "2021"), (criteria.Area, criteria.ListDate, criteria.RuleSet.Value));
        Assert.Equal([Vulnerable, ParallelSociety, Transformation, Prevention], criteria.Statuses.Select(status => status.Status));
        Assert.Equal([2, 0, 0, 2], criteria.Statuses.Select(status => status.Needed));
        Assert.Equal([5, 1, 0, 6], criteria.Statuses.Select(status => criteria.Criteria.Count(result => result.Status == status.Status)));
        Assert.Null(Lists.On(2013, 1500, 10, 10, 1, null, null).Of(Vulnerable));
        Assert.Null(Lists.On(2023, 1500, 10, 10, 1, 10, 90).Gravest());
    }

    [Fact]
    public void Areas_that_others_are_compared_with_and_schools_are_held_against_no_criteria()
    {
        var school = new AreaId("absalon");
        var plan = Lists.Plan with
        {
            Criteria = Lists.Rules,
            Areas = [.. Lists.Plan.Areas, Holbaek.Area(school, AreaKind.School, "Absalons Skole")],
        };
        SeriesPoint[] told = [.. plan.Areas.Select(area => Of(area.Id, Lists.Told(2023, 1500, 50, 60, 5, 70, 40)[0]))];

        Assert.Equal(4, told.Length);
        Assert.Equal([Lists.Area], CriteriaEvaluator.Evaluate(plan, told).Select(criteria => criteria.Area));
    }

    [Fact]
    public void Lists_from_the_first_that_tells_anything_to_the_last_are_evaluated_and_no_others()
    {
        var nothing = ObservedValue.Missing(ValueState.NotAvailable);
        var residents = Lists.Rules.Sources.Criteria[CriterionKind.Residents];

        Assert.Empty(Lists.Evaluate([Lists.Point(residents, 2023, nothing)]));
        Assert.Empty(Lists.Evaluate([Lists.Point(new IndicatorId("et-andet-tal"), 2023, ObservedValue.Of(1))]));
        Assert.Empty(Lists.Evaluate([Lists.Point(residents, 2009, ObservedValue.Of(1500))]));
        Assert.Equal(
            [2020, 2021, 2022],
            Lists.Evaluate(
                [
                    Lists.Point(residents, 2019, nothing), Lists.Point(residents, 2020, ObservedValue.Of(1500)),
                    Lists.Point(residents, 2022, ObservedValue.Of(1500)), Lists.Point(residents, 2023, nothing),
                ]).Select(criteria => criteria.ListDate.Year));
    }

    // Without any rules nothing is computed, whatever is told.
    [Fact]
    public void A_plan_without_rules_has_no_lists() =>
        Assert.Empty(Lists.Evaluate(CriteriaRules.None, Lists.Told(2023, 1500, 50, 60, 5, 70, 40)));

    // "udsat" was no status of the rules of 2014, but the list of 2014 was delivered as such (domain notes, snippet 11).
    [Fact]
    public void A_status_that_was_delivered_is_told_even_where_the_rules_of_its_day_had_no_such_name()
    {
        SeriesPoint On(decimal listed) => Lists.Point(OfficialVulnerable, 2014, ObservedValue.Of(listed));
        var residents = Lists.Point(CriterionKind.Residents, 2014, 1453);

        Assert.Equal((Ternary.Yes, Ternary.No), (
            Lists.Evaluate([residents, On(1)]).Single().OfficialOf(Vulnerable), Lists.Evaluate([residents, On(0)]).Single().OfficialOf(Vulnerable)));
        Assert.Equal([ParallelSociety], Lists.Evaluate([residents]).Single().Official.Select(official => official.Status));
        Assert.Equal([ParallelSociety, Vulnerable], Lists.Evaluate([residents, On(1)]).Single().Official.Select(official => official.Status));
    }

    [Fact]
    public void A_target_by_status_names_each_area_and_what_its_answer_rests_on()
    {
        IReadOnlyList<SeriesPoint> vulnerable = [.. Lists.Told(2023, 1500, 50, 10, 5, 70, 40)];
        var official = Of(Groenneparken, Lists.Point(OfficialVulnerable, 2023, ObservedValue.Of(0)));

        Assert.Equal("Listen 1. december 2023: Ladegårdsparken ja (beregnet); Grønneparken nej (officielt).", Judge([.. vulnerable, official]).Reason);
        Assert.Equal("Listen 1. december 2023: Ladegårdsparken ja (beregnet); Grønneparken ukendt.", Judge(vulnerable).Reason);
        Assert.Equal("Listen 1. december 2023: Ladegårdsparken ukendt; Grønneparken nej (officielt).", Judge([official]).Reason);
        Assert.Equal(
            [StatusTargetOutcome.NotReached, StatusTargetOutcome.NotReached, StatusTargetOutcome.CannotBeAssessed],
            [Judge([.. vulnerable, official]).Outcome, Judge(vulnerable).Outcome, Judge([official]).Outcome]);
    }

    [Fact]
    public void A_target_by_status_of_which_nothing_is_known_cannot_be_assessed()
    {
        var result = Judge([]);

        Assert.Equal((StatusTargetOutcome.CannotBeAssessed, null), (result.Outcome, result.ListDate));
        Assert.Equal("Der er hverken officielle eller beregnede oplysninger om områderne.", result.Reason);
        Assert.Equal((Vulnerable, "Ingen områder er udsatte."), (result.Status, result.Text));
    }

    private static StatusTargetResult Judge(IReadOnlyList<SeriesPoint> told)
    {
        var plan = Lists.Plan with
        {
            Criteria = Lists.Rules,
            Areas = [.. Lists.Plan.Areas, Holbaek.Area(Groenneparken, AreaKind.Department, "Grønneparken")],
        };
        var target = new StatusTarget
        {
            Status = Vulnerable,
            Areas = [Lists.Area, Groenneparken],
            Deadline = 2023,
            Text = "Ingen områder er udsatte.",
            Reference = "afsnit 1",
        };
        return StatusTargetEvaluator.Evaluate(plan, target, CriteriaEvaluator.Evaluate(plan, told));
    }

    private static SeriesPoint Of(AreaId area, SeriesPoint point) => point with { Key = point.Key with { Area = area } };
}
