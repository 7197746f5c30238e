using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>The runner of each timer function.</summary>
internal sealed class TimerRunners : IDisposable
{
    private readonly Dictionary<LocalFunction, TimerRunner> runners;

    public TimerRunners(FunctionCatalog functions, FunctionInvoker invoker, TimeProvider clock) =>
        runners = functions.Of<TimerTrigger>().ToDictionary(timer => timer.Function, timer => new TimerRunner(timer.Function, invoker, clock));

    public TimerRunner Of(LocalFunction function) => runners[function];

    public void Dispose()
    {
        foreach (var runner in runners.Values)
        {
            runner.Dispose();
        }
    }
}
