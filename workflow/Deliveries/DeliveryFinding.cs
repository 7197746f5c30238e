using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Deliveries;

/// <summary>Finds the delivery that a person asks for by text, which need not be one.</summary>
internal static class DeliveryFinding
{
    public static async Task<DeliveryEntry?> FindAsync(this DeliveryLog log, Plan plan, string deliveryText, CancellationToken cancellationToken) =>
        Slug.IsValid(deliveryText)
            ? await log.ReadAsync(plan.Id, new DeliveryId(deliveryText), cancellationToken)
            : null;
}
