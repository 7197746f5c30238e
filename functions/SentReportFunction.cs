using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>Answers "what was sent to the board".</summary>
public sealed class SentReportFunction(SentReports reports)
{
    /// <summary>The workbook, byte for byte as it was sent; with <c>bevis=ja</c> the evidence of the sending. Needs a function key.</summary>
    [Function("SentReport")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "plans/{plan}/reports/{meeting}")] HttpRequest request,
        string plan,
        string meeting,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var isEvidence = request.Query["bevis"] == "ja";
        if (isEvidence && await reports.ReadEvidenceAsync(plan, meeting, cancellationToken) is { } evidence)
        {
            return new ContentResult { Content = evidence, ContentType = "application/json; charset=utf-8" };
        }

        return !isEvidence && await reports.ReadAsync(plan, meeting, cancellationToken) is { } workbook
            ? new FileContentResult(workbook.Content.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            {
                FileDownloadName = workbook.FileName,
            }
            : Problems.NotFound("Ingen rapport", "Planen eller mødet findes ikke, eller der er endnu ikke sendt en rapport til det.");
    }
}
