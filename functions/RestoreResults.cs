using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Evaluations;
using Pipeline.Workflow.Exports;

namespace Pipeline.Functions;

/// <summary>Answers a person's wish to restore tables, or to send mail again.</summary>
internal static class RestoreResults
{
    /// <summary>Reads who and why, has it carried out, and tells what came of it.</summary>
    /// <param name="request">The request, with the decision as its body.</param>
    /// <param name="title">What a refusal is called.</param>
    /// <param name="carryOut">Carries it out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IActionResult> AnswerAsync(
        HttpRequest request, string title, Func<DecisionInput, Task<RestoreAnswer>> carryOut, CancellationToken cancellationToken)
    {
        if (await DecisionBody.ReadAsync<DecisionInput>(request, cancellationToken) is not { } input)
        {
            return Problems.BadRequest(title, DecisionResults.Expected);
        }

        return await carryOut(input) switch
        {
            RestoreAnswer.Done done => new JsonResult(done.Document, LatestIndicators.JsonOptions),
            RestoreAnswer.Confirmed confirmed => new JsonResult(new { bekraeftet = confirmed.Count }, LatestIndicators.JsonOptions),
            RestoreAnswer.Unknown unknown => Problems.NotFound(title, unknown.Explanation),
            RestoreAnswer.Invalid invalid => Problems.BadRequest(title, invalid.Explanation),
            RestoreAnswer.NotNow notNow => Problems.Conflict(title, notNow.Explanation),
            var other => throw new InvalidOperationException($"An answer of the kind {other.GetType().Name} is not known."),
        };
    }
}
