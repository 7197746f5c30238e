using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Functions;

/// <summary>Answers a person's decision about a delivery.</summary>
internal static class DecisionResults
{
    /// <summary>What the body of a decision must be.</summary>
    public const string Expected = "Kroppen skal være JSON: {\"navn\": \"hvem\", \"begrundelse\": \"hvorfor\"}.";

    /// <summary>Reads the decision, has it carried out, and tells what came of it.</summary>
    /// <param name="request">The request, with the decision as its body.</param>
    /// <param name="title">What a refusal is called.</param>
    /// <param name="carryOut">Carries it out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IActionResult> AnswerAsync(
        HttpRequest request, string title, Func<DecisionInput, Task<DecisionAnswer>> carryOut, CancellationToken cancellationToken)
    {
        if (await DecisionBody.ReadAsync<DecisionInput>(request, cancellationToken) is not { } input)
        {
            return Problems.BadRequest(title, Expected);
        }

        return await carryOut(input) switch
        {
            DecisionAnswer.Done done => new JsonResult(DeliveriesDocument.Leverance.Of(done.Delivery), LatestIndicators.JsonOptions),
            DecisionAnswer.Unknown unknown => Problems.NotFound(title, unknown.Explanation),
            DecisionAnswer.Invalid invalid => Problems.BadRequest(title, invalid.Explanation),
            DecisionAnswer.NotNow notNow => Problems.Conflict(title, notNow.Explanation),
            var other => throw new InvalidOperationException($"An answer of the kind {other.GetType().Name} is not known."),
        };
    }
}
