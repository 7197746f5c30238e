using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A failed run is tried again after the same delay each time.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FixedDelayRetryAttribute : RetryAttribute
{
    /// <summary>Sets the number of retries and the delay.</summary>
    /// <param name="maxRetryCount">How often; -1: without end.</param>
    /// <param name="delayInterval">The delay as hh:mm:ss.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative or no time span.</exception>
    public FixedDelayRetryAttribute(int maxRetryCount, string delayInterval)
    {
        if (!TimeSpan.TryParse(delayInterval, CultureInfo.InvariantCulture, out var delay) || delay < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(delayInterval));
        }

        MaxRetryCount = maxRetryCount;
        DelayInterval = delayInterval;
    }

    /// <summary>The delay as hh:mm:ss.</summary>
    public string DelayInterval { get; }
}
