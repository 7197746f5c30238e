using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Exports;

/// <summary>Tells what an export did not have: rows are as of the night, but blobs are as of now.</summary>
public sealed class RestoredPlans(DeliveryLog log, ObservationStore observations, ArchiveStore archive)
{
    /// <summary>Holds a plan's log against its observations and its archive.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="number">The number that its log goes on from.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<RestoreDocument.Plan> CheckAsync(PlanId plan, long number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var entries = await log.ReadAllAsync(plan, cancellationToken);
        var taken = (await observations.ReadAsync(plan, cancellationToken)).CountBy(observation => observation.TakeKey).ToDictionary();
        var archived = await archive.ListDeliveriesAsync(plan, cancellationToken);
        return new RestoreDocument.Plan(
            plan.Value,
            number,
            [.. entries.Where(entry => entry.Number is not null && taken.GetValueOrDefault(entry.TakeKey!) < entry.ObservationCount).Select(entry => entry.Id.Value)],
            [.. archived.Except(entries.Select(entry => entry.Id)).Select(delivery => delivery.Value).Order(StringComparer.Ordinal)]);
    }
}
