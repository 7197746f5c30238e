using Pipeline.Domain;

namespace Pipeline.Reports.Tests;

/// <summary>Builds a plan and a snapshot of it together, and evaluates as plainly as a report needs: value less baseline.</summary>
internal sealed class PlanBuilder
{
    private static readonly string[] Words = ["lavere", "højere"];

    private readonly List<PlanIndicator> indicators = [];
    private readonly List<SeriesPoint> series = [];
    private readonly List<Activity> activities = [];
    private int row = 2;

    public required IReadOnlyList<Area> Areas { get; init; }

    public required IReadOnlyList<FocusArea> FocusAreas { get; init; }

    /// <summary>An area; comparators and schools by their kind.</summary>
    public static Area Place(string id, AreaKind kind, string name, params string[] standsFor) => new()
    {
        Id = new AreaId(id),
        Kind = kind,
        Name = name,
        Aliases = [],
        Parts = [],
        StandsFor = [.. standsFor.Select(area => new AreaId(area))],
    };

    /// <summary>
    /// An indicator. Baselines as "area value", values as "area value value…" by period; "?" is hidden, "-" not available, "&lt;5" a bound,
    /// "0½" rounded to zero.
    /// </summary>
    public PlanBuilder Indicator(
        string id,
        string name,
        Unit unit,
        Polarity polarity,
        string focusArea,
        string baselineYear,
        string baselines,
        string periods,
        string values,
        string comparator = "",
        IndicatorRole role = IndicatorRole.Local,
        int decimals = 1,
        string source = "LBF's boligsociale data",
        string definition = "",
        string note = "",
        long number = 2,
        string file = "lbf-2025.csv",
        string sheet = "",
        IReadOnlyList<Target>? targets = null,
        IReadOnlyList<SeriesBreak>? breaks = null)
    {
        var indicator = new IndicatorId(id);
        indicators.Add(new PlanIndicator
        {
            Indicator = new Indicator
            {
                Id = indicator,
                Name = name,
                Unit = unit,
                Polarity = polarity,
                Timing = Timing.Stock,
                Decimals = decimals,
                Source = source,
                Definition = definition.Length > 0 ? definition : $"{name}, opgjort af kilden.",
            },
            FocusArea = focusArea.Length == 0 ? null : new FocusAreaId(focusArea),
            Role = role,
            Targets = targets ?? [role == IndicatorRole.Background ? new NotSet() : new Direction()],
            SeriesBreaks = breaks ?? [],
            Comparator = comparator.Length == 0 ? null : new AreaId(comparator),
            Baselines = [.. Parts(baselines).Select(part => new Baseline(new AreaId(part[0]), At(baselineYear), Decimal(part[1])))],
            Note = note,
        });
        var told = periods.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in Parts(values))
        {
            for (var index = 1; index < part.Length; index++)
            {
                series.Add(new SeriesPoint
                {
                    Key = new ObservationKey(indicator, new AreaId(part[0]), At(told[index - 1])),
                    Value = Value(part[index]),
                    Delivery = Delivery(index == part.Length - 1 ? number : 1),
                    Number = index == part.Length - 1 ? number : 1,
                    FileName = file,
                    Cell = new SourceCell(sheet, ++row, name),
                });
            }
        }

