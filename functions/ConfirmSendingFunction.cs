using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Exports;

namespace Pipeline.Functions;

/// <summary>A person confirms, after a restore, that mail may be sent again.</summary>
public sealed class ConfirmSendingFunction(ConfirmSending confirmSending)
{
    /// <summary>Confirms; who and why are kept. Needs the master key.</summary>
    [Function("ConfirmSending")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "restores/confirm")] HttpRequest request, CancellationToken cancellationToken) =>
        RestoreResults.AnswerAsync(request, "Ikke bekræftet", input => confirmSending.RunAsync(input, cancellationToken), cancellationToken);
}
