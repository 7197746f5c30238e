namespace Pipeline.Azurite;

/// <summary>How Azurite is started.</summary>
public sealed record AzuriteOptions
{
    /// <summary>The names of the storage accounts it serves: 3 to 24 of [a-z0-9].</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Where the data are kept; none: in memory, gone when the server stops.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The port of the blob service; 0: a free one.</summary>
    public int BlobPort { get; init; }

    /// <summary>The port of the queue service; 0: a free one.</summary>
    public int QueuePort { get; init; }

    /// <summary>The port of the table service; 0: a free one.</summary>
    public int TablePort { get; init; }
}
