using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Domain;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Evaluations;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>Answers a person's decision about a report.</summary>
internal static class ReportDecisionResults
{
    /// <summary>Reads the decision, has it carried out, and tells what came of it.</summary>
    /// <param name="decisions">Carries it out.</param>
    /// <param name="request">The request, with who and why as its body.</param>
    /// <param name="report">The plan and the meeting; need not be any.</param>
    /// <param name="wish">What is decided.</param>
    /// <param name="title">What a refusal is called.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<IActionResult> AnswerAsync(
        ReportDecisions decisions,
        HttpRequest request,
        (string Plan, string Meeting) report,
        ReviewWish wish,
        string title,
        CancellationToken cancellationToken)
    {
        if (await DecisionBody.ReadAsync<DecisionInput>(request, cancellationToken) is not { } input)
        {
            return Problems.BadRequest(title, DecisionResults.Expected);
        }

        return await decisions.DecideAsync(report.Plan, report.Meeting, wish, input, cancellationToken) switch
        {
            ReportAnswer.Done done => new JsonResult(ReportDocument.Of(done.Report), LatestIndicators.JsonOptions),
            ReportAnswer.Unknown unknown => Problems.NotFound(title, unknown.Explanation),
            ReportAnswer.Invalid invalid => Problems.BadRequest(title, invalid.Explanation),
            ReportAnswer.NotNow notNow => Problems.Conflict(title, notNow.Explanation),
            var other => throw new InvalidOperationException($"An answer of the kind {other.GetType().Name} is not known."),
        };
    }
}
