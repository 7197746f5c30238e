using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Functions;

/// <summary>Answers "what was delivered, hidden or not" to the secretariat alone.</summary>
public sealed class RawFiguresFunction(RawFigures figures, CallerRoles callers)
{
    private const string Title = "Ingen rå tal";

    /// <summary>The values in force as they were delivered; never cached, and logged with who looked. Needs a function key and the role Sekretariat.</summary>
    [Function("RawFigures")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "plans/{plan}/figures/raw")] HttpRequest request,
        string plan,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return callers.FindIdentity(request, CallerRole.Secretariat) is not { } caller
            ? Problems.Forbidden(Title, "Rå tal ses kun af sekretariatet, logget ind med sin egen konto.")
            : await figures.ReadAsync(plan, caller, cancellationToken) is { } found
                ? new JsonResult(found, LatestIndicators.JsonOptions)
                : Problems.NotFound(Title, figures.UnknownPlan);
    }
}
