using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>Answers a request by running a function.</summary>
internal sealed class HttpFunctionHandler(
    FunctionInvoker invoker, RequestKeys keys, IHostApplicationLifetime lifetime, ILogger<HttpFunctionHandler> logger)
{
    public async Task HandleAsync(LocalFunction function, HttpContext http)
    {
        if (!keys.Allow(http.Request, ((HttpTrigger)function.Trigger).Level))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var input = new FunctionInput(http.Request, http.Request.RouteValues.ToDictionary(
            part => part.Key, object? (part) => part.Value?.ToString(), StringComparer.OrdinalIgnoreCase));
        var context = new LocalFunctionContext(function, input, Try.Only, http.RequestServices, ending.Token);
        context.Items[FunctionContextExtensions.HttpContextKey] = http;
        try
        {
            await invoker.InvokeAsync(context);
            await AnswerAsync(context.GetInvocationResult().Value, http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            logger.LogDebug("The request to {Function} was given up by its sender", function.Name);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The request to {Function} failed", function.Name);
            Fail(http);
        }
    }

    private static Task AnswerAsync(object? result, HttpContext http) => result switch
    {
        IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        IResult other => other.ExecuteAsync(http),
        _ => Task.CompletedTask,
    };

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
        }
        else
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
