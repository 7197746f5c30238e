using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.Tests.Hosting;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class SettableClock(string now) : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset time = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return time;
        }
    }

    public void Advance(TimeSpan by)
    {
        lock (gate)
        {
            time += by;
        }
    }
}
