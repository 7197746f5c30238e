using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

/// <summary>Tries a failing run again as the function's retry attribute says.</summary>
internal sealed class RetryPolicy(RetryAttribute? attribute, TimeProvider clock)
{
    private const int WithoutEnd = -1;

    public async Task RunAsync(Func<RetryContext, Task> run, CancellationToken cancellationToken)
    {
        var maximum = attribute?.MaxRetryCount ?? 0;
        for (var retries = 0; ; retries++)
        {
            try
            {
                await run(new Try(retries, maximum));
                return;
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested && (maximum == WithoutEnd || retries < maximum))
            {
                // The invoker has logged it.
                await Task.Delay(DelayAfter(retries), clock, cancellationToken);
            }
        }
    }

    private TimeSpan DelayAfter(int retries) => attribute switch
    {
        FixedDelayRetryAttribute fixedDelay => Duration(fixedDelay.DelayInterval),
        ExponentialBackoffRetryAttribute backoff => TimeSpan.FromSeconds(Math.Min(
            Duration(backoff.MinimumInterval).TotalSeconds * Math.Pow(2, retries), Duration(backoff.MaximumInterval).TotalSeconds)),
        _ => throw new InvalidOperationException($"The retry attribute {attribute?.GetType().Name} is not supported."),
    };

    private static TimeSpan Duration(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
