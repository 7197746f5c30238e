using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Meetings;

namespace Pipeline.Functions;

/// <summary>A person has a mail that failed tried again.</summary>
public sealed class RetryMailFunction(RetryMail retryMail)
{
    /// <summary>Tries it at once, once what it was refused for is mended; who and why are kept. Safe to ask again. Needs a function key.</summary>
    [Function("RetryMail")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "plans/{plan}/mails/{mail}/retry")] HttpRequest request,
        string plan,
        string mail,
        CancellationToken cancellationToken) =>
        MailResults.AnswerAsync<DecisionInput>(
            request, "Ikke sendt", DecisionResults.Expected, input => retryMail.RunAsync(plan, mail, input, cancellationToken), cancellationToken);
}
