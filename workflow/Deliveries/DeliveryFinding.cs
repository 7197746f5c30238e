using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;

namespace Pipeline.Workflow.Deliveries;

/// <summary>Finds what a person asks for by text, which need be neither a plan nor a delivery.</summary>
internal static class DeliveryFinding
{
    public static Plan? PlanOf(this PipelineConfiguration configuration, string planText) =>
        configuration.Plans.FirstOrDefault(plan => plan.Id.Value == planText);

    public static string UnknownPlan(this PipelineConfiguration configuration) =>
        $"Planen findes ikke. Kendte planer: {string.Join(", ", configuration.Plans.Select(plan => plan.Id.Value))}.";

    public static async Task<DeliveryEntry?> FindAsync(this DeliveryLog log, Plan plan, string deliveryText, CancellationToken cancellationToken) =>
        Slug.IsValid(deliveryText) && deliveryText is not ("hoved" or "vurderet")
            ? await log.ReadAsync(plan.Id, new DeliveryId(deliveryText), cancellationToken)
            : null;
}
