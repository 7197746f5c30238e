namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocations;

/// <summary>Which try of a run this is.</summary>
internal sealed class Try(int retryCount, int maximumRetryCount) : RetryContext
{
    public static Try Only { get; } = new(0, 0);

    public override int RetryCount => retryCount;

    public override int MaxRetryCount => maximumRetryCount;
}
