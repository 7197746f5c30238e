using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Keeps what each delivery did to the values in force. It is a pure function of the log up to the delivery's number, so it is written after
/// the commit, when that number is settled, and again gives the same bytes.
/// </summary>
public sealed class DeliveryDifferences(DeliveryLog log, ObservationStore observations, ArchiveStore archive)
{
    /// <summary>Keeps the difference of a delivery that was taken, beside its original; again is the same as once.</summary>
    public async Task KeepAsync(DeliveryEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var delivery = entry.ToCommitted() ?? throw new ArgumentException("Only a delivery that was taken has a difference.", nameof(entry));
        var committed = await log.ReadCommittedAsync(entry.Plan, cancellationToken);
        var taken = await observations.ReadAsync(entry.Plan, cancellationToken);
        var difference = DeliveryDifference.Of(delivery, committed, taken);
        await archive.StoreDifferenceAsync(entry.Plan, delivery.Format, entry.Id, difference, cancellationToken);
    }
}
