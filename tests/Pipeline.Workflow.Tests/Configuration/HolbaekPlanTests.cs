using Pipeline.Domain;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Tests.Configuration;

/// <summary>The plan that ships holds the figures of the agreement, and says where the agreement is silent.</summary>
public sealed class HolbaekPlanTests
{
    private static readonly Plan Plan =
        Assert.Single(PipelineConfiguration.Load(Repository.Path("config"), "1").Plans, plan => plan.Id.Value == "holbaek");

    // Section 2, the fourth vision. It speaks of all areas of the kommune; the plan answers for its own.
    [Fact]
    public void The_vision_is_a_target_of_status() =>
        Assert.Equal(["Vulnerable ladegaardsparken groenneparken bjergmarken-vab bjergmarken-bosj, ingen frist, afsnit 2"], Plan.StatusTargetTexts());

    // Section 5: the nine fixed indicators. Sections 1 and 6: the plan's own and the background.
    [Theory]
    [InlineData("lbf-dagtilbud", "holbaek-by", "2022", 74.4, "holbaek-kommune", 76.3)]
    [InlineData("lbf-karakter", "holbaek-by", "2022", 4.6, "holbaek-kommune", 7.1)]
    [InlineData("lbf-grundskole-18-29", "holbaek-by", "2023", 29.8, "holbaek-kommune", 18.7)]
    [InlineData("lbf-restgruppe-15-29", "holbaek-by", "2022", 16.3, "holbaek-kommune", 12.1)]
    [InlineData("lbf-uden-tilknytning-18-64", "holbaek-by", "2022", 32.2, "holbaek-kommune", 14.6)]
    [InlineData("lbf-sigtede-15-29", "holbaek-by", "2023", 4, "holbaek-kommune", 2)]
    [InlineData("vive-tryghed", "ladegaardsparken", "2021", 56, "befolkning", 93)]
    [InlineData("vive-tryghed", "groenneparken", "2021", 72, "befolkning", 93)]
    [InlineData("vive-frivilligt-arbejde", "ladegaardsparken", "2021", 11, "befolkning", 12)]
    [InlineData("vive-frivilligt-arbejde", "groenneparken", "2021", 9, "befolkning", 12)]
    [InlineData("vive-valgdeltagelse", "ladegaardsparken", "2021", 65, "befolkning", 80)]
    [InlineData("vive-valgdeltagelse", "groenneparken", "2021", 60, "befolkning", 80)]
    [InlineData("boernesager", "ladegaardsparken", "2023M06", 12.36, "holbaek-kommune", 10.2)]
    [InlineData("boernesager", "groenneparken", "2023M06", 9.33, "holbaek-kommune", 10.2)]
    [InlineData("boernesager", "bjergmarken", "2023M06", 13.4, "holbaek-kommune", 10.2)]
    [InlineData("tandpleje-udeblivelser", "ladegaardsparken", "2023H1", 11.8, "holbaek-kommune", 7.7)]
    [InlineData("tandpleje-udeblivelser", "groenneparken", "2023H1", 15.3, "holbaek-kommune", 7.7)]
    [InlineData("tandpleje-udeblivelser", "bjergmarken", "2023H1", 12.4, "holbaek-kommune", 7.7)]
    [InlineData("sprogvurdering-saerlig-indsats", "skole-absalon", "2022/2023", 23, "holbaek-kommune", 16)]
    [InlineData("sprogvurdering-saerlig-indsats", "skole-bjergmarken", "2022/2023", 30, "holbaek-kommune", 16)]
    [InlineData("elevfravaer", "skole-absalon", "2020/2021", 7.3, "hele-landet", 5.1)]
    [InlineData("elevfravaer", "skole-bjergmarken", "2020/2021", 7.7, "hele-landet", 5.1)]
    [InlineData("beboerdata-udenfor-arbejdsmarked", "ladegaardsparken", "2020", 40, "holbaek-kommune", 21)]
    [InlineData("beboerdata-udenfor-arbejdsmarked", "groenneparken", "2020", 44, "holbaek-kommune", 21)]
    [InlineData("beboerdata-udenfor-arbejdsmarked", "bjergmarken-vab", "2020", 34, "holbaek-kommune", 21)]
    [InlineData("beboerdata-udenfor-arbejdsmarked", "bjergmarken-bosj", "2020", 34, "holbaek-kommune", 21)]
    [InlineData("beboerdata-ledige", "ladegaardsparken", "2021", 2.65, "holbaek-kommune", 1.48)]
    [InlineData("beboerdata-ledige", "groenneparken", "2021", 1.79, "holbaek-kommune", 1.48)]
    [InlineData("beboerdata-doemte", "ladegaardsparken", "2021", 2.18, "holbaek-kommune", 0.58)]
    [InlineData("beboerdata-doemte", "groenneparken", "2021", 1.92, "holbaek-kommune", 0.58)]
    [InlineData("vive-utryg-ved-unge", "ladegaardsparken", "2021", 58, null, 0)]
    [InlineData("vive-utryg-ved-unge", "groenneparken", "2021", 26, null, 0)]
    [InlineData("vive-fritidstilbud", "ladegaardsparken", "2021", 53, "alle-helhedsplaner", 47)]
    [InlineData("vive-fritidstilbud", "groenneparken", "2021", 60, "alle-helhedsplaner", 47)]
    [InlineData("vive-glad-for-at-bo", "groenneparken", "2021", 76, null, 0)]
    [InlineData("vive-oensker-at-flytte", "ladegaardsparken", "2021", 74, null, 0)]
    [InlineData("vive-oensker-at-flytte", "groenneparken", "2021", 51, null, 0)]
    public void A_baseline_and_what_it_is_held_against_are_those_of_the_agreement(
        string indicator, string area, string period, double value, string? comparator, double comparatorValue)
    {
        var planned = Plan.Indicator(new IndicatorId(indicator));

        Assert.Equal(comparator, planned.Comparator?.Value);
        Assert.Equal((period, (decimal)value), Baseline(planned, area));
        if (comparator is not null)
        {
            Assert.Equal((period, (decimal)comparatorValue), Baseline(planned, comparator));
        }
    }

