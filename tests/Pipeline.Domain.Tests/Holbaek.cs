namespace Pipeline.Domain.Tests;

/// <summary>A piece of Holbæk's plan, with the agreement's own figures, small enough to follow by hand.</summary>
internal static class Holbaek
{
    public static readonly AreaId Ladegaardsparken = new("ladegaardsparken");
    public static readonly AreaId Kommune = new("holbaek-kommune");
    public static readonly AreaId Total = new("holbaek-by");
    public static readonly IndicatorId Tandpleje = new("tandpleje-udeblivelser");
    public static readonly IndicatorId Karakter = new("lbf-karakter");
    public static readonly IndicatorId Beboere = new("kriterie-beboere");
    public static readonly IndicatorId Anmeldelser = new("anmeldelser");

    public static Plan Plan(params PlanIndicator[] indicators) => new()
    {
        Id = new PlanId("holbaek"),
        Name = "Den boligsociale helhedsplan for Holbæk by",
        Period = PlanPeriod.Of(new DateOnly(2024, 1, 1), new DateOnly(2027, 12, 31)),
        Areas =
        [
            Area(Ladegaardsparken, AreaKind.Department, "Ladegårdsparken"),
            Area(Total, AreaKind.PlanTotal, "Helhedsplanen i alt"),
            Area(Kommune, AreaKind.Municipality, "Holbæk Kommune"),
        ],
        FocusAreas = [],
        Indicators = indicators,
        Sources = [],
        Budget = Budget.Unknown,
        Secretariat = "sekretariat@example.dk",
    };

    // Seed 001 section 6: Ladegårdsparken 11,8, Holbæk Kommune 7,7, told in August 2023.
    public static PlanIndicator TandplejeIndicator() => Indicator(
        Tandpleje, Unit.Percent, Polarity.LowerIsBetter, Timing.Flow, Kommune,
        new Baseline(Ladegaardsparken, Period.HalfYear(2023, 1), 11.8m),
        new Baseline(Kommune, Period.HalfYear(2023, 1), 7.7m));

    // Seed 001 section 5: 4,6 for the plan, 7,1 for the kommune, 2022.
    public static PlanIndicator KarakterIndicator() => Indicator(
        Karakter, Unit.Grade, Polarity.HigherIsBetter, Timing.Stock, Kommune,
        new Baseline(Total, Period.Year(2022), 4.6m),
        new Baseline(Kommune, Period.Year(2022), 7.1m));

    public static PlanIndicator Indicator(
        IndicatorId id, Unit unit, Polarity polarity, Timing timing, AreaId? comparator, params Baseline[] baselines) => new()
        {
            Indicator = new Indicator
            {
                Id = id,
                Name = id.Value,
                Unit = unit,
                Polarity = polarity,
                Timing = timing,
                Decimals = 1,
                Source = "Kilde",
                Definition = "Definition",
            },
            Role = IndicatorRole.Fixed,
            Targets = [new Direction()],
            Comparator = comparator,
            Baselines = baselines,
            Note = "",
        };

    public static Area Area(AreaId id, AreaKind kind, string name) =>
        new() { Id = id, Kind = kind, Name = name, Aliases = [], Parts = [], StandsFor = [] };

    public static CommittedDelivery Delivery(long number, int modifiedDay = 1, long? withdrawnBy = null) => new()
    {
        Id = DeliveryId.Of($"fil{number}", "etag"),
        Number = number,
        Format = new FormatId("format"),
        FileName = $"fil{number}.csv",
        Modified = new DateTimeOffset(2026, 1, modifiedDay, 0, 0, 0, TimeSpan.Zero),
        Committed = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
        Take = new Take(DeliveryId.Of($"fil{number}", "etag"), "rules"),
        ContentHash = "hash",
        WithdrawnBy = withdrawnBy,
    };

    public static TakenObservation Observed(CommittedDelivery delivery, IndicatorId indicator, AreaId area, Period period, decimal value) =>
        Observed(delivery, indicator, area, period, ObservedValue.Of(value));

    public static TakenObservation Observed(CommittedDelivery delivery, IndicatorId indicator, AreaId area, Period period, ObservedValue value) =>
        new(delivery.Take.Key, new Observation
        {
            Key = new ObservationKey(indicator, area, period),
            Value = value,
            Cell = new SourceCell("", 2, "Værdi"),
        });
}
