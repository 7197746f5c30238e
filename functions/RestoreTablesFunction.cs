using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Workflow.Exports;

namespace Pipeline.Functions;

/// <summary>A person has tables restored from an export.</summary>
public sealed class RestoreTablesFunction(RestoreTables restoreTables)
{
    /// <summary>Puts back what is missing; who and why are kept, and no mail is sent until a person confirms. Safe to ask again. Needs the master key.</summary>
    [Function("RestoreTables")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "exports/{export}/restore")] HttpRequest request,
        string export,
        CancellationToken cancellationToken) =>
        RestoreResults.AnswerAsync(
            request, "Ikke gendannet", input => restoreTables.RunAsync(export, input, cancellationToken), cancellationToken);
}
