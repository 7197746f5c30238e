using Azure;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>Runs one timer function each time its schedule is due, while this instance has the turn.</summary>
internal sealed class TimerLoop(
    string functionName, TimerTrigger trigger, TimerRunner runner, Singleton singleton, ScheduleStatusStore statuses, TimeProvider clock, ILogger logger)
{
    // The clock is looked at often: it may be set, or the machine may have slept.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Goes on until <paramref name="stopping"/>; what then remains to be stored is stored until <paramref name="forced"/>.</summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken forced)
    {
        while (true)
        {
            await using var turn = await singleton.TakeTurnAsync(stopping);
            using var held = CancellationTokenSource.CreateLinkedTokenSource(stopping, turn.Lost);
            try
            {
                await FollowScheduleAsync(held.Token, forced);
            }
            catch (OperationCanceledException) when (turn.Lost.IsCancellationRequested && !stopping.IsCancellationRequested)
            {
                logger.LogWarning("The timer {Function} lost its turn to another instance", functionName);
            }
            catch (RequestFailedException failure)
            {
                logger.LogWarning(failure, "The schedule of the timer {Function} could not be read or stored; it is taken up again", functionName);
                await Task.Delay(LongestWait, stopping);
            }
        }
    }

    private async Task FollowScheduleAsync(CancellationToken held, CancellationToken forced)
    {
        var monitored = trigger.UseMonitor && trigger.Schedule.IsWorthMonitoring(Now);
        var status = monitored ? await ReadStatusAsync(held) : null;
        var isPastDue = status is not null && status.Next <= Now;
        var due = status is null || isPastDue ? trigger.Schedule.NextAfter(Now) : trigger.Schedule.Resume(status.Next, Now);
        var runNow = isPastDue || trigger.RunOnStartup;
        while (true)
        {
            if (!runNow)
            {
                await WaitUntilAsync(due, held);
            }

            var started = Now;
            await RunOnceAsync(new TimerInfo { ScheduleStatus = status, IsPastDue = isPastDue }, held);
            due = trigger.Schedule.NextAfter(Now);
            if (monitored)
            {
                status = new ScheduleStatus { Last = started, Next = due, LastUpdated = Now };
                await statuses.WriteAsync(functionName, status, forced);
            }

            (runNow, isPastDue) = (false, false);
        }
    }

    private async Task<ScheduleStatus> ReadStatusAsync(CancellationToken cancellationToken)
    {
        if (await statuses.ReadAsync(functionName, cancellationToken) is { } stored)
        {
            return stored;
        }

        var first = new ScheduleStatus { Next = trigger.Schedule.NextAfter(Now), LastUpdated = Now };
        await statuses.WriteAsync(functionName, first, cancellationToken);
        return first;
    }

    private async Task WaitUntilAsync(DateTime due, CancellationToken cancellationToken)
    {
        logger.LogDebug("The timer {Function} is due at {Due:u}", functionName, due);
        for (var left = due - Now; left > TimeSpan.Zero; left = due - Now)
        {
            await Task.Delay(left < LongestWait ? left : LongestWait, clock, cancellationToken);
        }
    }

    private async Task RunOnceAsync(TimerInfo info, CancellationToken cancellationToken)
    {
        try
        {
            await runner.RunAsync(info, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogDebug(exception, "The timer {Function} failed, which is logged where it ran; it is next run by its schedule", functionName);
        }
    }
}
