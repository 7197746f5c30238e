using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Domain;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>A person sends a report to the board at once.</summary>
public sealed class SendReportNowFunction(ReportDecisions decisions)
{
    /// <summary>Sends it without waiting for its day; who and why are kept. Safe to ask again. Needs a function key.</summary>
    [Function("SendReportNow")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "plans/{plan}/reports/{meeting}/send")] HttpRequest request,
        string plan,
        string meeting,
        CancellationToken cancellationToken) =>
        ReportDecisionResults.AnswerAsync(decisions, request, (plan, meeting), ReviewWish.SentNow, "Ikke sendt", cancellationToken);
}
