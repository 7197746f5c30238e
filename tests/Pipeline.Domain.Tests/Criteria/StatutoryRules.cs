using static Pipeline.Domain.AreaStatus;
using static Pipeline.Domain.Comparison;
using static Pipeline.Domain.CriterionKind;

namespace Pipeline.Domain.Tests.Criteria;

/// <summary>
/// The statutory criteria as the law has them, written from the law and not from what is shipped: domain notes B1 (almenboligloven § 61 a and
/// § 61 b), B2 (what was before them) and B3 (the limits of convicted). That what is shipped says the same is tested where it is read.
/// </summary>
internal static class StatutoryRules
{
    private static readonly Criterion AThousandResidents = new(Residents, AtLeast, new CriterionLimit.Fixed(1000));
    private static readonly Criterion OutsideOver40 = Over(OutsideLabourMarket, 40);
    private static readonly Criterion NonWesternOver50 = Over(NonWestern, 50);
    private static readonly Criterion ConvictedOver270 = Over(Convicted, 2.70m);
    private static readonly Criterion IncomeBelow55 = new(Income, LessThan, new CriterionLimit.Fixed(55));

    // B1: overstiger 40 pct.; udgør mindst 3 gange landsgennemsnittet; overstiger 60 pct.; er mindre end 55 pct. Two of the four.
    private static readonly StatusRule Udsat = new()
    {
        Status = Vulnerable,
        Name = "udsat boligområde",
        ListsInARow = 1,
        Required = [AThousandResidents],
        Counted = [OutsideOver40, TimesAverage(3), Over(BasicSchoolOnly, 60), IncomeBelow55],
        Needed = 2,
    };

    // B2: two of three.
    private static readonly RuleSet Of2010 = Rules("2010-2013", new DateOnly(2010, 1, 1), new DateOnly(2013, 12, 31),
        Ghetto(2, NonWesternOver50, OutsideOver40, ConvictedOver270));

    // B2: three of five, from February 2014.
    private static readonly RuleSet Of2014 = Rules("2014-2017", new DateOnly(2014, 1, 1), new DateOnly(2018, 4, 30),
        Ghetto(3, OutsideOver40, NonWesternOver50, ConvictedOver270, Over(BasicSchoolOnly, 50), IncomeBelow55));

    // B2: today's criteria under other names, from May 2018; five lists in a row by the transition rule.
    private static readonly RuleSet Of2018 = Rules("2018-2020", new DateOnly(2018, 5, 1), new DateOnly(2021, 11, 29),
        Udsat, Parallel("ghettoområde"), FiveInARow("hårdt ghettoområde"));

    // B1 and B2: in force 30 November 2021, with § 61 b.
    private static readonly RuleSet Of2021 = Rules("2021", new DateOnly(2021, 11, 30), null,
        Udsat,
        Parallel("parallelsamfund"),
        FiveInARow("omdannelsesområde"),
        new StatusRule
        {
            Status = Prevention,
            Name = "forebyggelsesområde",
            ListsInARow = 1,
            Required = [AThousandResidents, Over(NonWestern, 30)],
            Counted =
            [
                Over(OutsideLabourMarket, 30),
                TimesAverage(2),
                Over(BasicSchoolOnly, 60),
                new Criterion(Income, LessThan, new CriterionLimit.Fixed(65)),
            ],
            Needed = 2,
        });

    /// <summary>Everything, read from indicators that are called as the criteria are; a value is near its limit within five per cent of it.</summary>
    public static CriteriaRules All { get; } = new()
    {
        RuleSets = [Of2010, Of2014, Of2018, Of2021],
        Limits = new CriteriaLimits(
        [
            // B3: two sources disagree of 2019; of 2022 twice the average was told; of 2018, 2020, 2021, 2024 and 2025 nothing was found.
            new PublishedLimit(Convicted, 2019, 3, [1.98m, 2.03m], "sn.dk og dklf.dk"),
            new PublishedLimit(Convicted, 2022, 2, [1.45m], "dklf.dk"),
            new PublishedLimit(Convicted, 2023, 3, [2.35m], "Landsbyggefonden"),
        ]),
        Sources = new CriteriaSources(
            Enum.GetValues<CriterionKind>().ToDictionary(kind => kind, kind => new IndicatorId($"kriterie-{kind.Key()}")),
            Enum.GetValues<AreaStatus>().ToDictionary(status => status, status => new IndicatorId($"officiel-{status.Key()}")),
            new IndicatorId("officiel-udviklingsplan")),
        NearShare = 0.05m,
    };

    private static RuleSet Rules(string id, DateOnly from, DateOnly? to, params StatusRule[] statuses) =>
        new() { Id = new RuleSetId(id), From = from, To = to, Reference = "Almenboligloven", Statuses = statuses };

    private static StatusRule Ghetto(int needed, params Criterion[] counted) => new()
    {
        Status = ParallelSociety,
        Name = "ghettoområde",
        ListsInARow = 1,
        Required = [AThousandResidents],
        Counted = counted,
        Needed = needed,
    };

    private static StatusRule Parallel(string name) => new()
    {
        Status = ParallelSociety,
        Name = name,
        Presupposes = Vulnerable,
        ListsInARow = 1,
        Required = [NonWesternOver50],
        Counted = [],
        Needed = 0,
    };

    private static StatusRule FiveInARow(string name) => new()
    {
        Status = Transformation,
        Name = name,
        Presupposes = ParallelSociety,
        ListsInARow = 5,
        Required = [],
        Counted = [],
        Needed = 0,
    };

    private static Criterion Over(CriterionKind kind, decimal number) => new(kind, MoreThan, new CriterionLimit.Fixed(number));

    private static Criterion TimesAverage(decimal times) => new(Convicted, AtLeast, new CriterionLimit.TimesNationalAverage(times));
}
