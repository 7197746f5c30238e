namespace Microsoft.Azure.Functions.Worker;

/// <summary>Holds what a function returned while its run passes back through the middleware.</summary>
internal sealed class FunctionResult
{
    public object? Value { get; set; }
}
