using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// Starts functions in the background. Its stopping token ends the listening and tells running functions to end;
/// <see cref="Forced"/> is signalled when the time given for that is over.
/// </summary>
internal abstract class Listener : BackgroundService
{
    private readonly CancellationTokenSource forced = new();

    protected CancellationToken Forced => forced.Token;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(forced.Cancel);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        forced.Cancel();
        forced.Dispose();
    }
}
