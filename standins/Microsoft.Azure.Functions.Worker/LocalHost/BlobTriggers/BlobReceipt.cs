namespace Microsoft.Azure.Functions.Worker.LocalHost.BlobTriggers;

/// <summary>What is remembered of a blob's event.</summary>
/// <param name="Tries">How often the function has been started for it.</param>
/// <param name="IsCompleted">Whether it is dealt with: the function succeeded, or the event was given up.</param>
internal sealed record BlobReceipt(int Tries, bool IsCompleted)
{
    public static BlobReceipt None { get; } = new(0, false);
}
