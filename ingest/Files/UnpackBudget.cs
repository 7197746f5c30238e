namespace Pipeline.Ingest;

/// <summary>How many bytes may still be unpacked from a package.</summary>
internal sealed class UnpackBudget(IngestLimits limits)
{
    private long spent;

    /// <exception cref="LimitException">More is unpacked than the limits allow.</exception>
    public void Spend(long bytes)
    {
        spent += bytes;
        LimitException.ThrowIfBytesAbove(limits.UnpackedBytes, spent);
    }
}
