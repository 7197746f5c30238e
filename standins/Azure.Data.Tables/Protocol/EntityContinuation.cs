namespace Azure.Data.Tables.Protocol;

/// <summary>Where the next page of entities begins: the service's two keys, in one text with a space between.</summary>
internal static class EntityContinuation
{
    public static string? Of(Response response)
    {
        var hasPartition = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        var hasRow = response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return hasPartition || hasRow ? $"{partition} {row}" : null;
    }

    public static IEnumerable<(string Name, string? Value)> Query(string? continuation) =>
        continuation?.Split(' ', 2) is [{ Length: > 0 } partition, .. var rest]
            ? [("NextPartitionKey", partition), ("NextRowKey", rest is [{ Length: > 0 } row] ? row : null)]
            : [];
}
