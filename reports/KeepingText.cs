using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>How long something is kept, as people are told.</summary>
public static class KeepingText
{
    /// <summary>Whole days as days, anything else in hours begun. Example: <c>7 dage</c>, <c>36 timer</c>.</summary>
    public static string Of(TimeSpan keptFor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(keptFor, TimeSpan.Zero);
        return keptFor == TimeSpan.FromDays(keptFor.Days)
            ? DanishCount.Of(keptFor.Days, "dag", "dage")
            : DanishCount.Of((int)Math.Ceiling(keptFor.TotalHours), "time", "timer");
    }
}
