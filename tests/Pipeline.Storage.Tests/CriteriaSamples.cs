using Pipeline.Domain;

namespace Pipeline.Storage.Tests;

/// <summary>An area against the criteria: one criterion with a known limit, one with an interval, one with an unknown limit, and one status.</summary>
internal static class CriteriaSamples
{
    public static Snapshot Snapshot(long number) => Samples.Snapshot(number) with
    {
        Criteria = [Area()],
        StatusTargets =
        [
            new StatusTargetResult
            {
                Status = AreaStatus.Vulnerable,
                Text = "Ingen områder er udsatte.",
                ListDate = new DateOnly(2023, 12, 1),
                Outcome = StatusTargetOutcome.NotReached,
                Reason = "Listen 1. december 2023: Nordbyen ja (officielt).",
            },
        ],
    };

    public static AreaCriteria Area() => new()
    {
        Area = Samples.North,
        ListDate = new DateOnly(2023, 12, 1),
        RuleSet = new RuleSetId("2021"),
        Criteria =
        [
            Criterion(CriterionKind.OutsideLabourMarket, ObservedValue.Of(41.0m), Bounds.Exactly(40), Ternary.Yes, Computed.Of(1.0m)),
            Criterion(CriterionKind.Convicted, ObservedValue.Missing(ValueState.Suppressed), Bounds.Between(1.98m, 2.03m), Ternary.Unknown, Computed.Impossible("Skjult.")),
            Criterion(CriterionKind.Income, ObservedValue.Of(60), Bounds.Anything, Ternary.Unknown, Computed.Impossible("Ukendt grænse.")),
        ],
        Statuses =
        [
            new StatusResult
            {
                Status = AreaStatus.Vulnerable,
                Name = "udsat boligområde",
                Met = Ternary.Yes,
                MetAtLeast = 2,
                MetAtMost = 3,
                Needed = 2,
                InARow = new ListsInARow(3, IsExact: false),
                Reason = "Ja: 2 af 4 kriterier er opfyldt, og mindst 2 kræves.",
            },
        ],
        Official = [new OfficialStatus(AreaStatus.Vulnerable, Ternary.No, new ListsInARow(0, IsExact: true))],
        PlanDuty = Ternary.Yes,
    };

    private static CriterionResult Criterion(CriterionKind kind, ObservedValue value, Bounds limit, Ternary met, Computed distance) => new()
    {
        Status = AreaStatus.Vulnerable,
        Kind = kind,
        Comparison = Comparison.MoreThan,
        Indicator = Samples.Employment,
        Value = value,
        Period = Period.Year(2023),
        Limit = limit,
        Met = met,
        Distance = distance,
        IsNear = met,
        IsOnTheLimit = false,
        CrossingYear = kind == CriterionKind.OutsideLabourMarket ? Computed.Of(2026) : Computed.Impossible("Ingen udvikling."),
        Reason = "Begrundelse.",
    };
}
