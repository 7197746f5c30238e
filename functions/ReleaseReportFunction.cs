using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Domain;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>A person releases a report that was held.</summary>
public sealed class ReleaseReportFunction(ReportDecisions decisions)
{
    /// <summary>Lets it go on its day, or at once when that has passed; who and why are kept. Safe to ask again. Needs a function key.</summary>
    [Function("ReleaseReport")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "plans/{plan}/reports/{meeting}/release")] HttpRequest request,
        string plan,
        string meeting,
        CancellationToken cancellationToken) =>
        ReportDecisionResults.AnswerAsync(decisions, request, (plan, meeting), ReviewWish.OnItsDay, "Ikke frigivet", cancellationToken);
}
