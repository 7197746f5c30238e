using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>Runs the timer functions.</summary>
internal sealed class TimerListener(
    FunctionCatalog functions,
    TimerRunners runners,
    ScheduleStatusStore statuses,
    StorageConnections storage,
    LocalHostSettings settings,
    TimeProvider clock,
    ApplicationStarted started,
    ILogger<TimerListener> logger) : Listener
{
    private TimerLoop[] loops = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        loops = [.. functions.Of<TimerTrigger>().Select(timer => new TimerLoop(
            timer.Function.Name, timer.Trigger, runners.Of(timer.Function), SingletonOf(timer.Function), statuses, clock, logger))];
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await started.WaitAsync(stoppingToken);
        await Task.WhenAll(loops.Select(loop => loop.RunAsync(stoppingToken, Forced)));
    }

    private Singleton SingletonOf(LocalFunction function) =>
        new(storage.OfHost.GetBlobClient($"locks/{settings.HostId}/{function.Id}.Listener"), logger);
}
