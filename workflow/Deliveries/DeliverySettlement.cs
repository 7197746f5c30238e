using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deadlines;
using Pipeline.Workflow.Telemetry;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Gives a delivery its outcome, once its bytes are read: guarded, parsed and checked, then quarantined, refused or taken. Everything before the
/// commit is invisible, and the same bytes under the same rules give the same outcome.
/// </summary>
public sealed class DeliverySettlement(
    PipelineConfiguration configuration,
    DeliveryLog log,
    ArchiveStore archive,
    ObservationStore observations,
    RefusalStore refusals,
    RefusalReportStore refusalReports,
    DeliveryCommit commit,
    IngestLimits limits,
    QuarantineKeeping quarantine,
    PipelineMetrics metrics,
    ILogger<DeliverySettlement> logger)
{
    // Enough for operations to see what is wrong; the delivery's row keeps them all.
    private const int FindingsLogged = 10;

    /// <summary>Gives a delivery its outcome.</summary>
    /// <param name="drop">Where it was dropped.</param>
    /// <param name="entry">The delivery.</param>
    /// <param name="bytes">Its bytes, read once.</param>
    /// <param name="cancellationToken">Stops the work; run again, it gives the same.</param>
    public async Task<DeliveryEntry> SettleAsync(DropPath drop, DeliveryEntry entry, SpooledBytes bytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drop);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(bytes);
        entry = entry with { ContentHash = bytes.ContentHash, Length = bytes.Length, Modified = bytes.LastModified };
        var file = new SpooledFile(drop.FileName, bytes.Path, bytes.Length);
        return Read(drop, file, PlanClock.DateInDenmark(entry.Received), cancellationToken) switch
        {
            DeliveryReading.Quarantined quarantined => await QuarantineAsync(entry, bytes, quarantined, cancellationToken),
            DeliveryReading.Refused refused => await RefuseAsync(drop, entry, bytes, refused, cancellationToken),
            DeliveryReading.Accepted accepted => await AcceptAsync(drop, entry, bytes, accepted, cancellationToken),
            DeliveryReading.MeetingPlanAccepted or DeliveryReading.ReviewAccepted => await AcceptAsync(drop, entry, bytes, new DeliveryReading.Accepted([], RowTally.None, []), cancellationToken),
            var other => throw new InvalidOperationException($"A reading of the kind {other.GetType().Name} is not known."),
        };
    }

    // Held against the day that it came, whenever it is read: a figure of the future does not become right by being read again after a format was mended.
    private DeliveryReading Read(DropPath drop, SpooledFile file, DateOnly receivedOn, CancellationToken cancellationToken)
    {
        var plan = configuration.PlanOf(drop.Plan);
        if (plan is not null && configuration.FormatOf(drop.Format) is { } format)
        {
            return DeliveryReader.Read(file, format, plan, receivedOn, limits, cancellationToken);
        }

        // Its folders are the sender's own words too.
        return DeliveryReader.Refuse(file with { Name = drop.Path }, Misplaced.ErrorOf(drop, plan, configuration), limits, cancellationToken);
    }

    private async Task<DeliveryEntry> QuarantineAsync(
        DeliveryEntry entry, SpooledBytes bytes, DeliveryReading.Quarantined quarantined, CancellationToken cancellationToken)
    {
        await archive.QuarantineAsync(entry.Id, bytes.Path, cancellationToken);
        foreach (var finding in quarantined.Findings.Take(FindingsLogged))
        {
            WorkflowLog.PersonalDataFound(
                logger, entry.Plan.Value, entry.Id.Value, entry.FileName, finding.Rule, finding.Place, finding.Row, finding.Column);
        }

        return await log.SaveAsync(
            entry with
            {
                State = DeliveryState.Quarantined,
                ErrorCount = quarantined.Findings.Count,
                Message = $"Filen kan indeholde personoplysninger og er lagt i karantæne, hvor den slettes efter {KeepingText.Of(quarantine.KeepFor)}.",
                Warnings = [.. quarantined.Findings.Select(finding => finding.Describe())],
            },
            cancellationToken);
    }

    private async Task<DeliveryEntry> RefuseAsync(
        DropPath drop, DeliveryEntry entry, SpooledBytes bytes, DeliveryReading.Refused refused, CancellationToken cancellationToken)
    {
        var format = drop.Format ?? DropPath.UnknownFormat;
        await KeepRefusedAsync(drop, entry, format, bytes, refused.IsSeenThrough, cancellationToken);
        await refusalReports.StoreWorkbookAsync(
            entry.Plan, format, entry.Id, RefusalWorkbook.Create(RefusalText.Report(entry, refused)), cancellationToken);
        await refusalReports.StoreTextsAsync(entry.Plan, format, entry.Id, [.. refused.Errors.Select(error => error.Found)], cancellationToken);
        await refusals.WriteAsync(entry.Id, [.. refused.Errors.Select(RefusalText.Kept)], cancellationToken);
        metrics.DeliveryRefused(entry, refused.Errors.Select(error => error.Code));
        return await log.SaveAsync(
            entry with
            {
                State = DeliveryState.Refused,
                RowsRead = refused.Rows.Read,
                RowsSkipped = refused.Rows.Skipped,
                RowsWrong = refused.Rows.Wrong,
                ErrorCount = refused.ErrorCount,
                Message = refused.Errors[0].Describe(),
                IsSeenThrough = refused.IsSeenThrough,
                Warnings = refused.IsSeenThrough ? [] : [NotSeenThrough()],
            },
            cancellationToken);
    }

    private string NotSeenThrough() =>
        "Filen kunne ikke ses igennem for personoplysninger. Originalen ligger derfor i karantæne og ikke ved de afviste; "
        + $"den slettes efter {KeepingText.Of(quarantine.KeepFor)} og kan ikke læses igen derfra.";

    // What the guard could not look through may hold data on persons: it lies apart and for a short time, as if it had been found to.
    private Task KeepRefusedAsync(
        DropPath drop, DeliveryEntry entry, FormatId format, SpooledBytes bytes, bool isSeenThrough, CancellationToken cancellationToken) =>
        isSeenThrough
            ? archive.StoreRefusedAsync(entry.Plan, format, entry.Id, FileExtension.Of(drop.FileName), bytes.Path, cancellationToken)
            : archive.QuarantineAsync(entry.Id, bytes.Path, cancellationToken);

    private async Task<DeliveryEntry> AcceptAsync(
        DropPath drop, DeliveryEntry entry, SpooledBytes bytes, DeliveryReading.Accepted accepted, CancellationToken cancellationToken)
    {
        var scope = configuration.FormatOf(drop.Format) is { IsComplete: true } complete && accepted.Observations.Count > 0
            ? CompleteScope.Of(complete.Indicators, accepted.Observations)
            : null;
        if (scope is not null && !ScopeText.Fits(scope))
        {
            return await RefuseAsync(drop, entry, bytes, TooManyPeriods(accepted.Rows), cancellationToken);
        }

        entry = entry with
        {
            Scope = scope,
            RulesHash = configuration.RulesHash,
            RowsRead = accepted.Rows.Read,
            RowsSkipped = accepted.Rows.Skipped,
            ObservationCount = accepted.Observations.Count,
            Warnings = [.. accepted.Warnings.Select(warning => warning.Message)],
        };
        await archive.StoreOriginalAsync(
            entry.Plan, drop.Format!, entry.Id, FileExtension.Of(drop.FileName), bytes.Path, cancellationToken);
        await observations.WriteAsync(entry.Plan, entry.Take!, accepted.Observations, cancellationToken);
        return await commit.CommitAsync(entry, cancellationToken);
    }

    private static DeliveryReading.Refused TooManyPeriods(RowTally rows) => new(
        [
            new IngestError
            {
                Code = ErrorCodes.TooManyPeriods,
                Expected = "filen er fuldstændig, men nævner flere perioder, end der kan holdes rede på",
                Remedy = "del den op i filer med færre perioder hver",
            },
        ],
        ErrorCount: 1,
        rows);
}
