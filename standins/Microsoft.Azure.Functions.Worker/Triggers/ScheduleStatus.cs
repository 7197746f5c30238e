namespace Microsoft.Azure.Functions.Worker;

/// <summary>The stored state of a timer's schedule.</summary>
public class ScheduleStatus
{
    /// <summary>When the function was last run.</summary>
    public DateTime Last { get; set; }

    /// <summary>When it is to be run next.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this state was stored.</summary>
    public DateTime LastUpdated { get; set; }
}
