using Pipeline.Domain;

namespace Pipeline.Workflow;

/// <summary>
/// What time it is for a plan. Always now, except in a demonstration, where a plan that lives in the past or the future is shown
/// on a day when its report is due.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="demonstrationTimes">Times that stand still, by plan; empty outside demonstrations.</param>
public sealed class PlanClock(TimeProvider time, IReadOnlyDictionary<PlanId, DateTimeOffset> demonstrationTimes)
{
    private static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The time for a plan.</summary>
    public DateTimeOffset Now(PlanId plan) => demonstrationTimes.TryGetValue(plan, out var shown) ? shown : time.GetUtcNow();

    /// <summary>The date in Denmark for a plan.</summary>
    public DateOnly Today(PlanId plan) => DateInDenmark(Now(plan));

    /// <summary>The date in Denmark at a moment.</summary>
    public static DateOnly DateInDenmark(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Denmark).DateTime);
}
