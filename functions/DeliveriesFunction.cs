using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Functions;

/// <summary>Answers "what became of the deliveries".</summary>
public sealed class DeliveriesFunction(DeliveryOverview overview)
{
    /// <summary>Every delivery of a plan: states, counts, messages and warnings; nothing that stood in the files. Needs a function key.</summary>
    [Function("Deliveries")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "plans/{plan}/deliveries")] HttpRequest request,
        string plan,
        CancellationToken cancellationToken) =>
        await overview.ReadAsync(plan, cancellationToken) is { } deliveries
            ? new JsonResult(deliveries, LatestIndicators.JsonOptions)
            : Problems.NotFound("Ingen leverancer", overview.UnknownPlan);
}
