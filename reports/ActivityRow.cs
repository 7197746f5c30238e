using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>One criterion of success of an activity in an area, with what has been registered year by year.</summary>
internal sealed record ActivityRow
{
    private const int Years = 5;
    private const string NotMeasured = "Måles ikke";
    private const string NothingRegistered = "Intet registreret";

    /// <summary>The name of the focus area that the activity serves.</summary>
    public required string FocusArea { get; init; }

    /// <summary>The activity.</summary>
    public required Activity Activity { get; init; }

    /// <summary>What it is a success by, with where that stands, or that the documents do not tell.</summary>
    public string Criterion { get; init; } = "Ikke oplyst i planens dokumenter";

    /// <summary>The figure that is wanted; empty where none is told.</summary>
    public string Target { get; init; } = "";

    /// <summary>The area; empty where nothing has been registered.</summary>
    public string AreaName { get; init; } = "";

    /// <summary>What has been registered in each year.</summary>
    public IReadOnlyDictionary<int, Figure> Registered { get; init; } = new Dictionary<int, Figure>();

    /// <summary>How many periods of the last year have been told of.</summary>
    public Figure Periods { get; init; } = Figure.OfWords("");

    /// <summary>How the indicator stands in the area; without a target it has no status.</summary>
    public EvaluationStatus Status { get; init; } = EvaluationStatus.NotSteeredBy;

    /// <summary>The status in words, or why there is none.</summary>
    public string StatusText { get; init; } = NotMeasured;

    /// <summary>Where the registrations come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The last years for which anything has been registered, oldest first; five at most.</summary>
    public static IReadOnlyList<int> LastYears(Snapshot snapshot) =>
        [.. snapshot.Activities.SelectMany(activity => activity.Registrations).Select(registration => registration.Year).Distinct().Order().TakeLast(Years)];

    /// <summary>The rows of every activity, in the plan's order.</summary>
    public static IReadOnlyList<ActivityRow> Of(StatusReport report)
    {
        var standings = report.Snapshot.Activities.ToDictionary(standing => standing.Activity, standing => standing.Registrations);
        return [.. report.Plan.Activities.SelectMany(activity => Of(report, activity, standings.GetValueOrDefault(activity.Id, [])))];
    }

    private static IEnumerable<ActivityRow> Of(StatusReport report, Activity activity, IReadOnlyList<ActivityRegistration> registrations)
    {
        var start = new ActivityRow
        {
            FocusArea = report.Plan.FocusAreas.FirstOrDefault(focusArea => focusArea.Id == activity.FocusArea)?.Name ?? "",
            Activity = activity,
        };
        return activity.Criteria.Count == 0 ? [start] : activity.Criteria.SelectMany(criterion => Of(report, start, criterion, registrations));
    }

    private static IEnumerable<ActivityRow> Of(
        StatusReport report, ActivityRow start, SuccessCriterion criterion, IReadOnlyList<ActivityRegistration> registrations)
    {
        var named = start with { Criterion = criterion.Reference.Length == 0 ? criterion.Text : $"{criterion.Text} ({criterion.Reference})" };
        if (criterion.Indicator is not { } id)
        {
            return [named];
        }

        var planned = report.Plan.Indicator(id);
        var measured = named with { Target = TargetOf(report.Plan, planned) };
        var told = registrations.Where(registration => registration.Indicator == id).ToLookup(registration => registration.Area);
        return told.Count == 0
            ? [measured with { Status = EvaluationStatus.NoData, StatusText = NothingRegistered }]
            : told.Select(area => Of(report, measured, planned, [.. area]));
    }

    private static ActivityRow Of(StatusReport report, ActivityRow measured, PlanIndicator planned, IReadOnlyList<ActivityRegistration> told)
    {
        var area = told[0].Area;
        var points = report.Snapshot.Series
            .Where(point => point.Key.Indicator == planned.Indicator.Id && point.Key.Area == area)
            .ToLookup(point => point.Key.Period.End.Year);
        var status = report.Snapshot.Evaluations
            .FirstOrDefault(evaluation => evaluation.Indicator == planned.Indicator.Id && evaluation.Area == area)?.Status ?? EvaluationStatus.NoData;
        return measured with
        {
            AreaName = report.Plan.Area(area).Name,
            Registered = told.ToDictionary(year => year.Year, year => FigureOf(planned.Indicator, year, points[year.Year])),
            Periods = Figure.Of(told.MaxBy(year => year.Year)!.Periods, NumberFormats.Whole),
            Status = status,
            StatusText = status.Word(),
            Source = Provenance.Of(points.SelectMany(year => year)),
        };
    }

    // A sum that a hidden number is part of would tell it.
    private static Figure FigureOf(Indicator indicator, ActivityRegistration registration, IEnumerable<SeriesPoint> points) =>
        points.Any(point => point.Value.State is ValueState.Suppressed or ValueState.UpperBound)
            ? Figure.OfWords(StatusWords.Hidden)
            : Figure.OfComputed(registration.Registered, NumberFormats.ValueWithUnit(indicator));

    private static string TargetOf(Plan plan, PlanIndicator planned) => string.Join("; ", planned.Targets
        .Where(target => target is not NotSet)
        .Select(target => TargetText.Of(target, plan, planned.Indicator))
        .Distinct());
}
