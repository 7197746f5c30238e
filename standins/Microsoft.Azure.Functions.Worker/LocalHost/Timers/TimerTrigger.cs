using Microsoft.Azure.Functions.Worker.LocalHost.Functions;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>Starts a function by the clock.</summary>
internal sealed class TimerTrigger(TimerSchedule schedule, bool useMonitor, bool runOnStartup) : Trigger
{
    public TimerSchedule Schedule => schedule;

    public bool UseMonitor => useMonitor;

    public bool RunOnStartup => runOnStartup;

    public override string BindingType => "timerTrigger";

    public override IReadOnlyList<Type> ParameterTypes { get; } = [typeof(TimerInfo)];

    public override bool AllowsRetries => true;
}
