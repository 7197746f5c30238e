namespace Microsoft.Azure.Functions.Worker;

/// <summary>The base of the attributes that say how a failed run is tried again.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    /// <summary>How often a failed run is tried again; -1: without end.</summary>
    public int MaxRetryCount { get; set; }
}
