namespace Azure.Data.Tables;

/// <summary>What every entity has: its two keys, and what the service says of it.</summary>
public interface ITableEntity
{
    /// <summary>The partition the entity lies in.</summary>
    public string PartitionKey { get; set; }

    /// <summary>The entity's name inside its partition.</summary>
    public string RowKey { get; set; }

    /// <summary>When the service last changed the entity; ignored in what is sent.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the entity that was read.</summary>
    public ETag ETag { get; set; }
}
