namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function returned; middleware may replace it.</summary>
public sealed class InvocationResult
{
    private readonly FunctionResult result;

    internal InvocationResult(FunctionResult result) => this.result = result;

    /// <summary>The value returned, or the one to take its place.</summary>
    public object? Value
    {
        get => result.Value;
        set => result.Value = value;
    }
}
