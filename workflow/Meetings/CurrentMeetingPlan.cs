using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Meetings;

/// <summary>Finds the board and the meetings that are in force for a plan: those of the last plan of meetings that was delivered and counts.</summary>
public sealed class CurrentMeetingPlan(
    PipelineConfiguration configuration, DeliveryLog log, ArchiveStore archive, IngestLimits limits, SpoolPlace spools, PlanClock clock)
{
    /// <summary>The plan of meetings, or none where none was delivered.</summary>
    /// <exception cref="InvalidDataException">The archived file is not a plan of meetings any more: the format has changed since.</exception>
    public async Task<MeetingPlan?> ReadAsync(Plan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var formats = configuration.Formats.Where(format => format.Kind == FormatKind.MeetingPlan).ToDictionary(format => format.Id);
        var committed = await log.ReadCommittedAsync(plan.Id, cancellationToken);
        var current = committed
            .Where(delivery => delivery.CountsAsOf(long.MaxValue) && formats.ContainsKey(delivery.Format))
            .MaxBy(delivery => (delivery.SaidAsOf(long.MaxValue), delivery.Number));
        return current is null ? null : await ReadAsync(plan, current, formats[current.Format], cancellationToken);
    }

    private async Task<MeetingPlan> ReadAsync(Plan plan, CommittedDelivery delivery, Format format, CancellationToken cancellationToken)
    {
        using var spool = spools.Open();
        await using (var original = await archive.OpenOriginalAsync(
            plan.Id, delivery.Format, delivery.Id, FileExtension.Of(delivery.FileName), cancellationToken)
            ?? throw new InvalidDataException($"The original of delivery {delivery.Id} is gone from the archive."))
        await using (var file = File.Create(spool.FilePath))
        {
            await original.CopyToAsync(file, cancellationToken);
        }

        var spooled = new SpooledFile(delivery.FileName, spool.FilePath, new FileInfo(spool.FilePath).Length);
        return DeliveryReader.Read(spooled, format, plan, clock.Today(plan.Id), limits, cancellationToken) is DeliveryReading.MeetingPlanAccepted accepted
            ? accepted.MeetingPlan
            : throw new InvalidDataException($"Delivery {delivery.Id} was taken as a plan of meetings and can no longer be read as one.");
    }
}
