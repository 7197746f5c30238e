using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Reads an archived or refused original again, after a format was mended. It is a delivery of its own, with the original's time: so it does not
/// beat what was delivered since. It is made of the original and the rules: asked for again under the same rules, it is the same delivery.
/// </summary>
public sealed class ReingestDelivery(
    PipelineConfiguration configuration,
    DeliveryDecisions decisions,
    DeliveryLog log,
    ArchiveStore archive,
    DeliveryAttempts attempts,
    DeliverySettlement settlement,
    DeliveryClosing closing,
    SpoolPlace spools,
    PipelineTraces traces,
    PipelineMetrics metrics,
    ILogger<ReingestDelivery> logger)
{
    /// <summary>Reads a delivery's original again.</summary>
    /// <param name="planText">The plan; need not be one.</param>
    /// <param name="deliveryText">The delivery; need not be one.</param>
    /// <param name="input">Who, and why.</param>
    /// <param name="cancellationToken">Stops the work; asked again, it goes on, and so does the sweep.</param>
    public Task<DecisionAnswer> RunAsync(
        string planText, string deliveryText, DecisionInput input, CancellationToken cancellationToken) =>
        decisions.DecideAsync(
            planText,
            deliveryText,
            input,
            (_, original, decision) => RunAsync(original, decision, cancellationToken),
            cancellationToken);

    /// <summary>Goes on with a delivery that reads an original again, from where it stopped.</summary>
    /// <exception cref="InvalidDataException">The original is gone, or is not what was read the first time.</exception>
    public Task<DeliveryEntry> ResumeAsync(DeliveryEntry entry, CancellationToken cancellationToken) =>
        traces.RunAsync(TraceStep.Take(entry), async step =>
        {
            var settled = await GoOnAsync(entry, cancellationToken);
            step?.SetTag(TelemetryTags.State, settled.State.Word());
            return settled;
        });

    private async Task<DeliveryEntry> GoOnAsync(DeliveryEntry entry, CancellationToken cancellationToken)
    {
        if (entry.State == DeliveryState.Received)
        {
            entry = await attempts.BeginAsync(entry, cancellationToken);
        }

        if (entry.State == DeliveryState.Received)
        {
            entry = await WorkAsync(entry, cancellationToken);
            WorkflowLog.DeliveryReingested(logger, entry.Plan.Value, entry.ReingestedFrom!.Value, entry.Id.Value, entry.State.Word());
            metrics.DeliverySettled(entry);
        }

        await closing.FinishAsync(entry, file: null, cancellationToken);
        return entry;
    }

    private async Task<DecisionAnswer> RunAsync(DeliveryEntry original, Decision decision, CancellationToken cancellationToken)
    {
        if (!HasOriginal(original) || await IsInQuarantineAsync(original, cancellationToken))
        {
            return new DecisionAnswer.NotNow(
                $"Leverancen er {original.State.Word()}, og dens original er ikke gemt: læg filen i indbakken igen.");
        }

        var entry = await log.ClaimAsync(FreshEntry(original, decision), cancellationToken);
        return new DecisionAnswer.Done(await ResumeAsync(entry, cancellationToken));
    }

    // A refused file that the guard could not look through is not kept with the other refused ones.
    private async Task<bool> IsInQuarantineAsync(DeliveryEntry entry, CancellationToken cancellationToken) =>
        entry.State == DeliveryState.Refused
        && !await archive.HasRefusedAsync(entry.Plan, entry.Format!, entry.Id, FileExtension.Of(entry.FileName), cancellationToken);

    private static bool HasOriginal(DeliveryEntry entry) =>
        entry.State is DeliveryState.Ingested or DeliveryState.Withdrawn or DeliveryState.Refused
        && entry.ContentHash.Length > 0
        && entry.Format is not null;

    private DeliveryEntry FreshEntry(DeliveryEntry original, Decision decision) => new()
    {
        Id = DeliveryId.Of($"genlaes/{original.Id}", configuration.RulesHash),
        Plan = original.Plan,
        Format = original.Format,
        Path = original.Path,
        FileName = original.FileName,
        BlobETag = original.BlobETag,
        State = DeliveryState.Received,
        Modified = original.Modified,
        Received = original.Received,
        ReingestedFrom = original.Id,
        Reingestion = decision,
    };

    private async Task<DeliveryEntry> WorkAsync(DeliveryEntry entry, CancellationToken cancellationToken)
    {
        var original = await log.ReadAsync(entry.Plan, entry.ReingestedFrom!, cancellationToken)
            ?? throw new InvalidDataException($"The delivery {entry.ReingestedFrom} is gone from the log.");
        using var spool = spools.Open();
        var length = await SpoolAsync(original, spool.FilePath, cancellationToken);
        return await settlement.SettleAsync(
            DropPath.Of(entry.Path), entry, new SpooledBytes(spool.FilePath, length, original.ContentHash, original.Modified), cancellationToken);
    }

    private async Task<long> SpoolAsync(DeliveryEntry original, string target, CancellationToken cancellationToken)
    {
        var extension = FileExtension.Of(original.FileName);
        await using var bytes = original.State == DeliveryState.Refused
            ? await archive.OpenRefusedAsync(original.Plan, original.Format!, original.Id, extension, cancellationToken)
            : await archive.OpenOriginalAsync(original.Plan, original.Format!, original.Id, extension, cancellationToken);
        await using var file = File.Create(target);
        await (bytes ?? throw new InvalidDataException($"The original of delivery {original.Id} is gone.")).CopyToAsync(file, cancellationToken);
        file.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) == original.ContentHash
            ? file.Length
            : throw new InvalidDataException($"The original of delivery {original.Id} is not what was read the first time.");
    }
}
