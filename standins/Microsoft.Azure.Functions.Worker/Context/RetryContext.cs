namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which try of a run this is.</summary>
public abstract class RetryContext
{
    /// <summary>How often it has been tried again: 0 the first time.</summary>
    public abstract int RetryCount { get; }

    /// <summary>How often it may be tried again.</summary>
    public abstract int MaxRetryCount { get; }
}
