using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Evaluations;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>Makes a sent report again, and tells whether it is the same.</summary>
public sealed class RebuildReportFunction(SentReports reports)
{
    /// <summary>Compares; changes nothing. Needs a function key.</summary>
    [Function("RebuildReport")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "plans/{plan}/reports/{meeting}/rebuild")] HttpRequest request,
        string plan,
        string meeting,
        CancellationToken cancellationToken) =>
        await reports.RebuildAsync(plan, meeting, cancellationToken) is { } rebuilt
            ? new JsonResult(rebuilt, LatestIndicators.JsonOptions)
            : Problems.NotFound("Ingen rapport", "Planen eller mødet findes ikke, eller der er endnu ikke sendt en rapport til det.");
}
