using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Takes a dropped file, whole or not at all (docs/adr/0002). Every step can be stopped anywhere and run again: the delivery's row tells
/// how far it got, everything before the commit is invisible, and everything after it is done again until it is done.
/// </summary>
public sealed class TakeDelivery(
    PipelineConfiguration configuration,
    InboxStore inbox,
    DeliveryLog log,
    DeliveryAttempts attempts,
    DeliverySettlement settlement,
    DeliveryClosing closing,
    IngestLimits limits,
    SpoolPlace spools,
    PlanClock clock,
    PipelineTraces traces,
    PipelineMetrics metrics,
    ILogger<TakeDelivery> logger)
{
    /// <summary>Takes the file at a path, if it still lies there.</summary>
    /// <param name="path">The path below the inbox.</param>
    /// <param name="cancellationToken">Stops the work; run again, it goes on.</param>
    public async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        if (await inbox.FindAsync(path, cancellationToken) is { } file)
        {
            await RunAsync(file, cancellationToken);
        }
    }

    /// <summary>Takes a file that lies in the inbox.</summary>
    public async Task RunAsync(InboxFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var fresh = FreshEntry(file);
        await traces.RunAsync(TraceStep.Take(fresh), async step =>
        {
            var entry = await TakeAsync(file, fresh, cancellationToken);
            step?.SetTag(TelemetryTags.State, entry.State.Word());
            return entry;
        });
    }

    private async Task<DeliveryEntry> TakeAsync(InboxFile file, DeliveryEntry fresh, CancellationToken cancellationToken)
    {
        var entry = await log.ClaimAsync(fresh, cancellationToken);
        if (entry.State == DeliveryState.Received)
        {
            entry = await attempts.BeginAsync(entry, cancellationToken);
        }

        if (entry.State == DeliveryState.Received)
        {
            entry = await WorkAsync(file, entry, cancellationToken);
            WorkflowLog.DeliverySettled(logger, entry.Plan.Value, entry.Id.Value, entry.FileName, entry.State.Word());
            metrics.DeliverySettled(entry);
        }

        await closing.FinishAsync(entry, file, cancellationToken);
        return entry;
    }

    // The guard sees the name before anything is written: from here on a hit is masked everywhere.
    private DeliveryEntry FreshEntry(InboxFile file)
    {
        var drop = DropPath.Of(file.Path);
        var isPersonal = PersonalDataGuard.CheckFileName(file.Path).Count > 0;
        var plan = configuration.PlanOf(drop.Plan)?.Id ?? DropPath.UnknownPlan;
        return new DeliveryEntry
        {
            Id = DeliveryId.Of(file.Path, file.ETag),
            Plan = plan,
            Format = drop.Format,
            Path = isPersonal ? PersonalDataGuard.MaskFileName(file.Path) : file.Path,
            FileName = isPersonal ? PersonalDataGuard.MaskFileName(drop.FileName) : drop.FileName,
            BlobETag = file.ETag,
            State = DeliveryState.Received,
            Modified = file.LastModified,
            Received = clock.Now(plan),
            IsFetched = file.IsFetched,
        };
    }

    private async Task<DeliveryEntry> WorkAsync(InboxFile file, DeliveryEntry entry, CancellationToken cancellationToken)
    {
        using var spool = spools.Open();
        return await inbox.SpoolAsync(file.Path, file.ETag, spool.FilePath, limits.FileBytes, cancellationToken) switch
        {
            SpoolResult.Spooled spooled => await settlement.SettleAsync(DropPath.Of(file.Path), entry, spooled.Bytes, cancellationToken),
            SpoolResult.Replaced replaced => await log.SaveAsync(
                entry with
                {
                    State = DeliveryState.Overtaken,
                    ReplacedBy = DeliveryId.Of(file.Path, replaced.NewETag),
                    Message = "Filen blev erstattet af en nyere med samme navn, før den blev læst.",
                },
                cancellationToken),
            SpoolResult.TooLarge tooLarge => await RefuseUnreadAsync(TooLarge(entry, tooLarge.Length), cancellationToken),
            _ => await log.SaveAsync(
                entry with { State = DeliveryState.Overtaken, Message = "Filen blev fjernet fra indbakken, før den blev læst." }, cancellationToken),
        };
    }

    private Task<DeliveryEntry> RefuseUnreadAsync(DeliveryEntry refused, CancellationToken cancellationToken)
    {
        metrics.DeliveryRefused(refused, [ErrorCodes.TooLarge]);
        return log.SaveAsync(refused, cancellationToken);
    }

    private DeliveryEntry TooLarge(DeliveryEntry entry, long length) => entry with
    {
        State = DeliveryState.Refused,
        Length = length,
        ErrorCount = 1,
        Message = string.Create(
            DanishCulture.Value,
            $"Filen fylder {length:N0} byte, og der læses højst {limits.FileBytes:N0}. Den er ikke læst og ligger stadig i indbakken: del den op, eller fjern det, der ikke er brug for."),
    };
}
