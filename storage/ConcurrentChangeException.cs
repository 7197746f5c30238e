namespace Pipeline.Storage;

/// <summary>A row or blob was changed by another since it was read: read it again and decide anew.</summary>
public sealed class ConcurrentChangeException : Exception
{
    internal ConcurrentChangeException(string table, string partitionKey, string rowKey, Exception? innerException = null)
        : base($"The row {partitionKey} / {rowKey} of {table} was changed by another since it was read.", innerException)
    {
    }
}
