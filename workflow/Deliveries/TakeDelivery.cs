using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Takes a dropped file, whole or not at all (docs/adr/0002). Every step can be stopped anywhere and run again: the delivery's row tells
/// how far it got, everything before the commit is invisible, and everything after it is done again until it is done.
/// </summary>
public sealed class TakeDelivery(
    PipelineConfiguration configuration,
    InboxStore inbox,
    DeliveryLog log,
    ArchiveStore archive,
    ObservationStore observations,
    RefusalStore refusals,
    DeliveryCommit commit,
    DeliveryClosing closing,
    PlanClock clock,
    TimeProvider time,
    ILogger<TakeDelivery> logger)
{
    private const int MostAttempts = 5;

    // Attempts close together are one trouble, such as two minutes without storage; they count once.
    private static readonly TimeSpan AttemptsCountApart = TimeSpan.FromMinutes(15);

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
        var entry = await log.ClaimAsync(FreshEntry(file), cancellationToken);
        if (entry.State == DeliveryState.Received)
        {
            entry = await RecordAttemptAsync(entry, cancellationToken);
        }

        if (entry.State == DeliveryState.Received)
        {
            entry = await WorkAsync(file, entry, cancellationToken);
            WorkflowLog.DeliverySettled(logger, entry.Plan.Value, entry.Id.Value, entry.FileName, entry.State.Word());
        }

        await closing.FinishAsync(entry, file, cancellationToken);
    }

    // The guard sees the name before anything is written: from here on a hit is masked everywhere.
    private DeliveryEntry FreshEntry(InboxFile file)
    {
        var drop = DropPath.Of(file.Path);
        var isPersonal = PersonalDataGuard.CheckFileName(file.Path).Count > 0;
        return new DeliveryEntry
        {
            Id = DeliveryId.Of(file.Path, file.ETag),
            Plan = PlanOf(drop)?.Id ?? DropPath.UnknownPlan,
            Format = drop.Format,
            Path = isPersonal ? PersonalDataGuard.MaskFileName(file.Path) : file.Path,
            FileName = isPersonal ? PersonalDataGuard.MaskFileName(drop.FileName) : drop.FileName,
            BlobETag = file.ETag,
            State = DeliveryState.Received,
            Modified = file.LastModified,
        };
    }

    private Plan? PlanOf(DropPath drop) => configuration.Plans.FirstOrDefault(plan => plan.Id == drop.Plan);

    private async Task<DeliveryEntry> RecordAttemptAsync(DeliveryEntry entry, CancellationToken cancellationToken)
    {
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
        return await log.SaveAsync(
            entry with { State = DeliveryState.Failed, Message = "Filen kunne ikke behandles, selv om det blev forsøgt flere gange. Den ligger stadig i indbakken." },
            cancellationToken);
    }

    private async Task<DeliveryEntry> WorkAsync(InboxFile file, DeliveryEntry entry, CancellationToken cancellationToken)
    {
        using var spool = new SpoolFolder();
        return await inbox.SpoolAsync(file.Path, file.ETag, spool.FilePath, IngestLimits.Default.FileBytes, cancellationToken) switch
        {
            SpoolResult.Spooled spooled => await SettleAsync(DropPath.Of(file.Path), entry, spooled.Bytes, cancellationToken),
            SpoolResult.Replaced replaced => await log.SaveAsync(
                entry with
                {
                    State = DeliveryState.Overtaken,
                    ReplacedBy = DeliveryId.Of(file.Path, replaced.NewETag),
                    Message = "Filen blev erstattet af en nyere med samme navn, før den blev læst.",
                },
                cancellationToken),
            SpoolResult.TooLarge tooLarge => await log.SaveAsync(TooLarge(entry, tooLarge.Length), cancellationToken),
            _ => await log.SaveAsync(
                entry with { State = DeliveryState.Overtaken, Message = "Filen blev fjernet fra indbakken, før den blev læst." }, cancellationToken),
        };
    }

    private static DeliveryEntry TooLarge(DeliveryEntry entry, long length) => entry with
    {
        State = DeliveryState.Refused,
        Length = length,
        ErrorCount = 1,
        Message = string.Create(
            DanishCulture.Value,
            $"Filen fylder {length:N0} byte, og der læses højst {IngestLimits.Default.FileBytes:N0}. Den er ikke læst og ligger stadig i indbakken: del den op, eller fjern det, der ikke er brug for."),
    };

    private async Task<DeliveryEntry> SettleAsync(DropPath drop, DeliveryEntry entry, SpooledBytes bytes, CancellationToken cancellationToken)
    {
        entry = entry with { ContentHash = bytes.ContentHash, Length = bytes.Length, Modified = bytes.LastModified };
        var file = new SpooledFile(drop.FileName, bytes.Path, bytes.Length);
        return Read(drop, file, cancellationToken) switch
        {
            DeliveryReading.Quarantined quarantined => await QuarantineAsync(entry, bytes, quarantined, cancellationToken),
            DeliveryReading.Refused refused => await RefuseAsync(drop, entry, bytes, refused, cancellationToken),
            DeliveryReading.Accepted accepted => await AcceptAsync(drop, entry, bytes, accepted, cancellationToken),
            DeliveryReading.MeetingPlanAccepted => await AcceptAsync(drop, entry, bytes, new DeliveryReading.Accepted([], 0, 0, []), cancellationToken),
            var other => throw new InvalidOperationException($"A reading of the kind {other.GetType().Name} is not known."),
        };
    }

    private DeliveryReading Read(DropPath drop, SpooledFile file, CancellationToken cancellationToken)
    {
        var plan = PlanOf(drop);
        var format = configuration.Formats.FirstOrDefault(candidate => candidate.Id == drop.Format);
        if (plan is not null && format is not null)
        {
            return DeliveryReader.Read(file, format, plan, clock.Today(plan.Id), cancellationToken);
        }

        // Also what is refused unread is copied, and nothing is copied before the guard has seen it.
        var findings = DeliveryReader.FindPersonalData(file, cancellationToken);
        return findings.Count > 0
            ? new DeliveryReading.Quarantined(findings)
            : new DeliveryReading.Refused([Misplaced.ErrorOf(drop, plan, configuration)], ErrorCount: 1, RowsRead: 0);
    }

    private async Task<DeliveryEntry> QuarantineAsync(
        DeliveryEntry entry, SpooledBytes bytes, DeliveryReading.Quarantined quarantined, CancellationToken cancellationToken)
    {
        await archive.QuarantineAsync(entry.Id, bytes.Path, cancellationToken);
        return await log.SaveAsync(
            entry with
            {
                State = DeliveryState.Quarantined,
                ErrorCount = quarantined.Findings.Count,
                Message = "Filen kan indeholde personoplysninger og er lagt til side.",
                Warnings = [.. quarantined.Findings.Select(finding => finding.Describe())],
            },
            cancellationToken);
    }

    private async Task<DeliveryEntry> RefuseAsync(
        DropPath drop, DeliveryEntry entry, SpooledBytes bytes, DeliveryReading.Refused refused, CancellationToken cancellationToken)
    {
        await archive.StoreRefusedAsync(
            entry.Plan, drop.Format ?? DropPath.UnknownFormat, entry.Id, FileExtension.Of(drop.FileName), bytes.Path, cancellationToken);
        await refusals.WriteAsync(entry.Id, [.. refused.Errors.Select(RefusalText.Kept)], cancellationToken);
        return await log.SaveAsync(
            entry with
            {
                State = DeliveryState.Refused,
                RowsRead = refused.RowsRead,
                ErrorCount = refused.ErrorCount,
                Message = refused.Errors[0].Describe(),
            },
            cancellationToken);
    }

    private async Task<DeliveryEntry> AcceptAsync(
        DropPath drop, DeliveryEntry entry, SpooledBytes bytes, DeliveryReading.Accepted accepted, CancellationToken cancellationToken)
    {
        entry = entry with
        {
            RulesHash = configuration.RulesHash,
            RowsRead = accepted.RowsRead,
            RowsSkipped = accepted.RowsSkipped,
            ObservationCount = accepted.Observations.Count,
            Warnings = [.. accepted.Warnings.Select(warning => warning.Message)],
        };
        await archive.StoreOriginalAsync(
            entry.Plan, drop.Format!, entry.Id, FileExtension.Of(drop.FileName), bytes.Path, cancellationToken);
        await observations.WriteAsync(entry.Plan, entry.Take!, accepted.Observations, cancellationToken);
        return await commit.CommitAsync(entry, cancellationToken);
    }
}