        return this;
    }

    /// <summary>An activity with one criterion of success, measured by an indicator or by none.</summary>
    public PlanBuilder Activity(string id, string focusArea, string name, string criterion, string indicator = "")
    {
        var measured = indicator.Length == 0 ? null : new IndicatorId(indicator);
        activities.Add(new Activity
        {
            Id = new ActivityId(id),
            FocusArea = new FocusAreaId(focusArea),
            Name = name,
            Purpose = "Det, aktiviteten skal.",
            Criteria = [new SuccessCriterion(criterion, measured, "afsnit 6")],
        });
        return this;
    }

    public Plan Plan(string id, string name) => new()
    {
        Id = new PlanId(id),
        Name = name,
        Period = PlanPeriod.Of(new DateOnly(2024, 1, 1), new DateOnly(2027, 12, 31)),
        Areas = Areas,
        FocusAreas = FocusAreas,
        Indicators = indicators,
        Activities = activities,
        Sources = [],
        Budget = Budget.Unknown with
        {
            Financiers =
            [
                new("Landsbyggefonden", BudgetAmount.Stated(10_500_000)),
                new("Holbæk Kommune", BudgetAmount.Stated(7_776_000)),
                new("Boligorganisationerne", BudgetAmount.Stated(3_793_000)),
            ],
            DepartmentShares = [new("Lokaler og lokalt ansatte", 400_000, 805_000)],
        },
        Secretariat = "helhedsplan@holbaek.example",
    };

    public Snapshot Snapshot(string plan, long number) => new()
    {
        Plan = new PlanId(plan),
        Number = number,
        AsOf = new DateTimeOffset(2026, 9, 3, 22, 30, 0, TimeSpan.Zero),
        RulesHash = "3f9a61c2",
        Evaluations = [.. indicators.SelectMany(planned => Areas.Select(area => Evaluate(planned, area)).OfType<Evaluation>())],
        Activities = ActivityEvaluator.Evaluate(Plan(plan, ""), series),
        Economy = BudgetEvaluator.Evaluate(Plan(plan, ""), series),
        Series = series,
        Deliveries = [.. series.GroupBy(point => point.Number).OrderBy(group => group.Key).Select(group => new CommittedDelivery
        {
            Id = Delivery(group.Key),
            Number = group.Key,
            Format = new FormatId("lbf-faste-indikatorer"),
            FileName = group.First().FileName,
            Modified = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero),
            Committed = new DateTimeOffset(2026, 9, 1, 8, 5, 0, TimeSpan.Zero),
            Take = new Take(Delivery(group.Key), "3f9a61c2"),
            ContentHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(group.Key))),
        })],
    };

    private static DeliveryId Delivery(long number) => DeliveryId.Of("indbakke/holbaek", number.ToString(DanishCulture));

    private static System.Globalization.CultureInfo DanishCulture => System.Globalization.CultureInfo.GetCultureInfo("da-DK");

    private static IEnumerable<string[]> Parts(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.Split(' '));

    private static Period At(string text) => Period.TryParse(text, out var period) ? period! : throw new FormatException(text);

    private static decimal Decimal(string text) => decimal.Parse(text, DanishCulture);

    private static ObservedValue Value(string text) => text switch
    {
        "?" => ObservedValue.Missing(ValueState.Suppressed),
        "-" => ObservedValue.Missing(ValueState.NotAvailable),
        "0½" => ObservedValue.Missing(ValueState.BelowHalf),
        ['<', ..] => ObservedValue.Below(Decimal(text[1..])),
        _ => ObservedValue.Of(Decimal(text)),
    };

    private static Computed Difference(decimal? left, decimal? right) =>
        left is { } a && right is { } b ? Computed.Of(a - b) : Computed.Impossible("Der mangler et tal.");

    private Evaluation? Evaluate(PlanIndicator planned, Area area)
    {
        var baseline = planned.Baselines.FirstOrDefault(candidate => candidate.Area == area.Id);
        var points = PointsOf(planned, area.Id);
        if (baseline is null && points.Count == 0)
        {
            return null;
        }

        var latest = points.LastOrDefault();
        var value = latest?.Value.Number;
        var change = Difference(value, baseline?.Value);
        return new Evaluation
        {
            Indicator = planned.Indicator.Id,
            Area = area.Id,
            Baseline = baseline,
            Latest = latest,
            ChangeSinceBaseline = change,
            RelativeChangeSinceBaseline = change.Number is { } moved && baseline!.Value != 0
                ? Computed.Of(moved / baseline.Value)
                : Computed.Impossible("Der mangler et tal."),
            ChangeSincePrevious = Difference(value, points.Count > 1 ? points[^2].Value.Number : null),
            ChangeSinceYearBefore = Computed.Impossible("Der mangler et tal."),
            Gap = area.IsComparator || planned.Comparator is null ? null : GapOf(planned, planned.Comparator, latest, baseline),
            Status = StatusOf(planned, baseline, latest, change),
            Reason = ReasonOf(planned, baseline, latest, change),
        };
    }

    private List<SeriesPoint> PointsOf(PlanIndicator planned, AreaId area) =>
        [.. series.Where(point => point.Key.Indicator == planned.Indicator.Id && point.Key.Area == area).OrderBy(point => point.Key.Period)];

    private GapToComparator GapOf(PlanIndicator planned, AreaId comparator, SeriesPoint? latest, Baseline? baseline)
    {
        var other = PointsOf(planned, comparator).FirstOrDefault(point => point.Key.Period == latest?.Key.Period)?.Value;
        var otherBaseline = planned.Baselines.FirstOrDefault(candidate => candidate.Area == comparator);
        var gap = Difference(latest?.Value.Number, other?.Number);
        var before = Difference(baseline?.Value, otherBaseline?.Value);
        return new GapToComparator
        {
            Comparator = comparator,
            ComparatorValue = other ?? ObservedValue.Missing(ValueState.NotAvailable),
            Gap = gap,
            GapAtBaseline = before,
            GapChange = Difference(gap.Number, before.Number),
        };
    }

    private static EvaluationStatus StatusOf(PlanIndicator planned, Baseline? baseline, SeriesPoint? latest, Computed change) =>
        planned.Targets.All(target => target is NotSet) ? EvaluationStatus.NotSteeredBy
        : latest is null || latest.Value.State == ValueState.NotAvailable ? EvaluationStatus.NoData
        : latest.Value.State is ValueState.Suppressed or ValueState.UpperBound ? EvaluationStatus.Hidden
        : baseline is null || change.Number is not { } moved ? EvaluationStatus.CannotBeAssessed
        : moved == 0 ? EvaluationStatus.Unchanged
        : (moved > 0) == (planned.Indicator.Polarity == Polarity.HigherIsBetter) ? EvaluationStatus.Improved
        : EvaluationStatus.Worsened;

    private static string ReasonOf(PlanIndicator planned, Baseline? baseline, SeriesPoint? latest, Computed change) =>
        latest is null ? "Der er endnu ikke leveret et tal."
        : latest.Value.State == ValueState.NotAvailable ? "Kilden har endnu ikke et tal for perioden."
        : latest.Value.Number is not { } value ? "Seneste tal er skjult af hensyn til personer."
        : baseline is null ? "Planen har ikke et udgangspunkt for området."
        : string.Create(
            DanishCulture,
            $"Fra {baseline.Value:0.0#} ({baseline.Period.Label}) til {value:0.0#} ({latest.Key.Period.Label}); "
            + $"{Words[planned.Indicator.Polarity == Polarity.HigherIsBetter ? 1 : 0]} er bedre{(change.Number == 0 ? ", og tallet er det samme" : "")}.");
}
