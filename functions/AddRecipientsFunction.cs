using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>A person sends a report to more recipients.</summary>
public sealed class AddRecipientsFunction(AddRecipients addRecipients)
{
    private const string Expected =
        "Kroppen skal være JSON: {\"navn\": \"hvem\", \"begrundelse\": \"hvorfor\", \"modtagere\": [{\"rolle\": \"…\", \"adresse\": \"…\"}]}.";

    /// <summary>Sends it to each in a mail of its own, who and why are kept. Safe to ask again: nobody gets it twice. Needs a function key.</summary>
    [Function("AddRecipients")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "plans/{plan}/reports/{meeting}/recipients")] HttpRequest request,
        string plan,
        string meeting,
        CancellationToken cancellationToken) =>
        MailResults.AnswerAsync<RecipientsInput>(
            request, "Ikke sendt", Expected, input => addRecipients.RunAsync(plan, meeting, input, cancellationToken), cancellationToken);
}
