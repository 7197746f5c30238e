using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Functions;

/// <summary>A person withdraws a delivery that should not have been taken.</summary>
public sealed class WithdrawDeliveryFunction(WithdrawDelivery withdrawDelivery)
{
    /// <summary>Withdraws and evaluates at once; who and why are kept. Safe to ask again. Needs a function key.</summary>
    [Function("WithdrawDelivery")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "plans/{plan}/deliveries/{delivery}/withdraw")] HttpRequest request,
        string plan,
        string delivery,
        CancellationToken cancellationToken) =>
        DecisionResults.AnswerAsync(
            request, "Ikke trukket tilbage", input => withdrawDelivery.RunAsync(plan, delivery, input, cancellationToken), cancellationToken);
}
