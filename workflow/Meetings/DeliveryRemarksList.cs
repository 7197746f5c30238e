using Pipeline.Domain;
using Pipeline.Reports;
using Pipeline.Storage;

namespace Pipeline.Workflow.Meetings;

/// <summary>Tells what was remarked about a plan's deliveries, for the report's sheet on its data.</summary>
public sealed class DeliveryRemarksList(DeliveryLog log)
{
    /// <summary>The remarks about deliveries that count in a snapshot and came after an earlier report.</summary>
    /// <param name="snapshot">The snapshot that is reported.</param>
    /// <param name="previousNumber">The number that the report before showed; 0 if there was none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<DeliveryRemarks>> ReadAsync(Snapshot snapshot, long previousNumber, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var counting = snapshot.Deliveries.Where(delivery => delivery.Number > previousNumber).Select(delivery => delivery.Id).ToHashSet();
        return
        [
            .. (await log.ReadAllAsync(snapshot.Plan, cancellationToken))
                .Where(entry => counting.Contains(entry.Id) && entry.Warnings.Count > 0)
                .Select(entry => new DeliveryRemarks(entry.FileName, PlanClock.DateInDenmark(entry.Committed!.Value), entry.Warnings)),
        ];
    }
}
