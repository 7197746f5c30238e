using Pipeline.Testing;

namespace Azure.Data.Tables.Tests;

internal static class NewTables
{
    public const string Partition = "plan";

    /// <summary>An empty table in an account of its own.</summary>
    public static async Task<TableClient> NewTableAsync(this AzuriteFixture azurite, TableClientOptions? options = null)
    {
        var table = new TableClient(azurite.NewAccount(), "maalinger", options);
        await table.CreateIfNotExistsAsync();
        return table;
    }

    public static TableEntity Row(string rowKey, params (string Name, object? Value)[] properties)
    {
        var entity = new TableEntity(Partition, rowKey);
        foreach (var (name, value) in properties)
        {
            entity[name] = value;
        }

        return entity;
    }

    public static async Task<List<T>> ToListAsync<T>(this AsyncPageable<T> pageable)
        where T : notnull
    {
        var found = new List<T>();
        await foreach (var item in pageable)
        {
            found.Add(item);
        }

        return found;
    }

    public static async Task<string[]> RowKeysAsync(this AsyncPageable<TableEntity> pageable) =>
        [.. (await pageable.ToListAsync()).Select(entity => entity.RowKey)];
}
