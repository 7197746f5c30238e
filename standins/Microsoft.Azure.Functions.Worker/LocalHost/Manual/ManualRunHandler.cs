using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Http;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Manual;

/// <summary>Answers <c>POST /admin/functions/{name}</c>: starts the function and does not wait for it.</summary>
internal sealed class ManualRunHandler(FunctionCatalog functions, ManualRuns runs, RequestKeys keys)
{
    public async Task HandleAsync(HttpContext http)
    {
        http.Response.StatusCode = keys.Allow(http.Request, AuthorizationLevel.Admin)
            ? await StartAsync(http)
            : StatusCodes.Status401Unauthorized;
    }

    private async Task<int> StartAsync(HttpContext http)
    {
        if (functions.Find((string)http.Request.RouteValues["name"]!) is not { } function)
        {
            return StatusCodes.Status404NotFound;
        }

        try
        {
            using var body = new StreamReader(http.Request.Body);
            var text = await body.ReadToEndAsync(http.RequestAborted);
            var invocation = string.IsNullOrWhiteSpace(text) ? null : JsonSerializer.Deserialize<ManualInvocation>(text);
            return runs.TryStart(function, invocation?.Input) ? StatusCodes.Status202Accepted : StatusCodes.Status400BadRequest;
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
