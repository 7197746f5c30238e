using System.Collections.Concurrent;

namespace Pipeline.Workflow.Tests.Statistics;

/// <summary>A clock on which every wait is over at once: it is moved on by as much, and the wait is remembered.</summary>
internal sealed class HurriedTime : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 9, 14, 4, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentQueue<TimeSpan> waits = new();

    /// <summary>Every wait, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. waits];

    public override DateTimeOffset GetUtcNow() => Start + TimeSpan.FromTicks(waits.Sum(wait => wait.Ticks));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
