using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Meetings;

/// <summary>Reads what people have delivered about a plan's meetings: the plan of meetings that is in force, and the reviews of the reports.</summary>
public sealed class MeetingFiles(
    PipelineConfiguration configuration, DeliveryLog log, ArchiveStore archive, IngestLimits limits, SpoolPlace spools, PlanClock clock)
{
    /// <summary>The plan of meetings in force, or none where none was delivered.</summary>
    /// <exception cref="InvalidDataException">The archived file is not a plan of meetings any more: the format has changed since.</exception>
    public async Task<MeetingPlan?> ReadMeetingPlanAsync(Plan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var current = await FindAsync(plan, FormatKind.MeetingPlan, cancellationToken) is [var latest, ..] ? latest : null;
        return current is null ? null
            : await ReadAsync(plan, current, cancellationToken) is DeliveryReading.MeetingPlanAccepted accepted ? accepted.MeetingPlan
            : throw new InvalidDataException($"Delivery {current.Id} was taken as a plan of meetings and can no longer be read as one.");
    }

    /// <summary>The review of the report to a meeting, or none where none was delivered. The one that was changed last stands.</summary>
    /// <exception cref="InvalidDataException">An archived file is not a review any more: the format or the plan has changed since.</exception>
    public async Task<MeetingReview?> ReadReviewAsync(Plan plan, MeetingId meeting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var delivery in await FindAsync(plan, FormatKind.Review, cancellationToken))
        {
            var review = await ReadAsync(plan, delivery, cancellationToken) is DeliveryReading.ReviewAccepted accepted
                ? accepted.Review
                : throw new InvalidDataException($"Delivery {delivery.Id} was taken as a review and can no longer be read as one.");
            if (review.Meeting == meeting)
            {
                return review;
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<CommittedDelivery>> FindAsync(Plan plan, FormatKind kind, CancellationToken cancellationToken) =>
    [
        .. (await log.ReadCommittedAsync(plan.Id, cancellationToken))
            .Where(delivery => delivery.CountsAsOf(long.MaxValue) && configuration.FormatOf(delivery.Format)?.Kind == kind)
            .OrderByDescending(delivery => (delivery.SaidAsOf(long.MaxValue), delivery.Number)),
    ];

    private async Task<DeliveryReading> ReadAsync(Plan plan, CommittedDelivery delivery, CancellationToken cancellationToken)
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
        return DeliveryReader.Read(spooled, configuration.FormatOf(delivery.Format)!, plan, clock.Today(plan.Id), limits, cancellationToken);
    }
}
