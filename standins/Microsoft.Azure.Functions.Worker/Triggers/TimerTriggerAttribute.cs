using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The function is run by the clock.</summary>
/// <param name="schedule">Six NCRONTAB fields in UTC, a time span, or a <c>%Setting%</c> that holds one.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>When the function is run.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether the last and next run are stored, so that a run missed while the app was down is made up for.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function is also run each time the app starts.</summary>
    public bool RunOnStartup { get; set; }
}
