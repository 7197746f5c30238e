using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Functions;

/// <summary>Answers "latest indicators".</summary>
public sealed class LatestIndicatorsFunction(LatestIndicators latestIndicators)
{
    /// <summary>The latest evaluation of every indicator and area of a plan, from its snapshot. Needs a function key.</summary>
    [Function("LatestIndicators")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "plans/{plan}/indicators/latest")] HttpRequest request,
        string plan,
        CancellationToken cancellationToken) =>
        await latestIndicators.ReadAsync(plan, cancellationToken) switch
        {
            LatestIndicatorsAnswer.Found found => new JsonResult(found.Indicators, LatestIndicators.JsonOptions),
            LatestIndicatorsAnswer.UnknownPlan => Problem(StatusCodes.Status404NotFound, $"Planen findes ikke. Kendte planer: {latestIndicators.KnownPlans}."),
            _ => Problem(StatusCodes.Status404NotFound, "Der er endnu ikke indlæst data for planen."),
        };

    private static ObjectResult Problem(int status, string detail) =>
        new(new ProblemDetails { Status = status, Title = "Ingen indikatorer", Detail = detail })
        {
            StatusCode = status,
            ContentTypes = { "application/problem+json" },
        };
}
