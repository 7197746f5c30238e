using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step around every run of every function.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Takes the step; the run goes on when <paramref name="next"/> is called.</summary>
    [SuppressMessage("Naming", "CA1716", Justification = "The real package's name.")]
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
