using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Workflow.Deliveries;

/// <summary>Counts the attempts at a delivery: the beginning of one is recorded before any work.</summary>
public sealed class DeliveryAttempts(DeliveryLog log, TimeProvider time, PipelineMetrics metrics, ILogger<DeliveryAttempts> logger)
{
    private const int MostAttempts = 5;

    // Attempts close together are one trouble, such as two minutes without storage; they count once.
    private static readonly TimeSpan AttemptsCountApart = TimeSpan.FromMinutes(15);

    /// <summary>Records that an attempt begins; after the last one that is allowed, the delivery fails and waits for a person.</summary>
    public async Task<DeliveryEntry> BeginAsync(DeliveryEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var now = time.GetUtcNow();
        if (entry.LastAttempt is { } last && now - last < AttemptsCountApart)
        {
            return entry;
        }

        if (entry.Attempts < MostAttempts)
        {
            return await log.SaveAsync(entry with { Attempts = entry.Attempts + 1, LastAttempt = now }, cancellationToken);
        }

        WorkflowLog.DeliveryFailed(logger, entry.Plan.Value, entry.Id.Value, entry.FileName, entry.Attempts);
        var where = entry.ReingestedFrom is null ? "Den ligger stadig i indbakken." : "Originalen er gemt som før.";
        var failed = await log.SaveAsync(
            entry with { State = DeliveryState.Failed, Message = $"Filen kunne ikke behandles, selv om det blev forsøgt flere gange. {where}" },
            cancellationToken);
        metrics.DeliverySettled(failed);
        return failed;
    }
}
