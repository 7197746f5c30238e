namespace Pipeline.Testing;

/// <summary>Waits for what happens in the background.</summary>
public static class Waiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks again and again until something is there.</summary>
    /// <param name="what">What is waited for, for the message.</param>
    /// <param name="look">Gives it, or null while it is not there.</param>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public static async Task<T> ForAsync<T>(string what, Func<Task<T?>> look)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(look);
        using var timeout = new CancellationTokenSource(Longest);
        while (true)
        {
            if (await look() is { } there)
            {
                return there;
            }

            if (timeout.IsCancellationRequested)
            {
                throw new TimeoutException($"{what}: not within {Longest.TotalSeconds:0} seconds.");
            }

            await Task.Delay(Interval, CancellationToken.None);
        }
    }

    /// <inheritdoc cref="ForAsync{T}(string, Func{Task{T}})" />
    public static Task<T> ForAsync<T>(string what, Func<T?> look)
        where T : class =>
        ForAsync(what, () => Task.FromResult(look()));
}
