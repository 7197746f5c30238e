using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Meetings;

/// <summary>Tells what each source of a plan's figures has delivered, for the report's sheet on its data.</summary>
public sealed class SourceStatuses(PipelineConfiguration configuration, DeliveryLog log)
{
    /// <summary>One status for each source and format of figures, in the plan's order: meetings and reviews bring none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="snapshot">The snapshot that is reported: later deliveries are not told of.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<SourceStatus>> ReadAsync(Plan plan, Snapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(snapshot);
        var entries = await log.ReadAllAsync(plan.Id, cancellationToken);
        return
        [
            .. from source in plan.Sources
               from format in source.Formats
               where configuration.FormatOf(format)?.Kind is null or FormatKind.Observations
               select StatusOf(source, format, snapshot, entries),
        ];
    }

    private static SourceStatus StatusOf(DataSource source, FormatId format, Snapshot snapshot, IReadOnlyList<DeliveryEntry> entries)
    {
        var last = snapshot.Deliveries.LastOrDefault(delivery => delivery.Format == format);
        return new SourceStatus
        {
            DataSource = source.Name,
            Format = format,
            Last = last is null ? null : new LastDelivery(last.FileName, PlanClock.DateInDenmark(last.Committed), LatestPeriodOf(last, snapshot)),
            RefusedSince =
            [
                .. entries
                    .Where(entry => entry.Format == format
                        && entry.State is DeliveryState.Refused or DeliveryState.Quarantined
                        && !(entry.Modified <= last?.Modified))
                    .Select(entry => new RefusedFile(entry.FileName, PlanClock.DateInDenmark(entry.Modified), entry.Message)),
            ],
        };
    }

    private static string LatestPeriodOf(CommittedDelivery delivery, Snapshot snapshot) =>
        snapshot.Series.Where(point => point.Delivery == delivery.Id).Select(point => point.Key.Period).Max()?.Label ?? "";
}
