using Microsoft.Extensions.Hosting;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Functions;

/// <summary>Removes, when the app starts, what a stopped one left in this machine's spool: no timer may ever fire on this machine.</summary>
internal sealed class RemoveSpoolsAtStart(RemoveSpools removeSpools) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        removeSpools.Run();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
