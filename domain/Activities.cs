namespace Pipeline.Domain;

/// <summary>An activity (aktivitet) of a plan: what is done to reach the goal of a focus area.</summary>
public sealed record Activity
{
    /// <summary>Its identifier within the plan.</summary>
    public required ActivityId Id { get; init; }

    /// <summary>The focus area that it serves.</summary>
    public required FocusAreaId FocusArea { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; empty when the documents do not tell.</summary>
    public required string Purpose { get; init; }

    /// <summary>Its criteria of success (succeskriterier), in the documents' order; empty when they tell none.</summary>
    public required IReadOnlyList<SuccessCriterion> Criteria { get; init; }
}

/// <summary>What an activity is a success by.</summary>
/// <param name="Text">In words.</param>
/// <param name="Indicator">The indicator that it is measured by, whose targets in the plan hold its figure; none where it is not measured.</param>
/// <param name="Reference">Where in the documents it stands.</param>
public sealed record SuccessCriterion(string Text, IndicatorId? Indicator, string Reference);

/// <summary>What has been registered of an activity.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Registrations">By the activity's criteria, then area and year; empty before the first delivery.</param>
public sealed record ActivityStanding(ActivityId Activity, IReadOnlyList<ActivityRegistration> Registrations)
{
    /// <inheritdoc />
    public bool Equals(ActivityStanding? other) =>
        other is not null && Activity == other.Activity && Registrations.SequenceEqual(other.Registrations);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Activity, Registrations.Count);
}

/// <summary>What was registered (leverancemåling) of a criterion in an area in a calendar year.</summary>
public sealed record ActivityRegistration
{
    /// <summary>The indicator.</summary>
    public required IndicatorId Indicator { get; init; }

    /// <summary>The area.</summary>
    public required AreaId Area { get; init; }

    /// <summary>The calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>How many periods of the year have been told of; four when every quarter has.</summary>
    public required int Periods { get; init; }

    /// <summary>A flow: the sum of the year's periods so far. A stock: the year's latest value. In the indicator's unit.</summary>
    public required Computed Registered { get; init; }
}

/// <summary>Gathers what has been registered of a plan's activities. Pure.</summary>
public static class ActivityEvaluator
{
    /// <summary>What has been registered of each activity, in the plan's order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="series">The values in force.</param>
    public static IReadOnlyList<ActivityStanding> Evaluate(Plan plan, IReadOnlyList<SeriesPoint> series)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var told = series.ToLookup(point => (point.Key.Indicator, point.Key.Area));
        return [.. plan.Activities.Select(activity => new ActivityStanding(activity.Id, [.. RegistrationsOf(plan, activity, told)]))];
    }

    private static IEnumerable<ActivityRegistration> RegistrationsOf(
        Plan plan, Activity activity, ILookup<(IndicatorId Indicator, AreaId Area), SeriesPoint> told) =>
        from id in activity.Criteria.Select(criterion => criterion.Indicator).OfType<IndicatorId>().Distinct()
        let timing = plan.Indicator(id).Indicator.Timing
        from area in plan.Areas
        from year in told[(id, area.Id)].GroupBy(point => point.Key.Period.End.Year).OrderBy(year => year.Key)
        select new ActivityRegistration
        {
            Indicator = id,
            Area = area.Id,
            Year = year.Key,
            Periods = year.Count(),
            Registered = timing == Timing.Stock ? Latest(year) : Sum(year),
        };

    private static Computed Latest(IEnumerable<SeriesPoint> year) =>
        year.MaxBy(point => point.Key.Period)!.Value.TryGetNumber(out var number)
            ? Computed.Of(number)
            : Computed.Impossible("Årets seneste registrering er ikke et tal.");

    // Quarters and years of the same indicator overlap: adding them would count twice.
    private static Computed Sum(IGrouping<int, SeriesPoint> year) =>
        year.DistinctBy(point => point.Key.Period.Kind).Count() > 1 ? Computed.Impossible("Årets registreringer er for perioder, der overlapper.")
        : year.Any(point => point.Value.Number is null) ? Computed.Impossible("En af årets registreringer er ikke et tal.")
        : Computed.Of(year.Sum(point => point.Value.Number!.Value));
}
