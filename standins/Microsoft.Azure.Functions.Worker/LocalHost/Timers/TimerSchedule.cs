using System.Globalization;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>When a timer is due, in UTC.</summary>
internal abstract class TimerSchedule
{
    /// <summary>Reads six NCRONTAB fields, or a time span between runs.</summary>
    public static TimerSchedule Parse(string text)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
        {
            return new Interval(interval);
        }

        return CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is { } crontab
            ? new Crontab(crontab)
            : throw new InvalidOperationException($"The timer schedule '{text}' is neither six NCRONTAB fields nor a time span.");
    }

    /// <summary>The first time due after another.</summary>
    public abstract DateTime NextAfter(DateTime time);

    /// <summary>When a timer is due that was to be run at <paramref name="planned"/>, which lies ahead.</summary>
    public abstract DateTime Resume(DateTime planned, DateTime now);

    /// <summary>Whether it is due so rarely that missed runs are worth making up for: the Functions host draws the line at a minute.</summary>
    public bool IsWorthMonitoring(DateTime now)
    {
        var first = NextAfter(now);
        return NextAfter(first) - first >= TimeSpan.FromMinutes(1);
    }

    private sealed class Crontab(CrontabSchedule schedule) : TimerSchedule
    {
        public override DateTime NextAfter(DateTime time) => DateTime.SpecifyKind(schedule.GetNextOccurrence(time), DateTimeKind.Utc);

        public override DateTime Resume(DateTime planned, DateTime now) => NextAfter(now);
    }

    private sealed class Interval(TimeSpan interval) : TimerSchedule
    {
        public override DateTime NextAfter(DateTime time) => time + interval;

        public override DateTime Resume(DateTime planned, DateTime now) => planned < now + interval ? planned : now + interval;
    }
}
