using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Functions;

/// <summary>Answers "latest indicators".</summary>
public sealed class LatestIndicatorsFunction(LatestIndicators latestIndicators)
{
    private const string Title = "Ingen indikatorer";

    /// <summary>
    /// The latest evaluation of every indicator and area of a plan, from its snapshot; with <c>nummer</c> or <c>dato</c> as of that number in
    /// the plan's log, or the end of that day in Denmark. Needs a function key.
    /// </summary>
    [Function("LatestIndicators")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "plans/{plan}/indicators/latest")] HttpRequest request,
        string plan,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (number, day) = (request.Query["nummer"].ToString(), request.Query["dato"].ToString());
        return (number.Length > 0, day.Length > 0) switch
        {
            (false, false) => Result(await latestIndicators.ReadAsync(plan, cancellationToken)),
            (true, false) when long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asOf) =>
                Result(await latestIndicators.ReadAsOfAsync(plan, asOf, cancellationToken)),
            (false, true) when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf) =>
                Result(await latestIndicators.ReadAsOfAsync(plan, asOf, cancellationToken)),
            _ => Problems.BadRequest(Title, "Skriv enten nummer=N (et nummer i planens log) eller dato=åååå-mm-dd, ikke begge."),
        };
    }

    private IActionResult Result(LatestIndicatorsAnswer answer) => answer switch
    {
        LatestIndicatorsAnswer.Found found => new JsonResult(found.Indicators, LatestIndicators.JsonOptions),
        LatestIndicatorsAnswer.UnknownPlan => Problems.NotFound(Title, latestIndicators.UnknownPlan),
        LatestIndicatorsAnswer.UnknownNumber => Problems.NotFound(Title, "Planens log har ikke det nummer, eller var tom den dag."),
        _ => Problems.NotFound(Title, "Der er endnu ikke indlæst data for planen."),
    };
}
