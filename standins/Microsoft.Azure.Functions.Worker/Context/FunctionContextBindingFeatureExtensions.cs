namespace Microsoft.Azure.Functions.Worker;

/// <summary>The bindings of a run.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>What the function returned.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new InvocationResult(context.Features.Get<FunctionResult>() ?? throw new InvalidOperationException("The context holds no result."));
    }
}
