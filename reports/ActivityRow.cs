using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>One criterion of success of an activity, in an area and a year.</summary>
internal sealed record ActivityRow
{
    private const string NotMeasured = "måles ikke";
    private const string NothingRegistered = "intet registreret";

    /// <summary>The name of the focus area that the activity serves.</summary>
    public required string FocusArea { get; init; }

    /// <summary>The activity.</summary>
    public required Activity Activity { get; init; }

    /// <summary>What it is a success by, with where that stands; empty when the documents tell nothing.</summary>
    public string Criterion { get; init; } = "";

    /// <summary>The figure that is wanted; empty where none is told.</summary>
    public string Target { get; init; } = "";

    /// <summary>The area; empty where nothing has been registered.</summary>
    public string AreaName { get; init; } = "";

    /// <summary>The year.</summary>
    public Figure Year { get; init; } = Figure.OfWords("");

    /// <summary>What has been registered in the year.</summary>
    public required Figure Registered { get; init; }

    /// <summary>How many periods of the year have been told of.</summary>
    public Figure Periods { get; init; } = Figure.OfWords("");

    /// <summary>How the indicator stands in the area; none where it is not measured, or for an earlier year than the last.</summary>
    public EvaluationStatus? Status { get; init; }

    /// <summary>Where the registrations come from.</summary>
    public string Source { get; init; } = "";

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
            Registered = Figure.OfWords(NotMeasured),
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
        var told = registrations.Where(registration => registration.Indicator == id).ToList();
        var measured = named with { Target = TargetOf(report.Plan, planned) };
        return told.Count == 0
            ? [measured with { Registered = Figure.OfWords(NothingRegistered) }]
            : told.Select(registration => Of(report, measured, planned, registration, told));
    }

    private static ActivityRow Of(
        StatusReport report, ActivityRow measured, PlanIndicator planned, ActivityRegistration registration, List<ActivityRegistration> told)
    {
        var points = report.Snapshot.Series
            .Where(point => point.Key.Indicator == registration.Indicator && point.Key.Area == registration.Area && point.Key.Period.End.Year == registration.Year)
            .ToList();
        var isLast = told.Where(other => other.Area == registration.Area).Max(other => other.Year) == registration.Year;
        var isHidden = points.Exists(point => point.Value.State is ValueState.Suppressed or ValueState.UpperBound);
        return measured with
        {
            AreaName = report.Plan.Area(registration.Area).Name,
            Year = Figure.Of(registration.Year, NumberFormats.Year),
            Registered = isHidden
                ? Figure.OfWords(StatusWords.Hidden)
                : Figure.OfComputed(registration.Registered, NumberFormats.ValueWithUnit(planned.Indicator)),
            Periods = Figure.Of(registration.Periods, NumberFormats.Whole),
            Status = isLast ? StatusOf(report.Snapshot, registration) : null,
            Source = Provenance.Of(points),
        };
    }

    private static EvaluationStatus? StatusOf(Snapshot snapshot, ActivityRegistration registration) => snapshot.Evaluations
        .FirstOrDefault(evaluation => evaluation.Indicator == registration.Indicator && evaluation.Area == registration.Area)?.Status;

    private static string TargetOf(Plan plan, PlanIndicator planned) => string.Join("; ", planned.Targets
        .Where(target => target is not NotSet)
        .Select(target => TargetText.Of(target, plan, planned.Indicator))
        .Distinct());
}
