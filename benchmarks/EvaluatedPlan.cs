using System.Globalization;
using Pipeline.Domain;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Benchmarks;

/// <summary>A plan of 60 indicators and 15 areas with ten years of values: the same each time.</summary>
internal static class EvaluatedPlan
{
    /// <summary>Indicators in the plan.</summary>
    public const int Indicators = 60;

    /// <summary>Areas in the plan: 13 departments, the whole of them and the kommune.</summary>
    public const int Areas = 15;

    /// <summary>Years that every indicator has a value for in every area.</summary>
    public const int Years = 10;

    private const int Departments = Areas - 2;
    private const int FirstYear = 2016;
    private const int Answers = 400;

    /// <summary>The configuration with the plan alone.</summary>
    public static PipelineConfiguration Configuration() => new()
    {
        Plans = [Plan()],
        Formats = [],
        Indicators = [.. Enumerable.Range(0, Indicators).Select(IndicatorOf)],
        RulesHash = "benchmark123",
    };

    /// <summary>Every value of every year.</summary>
    public static IReadOnlyList<Observation> Observations() =>
    [
        .. from indicator in Enumerable.Range(0, Indicators)
           from area in Enumerable.Range(0, Areas)
           from year in Enumerable.Range(0, Years)
           select ObservationOf(indicator, area, year, HitsOf(indicator, area, year)),
    ];

    /// <summary>The last year of the first department in one indicator, corrected.</summary>
    public static Observation Correction(int indicator) => ObservationOf(indicator, 0, Years - 1, HitsOf(indicator, 0, Years - 1) + 1);

    private static Plan Plan()
    {
        var departments = Enumerable.Range(0, Departments).Select(AreaId).ToList();
        return new Plan
        {
            Id = new PlanId("vurdering"),
            Name = "Vurdering",
            Period = PlanPeriod.Of(new DateOnly(2024, 1, 1), new DateOnly(2027, 12, 31)),
            Areas =
            [
                .. departments.Select(area => AreaOf(area, AreaKind.Department, [])),
                AreaOf(AreaId(Departments), AreaKind.PlanTotal, departments),
                AreaOf(AreaId(Departments + 1), AreaKind.Municipality, []),
            ],
            FocusAreas = [new FocusArea(new FocusAreaId("indsats"), "Indsats", "Mål")],
            Indicators = [.. Enumerable.Range(0, Indicators).Select(PlannedOf)],
            Sources = [],
            Budget = Budget.Unknown,
            Secretariat = "sekretariat@example.dk",
        };
    }

    private static PlanIndicator PlannedOf(int indicator) => new()
    {
        Indicator = IndicatorOf(indicator),
        FocusArea = new FocusAreaId("indsats"),
        Role = IndicatorRole.Local,
        Targets = indicator % 2 == 0
            ? [new Direction()]
            : [new Absolute { Operator = Domain.Comparison.AtMost, Limit = 10, Deadline = Period.Year(2027) }],
        Comparator = AreaId(Areas - 1),
        Baselines = [.. Enumerable.Range(0, Areas).Select(area => new Baseline(AreaId(area), Period.Year(FirstYear), Percent(HitsOf(indicator, area, 0))))],
        Note = "",
    };

    private static Indicator IndicatorOf(int indicator) => new()
    {
        Id = new IndicatorId(string.Create(CultureInfo.InvariantCulture, $"indikator-{indicator}")),
        Name = string.Create(CultureInfo.InvariantCulture, $"Indikator {indicator}"),
        Unit = Unit.Percent,
        Polarity = Polarity.LowerIsBetter,
        Timing = Timing.Stock,
        Decimals = 2,
        Source = "Kilde",
        Definition = "Definition",
        Certainty = CertaintyKind.Share,
    };

    private static Area AreaOf(AreaId id, AreaKind kind, IReadOnlyList<AreaId> parts) =>
        new() { Id = id, Kind = kind, Name = id.Value, Aliases = [], Parts = parts, StandsFor = [] };

    private static AreaId AreaId(int area) => new(string.Create(CultureInfo.InvariantCulture, $"omraade-{area}"));

    private static Observation ObservationOf(int indicator, int area, int year, int hits) => new()
    {
        Key = new ObservationKey(IndicatorOf(indicator).Id, AreaId(area), Period.Year(FirstYear + year)),
        Value = ObservedValue.Of(Percent(hits)),
        Counts = new Counts(hits, Answers),
        Cell = new SourceCell("Ark1", 2 + year, "Andel"),
    };

    private static int HitsOf(int indicator, int area, int year) => 40 + (((7 * indicator) + (11 * area) + (13 * year)) % 60);

    private static decimal Percent(int hits) => 100m * hits / Answers;
}
