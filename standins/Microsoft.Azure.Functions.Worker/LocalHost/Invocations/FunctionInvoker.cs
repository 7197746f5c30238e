using Microsoft.Azure.Functions.Worker.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

/// <summary>Runs a function through the app's middleware, and logs how it went. A failure is logged here and thrown on.</summary>
internal sealed class FunctionInvoker(FunctionPipeline pipeline, IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    private readonly FunctionExecutionDelegate run = pipeline.Around(FunctionExecution.RunAsync);

    /// <summary>Runs a function in a service scope of its own.</summary>
    public async Task InvokeAsync(LocalFunction function, FunctionInput input, RetryContext retry, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await InvokeAsync(new LocalFunctionContext(function, input, retry, scope.ServiceProvider, cancellationToken));
    }

    /// <summary>Runs a function in the services of its context.</summary>
    public async Task InvokeAsync(LocalFunctionContext context)
    {
        var name = context.FunctionDefinition.Name;
        var logger = loggers.CreateLogger($"Function.{name}");
        logger.LogInformation("Executing {Function} (Id={InvocationId})", name, context.InvocationId);
        try
        {
            await run(context);
            logger.LogInformation("Executed {Function} (Succeeded, Id={InvocationId})", name, context.InvocationId);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            // The app stops, or the caller has gone: nothing that anyone needs to look at.
            logger.LogInformation("Executed {Function} (Cancelled, Id={InvocationId})", name, context.InvocationId);
            throw;
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Executed {Function} (Failed, Id={InvocationId})", name, context.InvocationId);
            throw;
        }
    }
}
