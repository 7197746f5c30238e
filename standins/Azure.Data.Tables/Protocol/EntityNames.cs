namespace Azure.Data.Tables.Protocol;

/// <summary>The names with a meaning of their own in an entity's JSON.</summary>
internal static class EntityNames
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";
    public const string TypeSuffix = "@odata.type";

    /// <summary>Whether the service decides the property: it is never sent.</summary>
    public static bool IsOfService(string name) => name is Timestamp or "ETag" || name.StartsWith("odata.", StringComparison.Ordinal);
}
