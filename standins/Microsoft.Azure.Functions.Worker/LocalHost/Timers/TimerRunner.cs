using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>Runs one timer function, never twice at once, whether the clock or a person asks.</summary>
internal sealed class TimerRunner(LocalFunction function, FunctionInvoker invoker, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly RetryPolicy retries = new(function.Retry, clock);

    public async Task RunAsync(TimerInfo info, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await retries.RunAsync(
                retry => invoker.InvokeAsync(function, new FunctionInput(info, FunctionInput.NoParts), retry, cancellationToken), cancellationToken);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();
}
