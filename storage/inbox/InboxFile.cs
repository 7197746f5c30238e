namespace Pipeline.Storage;

/// <summary>A file that lies in the inbox.</summary>
/// <param name="Path">Its path in the container, such as <c>holbaek/lbf-faste-indikatorer/2023.csv</c>.</param>
/// <param name="ETag">Its version, without quotes: the same text however it was learned.</param>
/// <param name="LastModified">When it was last written.</param>
/// <param name="Length">How long it is, in bytes.</param>
public sealed record InboxFile(string Path, string ETag, DateTimeOffset LastModified, long Length)
{
    /// <summary>Whether the program fetched it itself, so that no person waits for a receipt.</summary>
    public bool IsFetched { get; init; }
}

/// <summary>The bytes of a dropped file, read once into a local file.</summary>
/// <param name="Path">The local file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="ContentHash">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="LastModified">When the dropped file was last written.</param>
public sealed record SpooledBytes(string Path, long Length, string ContentHash, DateTimeOffset LastModified);

/// <summary>What came of reading a dropped file.</summary>
public abstract record SpoolResult
{
    private SpoolResult()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Bytes">What was read.</param>
    public sealed record Spooled(SpooledBytes Bytes) : SpoolResult;

    /// <summary>It is no longer there.</summary>
    public sealed record Gone : SpoolResult;

    /// <summary>Another file was written over it before it was read.</summary>
    /// <param name="NewETag">The version that replaced it.</param>
    /// <param name="NewLastModified">When that was written.</param>
    public sealed record Replaced(string NewETag, DateTimeOffset NewLastModified) : SpoolResult;

    /// <summary>It is longer than is read.</summary>
    /// <param name="Length">Its length in bytes.</param>
    public sealed record TooLarge(long Length) : SpoolResult;
}
