using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Functions;

/// <summary>Answers "what was wrong with a delivery".</summary>
public sealed class DeliveryErrorsFunction(DeliveryOverview overview, CallerRoles callers)
{
    /// <summary>The first errors of a delivery in full, and how many there are; the text found to the secretariat alone. Needs a function key.</summary>
    [Function("DeliveryErrors")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "plans/{plan}/deliveries/{delivery}/errors")] HttpRequest request,
        string plan,
        string delivery,
        CancellationToken cancellationToken) =>
        await overview.ReadErrorsAsync(plan, delivery, callers.Has(request, CallerRole.Secretariat), cancellationToken) is { } errors
            ? new JsonResult(errors, LatestIndicators.JsonOptions)
            : Problems.NotFound("Ingen fejlliste", "Planen eller leverancen findes ikke.");
}
