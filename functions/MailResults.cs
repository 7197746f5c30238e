using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Workflow.Evaluations;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>Answers a person's decision about mails.</summary>
internal static class MailResults
{
    /// <summary>Reads the decision, has it carried out, and tells what became of the mails.</summary>
    /// <param name="request">The request, with the decision as its body.</param>
    /// <param name="title">What a refusal is called.</param>
    /// <param name="expected">What the body must be, in Danish.</param>
    /// <param name="carryOut">Carries it out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IActionResult> AnswerAsync<TInput>(
        HttpRequest request, string title, string expected, Func<TInput, Task<MailAnswer>> carryOut, CancellationToken cancellationToken)
        where TInput : class
    {
        if (await DecisionBody.ReadAsync<TInput>(request, cancellationToken) is not { } input)
        {
            return Problems.BadRequest(title, expected);
        }

        return await carryOut(input) switch
        {
            MailAnswer.Done done => new JsonResult(done.Mails.Select(MailDocument.Of), LatestIndicators.JsonOptions),
            MailAnswer.Unknown unknown => Problems.NotFound(title, unknown.Explanation),
            MailAnswer.Invalid invalid => Problems.BadRequest(title, invalid.Explanation),
            MailAnswer.NotNow notNow => Problems.Conflict(title, notNow.Explanation),
            var other => throw new InvalidOperationException($"An answer of the kind {other.GetType().Name} is not known."),
        };
    }
}
