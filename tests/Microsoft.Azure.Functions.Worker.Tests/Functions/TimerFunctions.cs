using System.Globalization;
using Microsoft.Azure.Functions.Worker.Tests.Hosting;

namespace Microsoft.Azure.Functions.Worker.Tests.Functions;

public sealed class TimerFunctions(Recorder recorder)
{
    [Function(nameof(TimerHourly))]
    public Task TimerHourly([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        recorder.CallAsync(Told("hourly", timer), cancellationToken);

    [Function(nameof(TimerInterval))]
    public Task TimerInterval([TimerTrigger("02:00:00")] TimerInfo timer) => recorder.CallAsync(Told("interval", timer));

    [Function(nameof(TimerEachSecond))]
    public Task TimerEachSecond([TimerTrigger("* * * * * *")] TimerInfo timer) => recorder.CallAsync(Told("second", timer));

    [Function(nameof(TimerSetting))]
    public Task TimerSetting([TimerTrigger("%Schedule%")] TimerInfo timer) => recorder.CallAsync(Told("setting", timer));

    [Function(nameof(TimerOnStartup))]
    public Task TimerOnStartup([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => recorder.CallAsync(Told("startup", timer));

    [Function(nameof(TimerUnmonitored))]
    public Task TimerUnmonitored([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer) => recorder.CallAsync(Told("unmonitored", timer));

    [Function(nameof(TimerFixedRetry))]
    [FixedDelayRetry(2, "00:00:00.010")]
    public Task TimerFixedRetry([TimerTrigger("0 0 * * * *")] TimerInfo timer, FunctionContext context) =>
        recorder.CallAsync($"{context.RetryContext.RetryCount} of {context.RetryContext.MaxRetryCount}");

    [Function(nameof(TimerBackoffRetry))]
    [ExponentialBackoffRetry(3, "00:00:00.010", "00:00:00.020")]
    public Task TimerBackoffRetry([TimerTrigger("0 0 * * * *")] TimerInfo timer, FunctionContext context) =>
        recorder.CallAsync($"{context.RetryContext.RetryCount} of {context.RetryContext.MaxRetryCount}");

    private static string Told(string name, TimerInfo timer) =>
        $"{name}{(timer.IsPastDue ? " past due" : string.Empty)}{(timer.ScheduleStatus is { } status ? status.Next.ToString(" HH:mm", CultureInfo.InvariantCulture) : string.Empty)}";
}
