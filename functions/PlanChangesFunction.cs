using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Functions;

/// <summary>Answers "what changed between two numbers".</summary>
public sealed class PlanChangesFunction(PlanChanges changes)
{
    private const string Title = "Ingen ændringer";

    /// <summary>
    /// The new, revised and gone values and the changed statuses from the number <c>fra</c> of a plan's log to the number <c>til</c>.
    /// Needs a function key.
    /// </summary>
    [Function("PlanChanges")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "plans/{plan}/changes")] HttpRequest request,
        string plan,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TryRead(request, "fra", out var from) && TryRead(request, "til", out var to)
            ? Result(await changes.ReadAsync(plan, from, to, cancellationToken))
            : Problems.BadRequest(Title, "Skriv fra=N og til=M: to numre i planens log; fra=0 er før den første leverance.");
    }

    private static bool TryRead(HttpRequest request, string name, out long number) =>
        long.TryParse(request.Query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private IActionResult Result(PlanChangesAnswer answer) => answer switch
    {
        PlanChangesAnswer.Found found => new JsonResult(found.Changes, LatestIndicators.JsonOptions),
        PlanChangesAnswer.UnknownPlan => Problems.NotFound(Title, changes.UnknownPlan),
        _ => Problems.NotFound(Title, "Planens log har ikke begge numre, eller fra er større end til."),
    };
}
