using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A failed run is tried again after delays that grow.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class ExponentialBackoffRetryAttribute : RetryAttribute
{
    /// <summary>Sets the number of retries and the shortest and longest delay.</summary>
    /// <param name="maxRetryCount">How often; -1: without end.</param>
    /// <param name="minimumInterval">The shortest delay as hh:mm:ss.</param>
    /// <param name="maximumInterval">The longest delay as hh:mm:ss.</param>
    /// <exception cref="ArgumentOutOfRangeException">A delay is negative or no time span.</exception>
    /// <exception cref="ArgumentException">The shortest delay is longer than the longest.</exception>
    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        if (!TimeSpan.TryParse(minimumInterval, CultureInfo.InvariantCulture, out var minimum) || minimum < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(minimumInterval));
        }

        if (!TimeSpan.TryParse(maximumInterval, CultureInfo.InvariantCulture, out var maximum) || maximum < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(maximumInterval));
        }

        if (minimum > maximum)
        {
            throw new ArgumentException("The shortest delay is longer than the longest.", nameof(minimumInterval));
        }

        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    /// <summary>The shortest delay as hh:mm:ss.</summary>
    public string MinimumInterval { get; }

    /// <summary>The longest delay as hh:mm:ss.</summary>
    public string MaximumInterval { get; }
}
