using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Domain;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>A person keeps a report back.</summary>
public sealed class HoldReportFunction(ReportDecisions decisions)
{
    /// <summary>Keeps it back until it is released; who and why are kept. Safe to ask again. Needs a function key.</summary>
    [Function("HoldReport")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "plans/{plan}/reports/{meeting}/hold")] HttpRequest request,
        string plan,
        string meeting,
        CancellationToken cancellationToken) =>
        ReportDecisionResults.AnswerAsync(decisions, request, (plan, meeting), ReviewWish.Held, "Ikke tilbageholdt", cancellationToken);
}
