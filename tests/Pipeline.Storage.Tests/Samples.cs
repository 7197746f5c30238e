using System.Globalization;
using Pipeline.Domain;

namespace Pipeline.Storage.Tests;

/// <summary>Plans, deliveries and snapshots that the tests begin with.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly PlanId Holbaek = new("holbaek");
    public static readonly FormatId Format = new("lbf-faste-indikatorer");
    public static readonly IndicatorId Employment = new("beskaeftigelse");
    public static readonly AreaId North = new("nordbyen");
    public static readonly AreaId Municipality = new("kommunen");

    public static DeliveryEntry Entry(string name, PlanId? plan = null) => new()
    {
        Id = DeliveryId.Of($"holbaek/lbf-faste-indikatorer/{name}.csv", "0x1"),
        Plan = plan ?? Holbaek,
        Format = Format,
        Path = $"holbaek/lbf-faste-indikatorer/{name}.csv",
        FileName = $"{name}.csv",
        BlobETag = "0x1",
        State = DeliveryState.Received,
        Modified = Noon,
        Received = Noon.AddMinutes(1),
        RulesHash = "r1",
        ContentHash = new string('a', 64),
    };

    public static Observation Observation(int year, decimal number) => Observation(Employment, North, Period.Year(year), ObservedValue.Of(number));

    public static Observation Observation(IndicatorId indicator, AreaId area, Period period, ObservedValue value) => new()
    {
        Key = new ObservationKey(indicator, area, period),
        Value = value,
        Cell = new SourceCell("Ark1", 7, "Andel i beskæftigelse"),
    };

    public static Plan Plan(PlanId? id = null) => new()
    {
        Id = id ?? Holbaek,
        Name = "Fælles fremtid",
        Period = PlanPeriod.Of(new DateOnly(2023, 1, 1), new DateOnly(2026, 12, 31)),
        Areas = [Area(North, AreaKind.Department, "Nordbyen"), Area(Municipality, AreaKind.Municipality, "Kommunen")],
        FocusAreas = [new FocusArea(new FocusAreaId("job"), "Uddannelse og job", "Flere i arbejde")],
        Indicators =
        [
            new PlanIndicator
            {
                Indicator = new Indicator
                {
                    Id = Employment,
                    Name = "Beskæftigelse",
                    Unit = Unit.Percent,
                    Polarity = Polarity.HigherIsBetter,
                    Timing = Timing.Stock,
                    Decimals = 1,
                    Source = "LBF",
                    Definition = "Andel af de 18-64-årige i beskæftigelse",
                },
                FocusArea = new FocusAreaId("job"),
                Role = IndicatorRole.Fixed,
                Targets = [new Direction()],
                Comparator = Municipality,
                Baselines = [new Baseline(North, Period.Year(2020), 50.0m)],
                Note = "",
            },
        ],
        Sources = [],
        Budget = Budget.Unknown,
        Secretariat = "sekretariat@example.dk",
    };

    /// <summary>A snapshot with one value a year from 2021 on, in one area.</summary>
    public static Snapshot Snapshot(long number, params decimal[] values) => SnapshotOf(Holbaek, number, values);

    public static Snapshot SnapshotOf(PlanId plan, long number, params decimal[] values)
    {
        var series = values.Select((value, index) => Point(Period.Year(2021 + index), ObservedValue.Of(value))).ToList();
        return new Snapshot
        {
            Plan = plan,
            Number = number,
            AsOf = Noon.AddMinutes(number),
            RulesHash = "r1",
            Series = series,
            Evaluations = [Evaluation(series.LastOrDefault())],
            Deliveries = [],
        };
    }

    public static SeriesPoint Point(Period period, ObservedValue value) => new()
    {
        Key = new ObservationKey(Employment, North, period),
        Value = value,
        Delivery = DeliveryId.Of("sti", "0x1"),
        Number = 1,
        FileName = "2023.csv",
        Cell = new SourceCell("", 7, "Andel i beskæftigelse"),
    };

    public static Evaluation Evaluation(SeriesPoint? latest)
    {
        var change = latest?.Value.Number is { } number ? Computed.Of(number - 50.0m) : Computed.Impossible("Der er ingen værdi.");
        return new Evaluation
        {
            Indicator = Employment,
            Area = North,
            Baseline = new Baseline(North, Period.Year(2020), 50.0m),
            Latest = latest,
            ChangeSinceBaseline = change,
            RelativeChangeSinceBaseline = Computed.Impossible("Baseline er 0."),
            ChangeSincePrevious = change,
            ChangeSinceYearBefore = change,
            Gap = new GapToComparator
            {
                Comparator = Municipality,
                ComparatorValue = ObservedValue.Missing(ValueState.Suppressed),
                Gap = Computed.Impossible("Kommunens værdi er skjult."),
                GapAtBaseline = Computed.Of(-3.25m),
                GapChange = Computed.Impossible("Kommunens værdi er skjult."),
            },
            Status = latest is null ? EvaluationStatus.NoData : EvaluationStatus.Improved,
            Reason = string.Create(CultureInfo.InvariantCulture, $"Den seneste værdi er {latest?.Value.Number}."),
        };
    }

    public static ActivityStanding Activity { get; } = new(
        new ActivityId("aktivt-liv"),
        [new ActivityRegistration { Indicator = Employment, Area = North, Year = 2019, Periods = 3, Registered = Computed.Of(43) }]);

    public static FinancierStanding Money { get; } = new()
    {
        Financier = "Landsbyggefonden",
        Budgeted = Computed.Of(12_450_000),
        BudgetOrigin = AmountOrigin.Derived,
        SpentAsOf = Period.Date(new DateOnly(2025, 12, 31)),
        SpentCash = Computed.Of(6_225_000),
        SpentInKind = Computed.Impossible("Planen følger ikke dette forbrug."),
        Spent = Computed.Of(6_225_000),
        ShareSpent = Computed.Of(0.5m),
        SharePassed = Computed.Of(0.5m),
        Lead = Computed.Of(0.0m),
    };

    private static Area Area(AreaId id, AreaKind kind, string name) =>
        new() { Id = id, Kind = kind, Name = name, Aliases = [], Parts = [], StandsFor = [] };
}
