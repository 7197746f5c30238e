using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Evaluations;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>Answers "how far has each report come, and why".</summary>
public sealed class ReportsFunction(SentReports reports)
{
    /// <summary>Every meeting's report: state, reason, number and decisions. Needs a function key.</summary>
    [Function("Reports")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "plans/{plan}/reports")] HttpRequest request,
        string plan,
        CancellationToken cancellationToken) =>
        await reports.ReadAllAsync(plan, cancellationToken) is { } all
            ? new JsonResult(all, LatestIndicators.JsonOptions)
            : Problems.NotFound("Ingen rapporter", reports.UnknownPlan);
}
