using System.Collections.Concurrent;
using Azure;
using Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocations;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;
using Microsoft.Azure.Functions.Worker.LocalHost.Timers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Manual;

/// <summary>Runs functions in the background because a person asked. When the app stops, they are told to end and waited for.</summary>
internal sealed class ManualRuns(
    TimerRunners timers,
    ScheduleStatusStore statuses,
    FunctionInvoker invoker,
    StorageConnections storage,
    IHostApplicationLifetime lifetime,
    ILogger<ManualRuns> logger) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> running = new();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(running.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Starts a run; false when the function cannot be run with this input.</summary>
    public bool TryStart(LocalFunction function, string? input)
    {
        Func<CancellationToken, Task>? run = function.Trigger switch
        {
            TimerTrigger timer => token => RunTimerAsync(function, timer, token),
            BlobTrigger blob when IsBlobOf(blob, input) => token => RunBlobAsync(function, blob, input!, token),
            _ => null,
        };
        if (run is null)
        {
            return false;
        }

        var task = Task.Run(() => RunAsync(function, run, lifetime.ApplicationStopping), CancellationToken.None);
        running[task] = true;
        _ = task.ContinueWith(ended => running.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return true;
    }

    private async Task RunAsync(LocalFunction function, Func<CancellationToken, Task> run, CancellationToken stopping)
    {
        try
        {
            await run(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            logger.LogInformation("{Function}, run by hand, is stopped with the app", function.Name);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "{Function}, run by hand, failed", function.Name);
        }
    }

    private async Task RunTimerAsync(LocalFunction function, TimerTrigger timer, CancellationToken cancellationToken)
    {
        var status = timer.UseMonitor ? await statuses.ReadAsync(function.Name, cancellationToken) : null;
        await timers.Of(function).RunAsync(new TimerInfo { ScheduleStatus = status }, cancellationToken);
    }

    private async Task RunBlobAsync(LocalFunction function, BlobTrigger trigger, string path, CancellationToken cancellationToken)
    {
        var name = path[(trigger.Path.Container.Length + 1)..];
        var blob = storage.Blobs(trigger.Connection).GetBlobContainerClient(trigger.Path.Container).GetBlobClient(name);
        var input = await BlobInput.TryOpenAsync(blob, ETag.All, function.TriggerType, trigger.Path.Match(name)!, cancellationToken)
            ?? throw new InvalidOperationException($"The blob '{path}' does not exist.");
        await using var stream = input.TriggerValue as Stream;
        await invoker.InvokeAsync(function, input, Try.Only, cancellationToken);
    }

    private static bool IsBlobOf(BlobTrigger trigger, string? path) =>
        path is not null &&
        path.StartsWith(trigger.Path.Container + "/", StringComparison.Ordinal) &&
        trigger.Path.Match(path[(trigger.Path.Container.Length + 1)..]) is not null;
}