    [Fact]
    public void Nine_indicators_are_fixed_and_the_first_six_are_of_the_plan_as_a_whole()
    {
        var chosen = Plan.Indicators.Where(indicator => indicator.Role == IndicatorRole.Fixed).ToList();

        Assert.Equal(9, chosen.Count);
        Assert.All(chosen[..6], indicator => Assert.Contains(indicator.Baselines, baseline => baseline.Area.Value == "holbaek-by"));
        Assert.All(chosen[6..], indicator => Assert.DoesNotContain(indicator.Baselines, baseline => baseline.Area.Value == "holbaek-by"));
    }

    [Fact]
    public void The_total_of_residents_is_told_and_not_the_sum_of_the_departments()
    {
        var residents = Plan.Indicator(new IndicatorId("kriterie-beboere"));
        var departments = residents.Baselines
            .Where(baseline => Plan.Area(baseline.Area).Kind == AreaKind.Department)
            .Sum(baseline => baseline.Value);

        Assert.Equal(3459, departments);
        Assert.Equal(("2023", 3498m), Baseline(residents, "holbaek-by"));
        Assert.Contains("36", residents.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_figures_of_convicted_are_two_indicators()
    {
        Assert.Equal(("2021", 2.18m), Baseline(Plan.Indicator(new IndicatorId("beboerdata-doemte")), "ladegaardsparken"));
        Assert.Equal(("2023", 1.68m), Baseline(Plan.Indicator(new IndicatorId("kriterie-doemte")), "ladegaardsparken"));
    }

    [Fact]
    public void A_value_that_the_agreement_hides_has_no_baseline() =>
        Assert.Equal(
            ["ladegaardsparken", "groenneparken"],
            Plan.Indicator(new IndicatorId("kriterie-doemte")).Baselines.Select(baseline => baseline.Area.Value));

    [Fact]
    public void The_schools_stand_for_the_areas_whose_children_attend_them()
    {
        Assert.Equal([new AreaId("ladegaardsparken")], Plan.Area(new AreaId("skole-absalon")).StandsFor);
        Assert.Equal(
            [new AreaId("groenneparken"), new AreaId("bjergmarken")], Plan.Area(new AreaId("skole-bjergmarken")).StandsFor);
    }

    [Fact]
    public void Crimes_charges_and_the_population_are_fetched_for_the_kommune_its_region_and_the_country()
    {
        var tables = Plan.Fetches.OfType<StatbankFetch>().ToList();

        Assert.Equal(["STRAF11", "STRAF22", "FOLK1A"], tables.Select(table => table.Table));
        Assert.All(tables, table => Assert.Equal(["000", "085", "316"], table.Variables.Single(variable => variable.Code == "OMRÅDE").Values));
    }

    [Fact]
    public void Absence_is_fetched_for_the_schools_of_the_plan()
    {
        var absence = Assert.Single(Plan.Fetches.OfType<EducationFetch>());
        var schools = Plan.Areas.Where(area => area.Kind == AreaKind.School).Select(school => school.Institution?.Value);

        Assert.Equal(["000001", "000002"], schools);
        Assert.Equal(schools, Assert.Single(absence.Filters).Values);
    }

    [Fact]
    public void The_budget_is_that_of_the_agreement()
    {
        Assert.Equal([10_500_000m, 7_776_000m, 3_793_000m], Plan.Budget.Financiers.Select(financier => financier.Amount.Kroner!.Value));
        Assert.Equal(BudgetAmount.Stated(22_069_000m), Plan.Budget.Total);
        Assert.Equal(400_000m, Plan.Budget.DepartmentShares.Sum(share => share.Cash));
        Assert.Equal(805_000m, Plan.Budget.DepartmentShares.Sum(share => share.InKind));
    }

    [Fact]
    public void Addresses_are_made_up() =>
        Assert.All(
            Plan.Sources.Select(source => source.Contact).Append(Plan.Secretariat),
            address => Assert.EndsWith(".example.dk", address, StringComparison.Ordinal));

    private static (string Period, decimal Value) Baseline(PlanIndicator indicator, string area)
    {
        var baseline = Assert.Single(indicator.Baselines, baseline => baseline.Area.Value == area);
        return (baseline.Period.Code, baseline.Value);
    }
}
