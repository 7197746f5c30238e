using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Functions;

/// <summary>A person has an archived or refused original read again, after a format was mended.</summary>
public sealed class ReingestDeliveryFunction(ReingestDelivery reingestDelivery)
{
    /// <summary>Reads it again as a delivery of its own; who and why are kept. Safe to ask again. Needs a function key.</summary>
    [Function("ReingestDelivery")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "plans/{plan}/deliveries/{delivery}/reingest")] HttpRequest request,
        string plan,
        string delivery,
        CancellationToken cancellationToken) =>
        DecisionResults.AnswerAsync(
            request, "Ikke læst igen", input => reingestDelivery.RunAsync(plan, delivery, input, cancellationToken), cancellationToken);
}
