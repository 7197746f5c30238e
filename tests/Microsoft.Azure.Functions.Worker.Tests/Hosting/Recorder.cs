using System.Collections.Concurrent;

namespace Microsoft.Azure.Functions.Worker.Tests.Hosting;

/// <summary>Sees each run of the test's functions, and decides how it ends. One is shared by the hosts of a test.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<string> calls = new();
    private int running;
    private int mostAtOnce;

    /// <summary>What each run tells, in order.</summary>
    public IReadOnlyList<string> Calls => [.. calls];

    /// <summary>The most runs that were under way at once.</summary>
    public int MostAtOnce => mostAtOnce;

    /// <summary>What each run does.</summary>
    public Func<string, CancellationToken, Task> OnCall { get; set; } = (_, _) => Task.CompletedTask;

    public void Note(string call) => calls.Enqueue(call);

    public async Task CallAsync(string call, CancellationToken cancellationToken = default)
    {
        var now = Interlocked.Increment(ref running);
        InterlockedMax(ref mostAtOnce, now);
        Note(call);
        try
        {
            await OnCall(call, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    public Task HasAsync(params string[] expected) => Eventually.IsTrueAsync(() => expected.All(call => calls.Contains(call)));

    public Task CountsAsync(int expected) => Eventually.IsTrueAsync(() => calls.Count >= expected);

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = target; seen < value; seen = target)
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
