namespace Microsoft.Azure.Functions.Worker;

/// <summary>How a blob trigger finds changes.</summary>
public enum BlobTriggerSource
{
    /// <summary>By reading the storage logs and scanning the container.</summary>
    LogsAndContainerScan,

    /// <summary>By events from Event Grid.</summary>
    EventGrid,
}
