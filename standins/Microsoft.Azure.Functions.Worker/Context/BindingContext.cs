namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger told about its cause.</summary>
public abstract class BindingContext
{
    /// <summary>The parts of the path or route, by name.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
