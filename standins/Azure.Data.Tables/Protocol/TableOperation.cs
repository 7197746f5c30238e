using System.Globalization;
using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>One request of the protocol, told apart from how it is sent: alone, or as a part of a transaction.</summary>
internal sealed record TableOperation(RequestMethod Method, string Path)
{
    public BinaryData? Body { get; init; }

    public string? IfMatch { get; init; }

    /// <summary>Whether a creation is answered without what was created.</summary>
    public bool WantsNoContent { get; init; }

    public IReadOnlyList<(string Name, string? Value)> Query { get; init; } = [];

    public IEnumerable<(string Name, string Value)> Headers
    {
        get
        {
            yield return ("Accept", "application/json;odata=minimalmetadata");
            yield return ("DataServiceVersion", "3.0");
            if (IfMatch is not null)
            {
                yield return ("If-Match", IfMatch);
            }

            if (Body is not null)
            {
                yield return ("Content-Type", "application/json;odata=nometadata");
            }

            if (WantsNoContent)
            {
                yield return ("Prefer", "return-no-content");
            }
        }
    }

    public static TableOperation Add(string table, ITableEntity entity) =>
        new(RequestMethod.Post, $"/{table}") { Body = EntityJson.Write(EntityShape.PropertiesOf(Keyed(entity))), WantsNoContent = true };

    public static TableOperation Update(string table, ITableEntity entity, ETag ifMatch, TableUpdateMode mode) =>
        Upsert(table, entity, mode) with { IfMatch = ifMatch.ToString() };

    public static TableOperation Upsert(string table, ITableEntity entity, TableUpdateMode mode) =>
        new(MethodOf(mode), EntityPath(table, Keyed(entity).PartitionKey, entity.RowKey))
        {
            Body = EntityJson.Write(EntityShape.PropertiesOf(entity)),
        };

    public static TableOperation Delete(string table, string partitionKey, string rowKey, ETag ifMatch) =>
        new(RequestMethod.Delete, EntityPath(table, partitionKey, rowKey))
        {
            IfMatch = (ifMatch == default ? ETag.All : ifMatch).ToString(),
        };

    public static TableOperation Get(string table, string partitionKey, string rowKey, IEnumerable<string>? select) =>
        new(RequestMethod.Get, EntityPath(table, partitionKey, rowKey)) { Query = [("$select", Names(select))] };

    public static TableOperation Find(string table, string? filter, int? top, IEnumerable<string>? select) =>
        new(RequestMethod.Get, $"/{table}()") { Query = [("$filter", filter), ("$top", Number(top)), ("$select", Names(select))] };

    public static TableOperation CreateTable(string table) =>
        new(RequestMethod.Post, "/Tables") { Body = EntityJson.Write([KeyValuePair.Create<string, object?>("TableName", table)]) };

    public static TableOperation CreateTableIfNotExists(string table) => CreateTable(table) with { WantsNoContent = true };

    public static TableOperation DeleteTable(string table) => new(RequestMethod.Delete, $"/Tables('{Uri.EscapeDataString(table)}')");

    public static TableOperation FindTables(string? filter, int? top) =>
        new(RequestMethod.Get, "/Tables") { Query = [("$filter", filter), ("$top", Number(top))] };

    public static TableOperation Of(string table, TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Add(table, action.Entity),
        TableTransactionActionType.UpdateMerge => UpdateIf(table, action, TableUpdateMode.Merge),
        TableTransactionActionType.UpdateReplace => UpdateIf(table, action, TableUpdateMode.Replace),
        TableTransactionActionType.UpsertMerge => Upsert(table, action.Entity, TableUpdateMode.Merge),
        TableTransactionActionType.UpsertReplace => Upsert(table, action.Entity, TableUpdateMode.Replace),
        TableTransactionActionType.Delete => Delete(table, Keyed(action.Entity).PartitionKey, action.Entity.RowKey, action.ETag),
        _ => throw new InvalidOperationException($"There is no action {action.ActionType}."),
    };

    // As in the real package an update without an ETag is sent without a condition, which makes it an upsert.
    private static TableOperation UpdateIf(string table, TableTransactionAction action, TableUpdateMode mode) =>
        action.ETag == default ? Upsert(table, action.Entity, mode) : Update(table, action.Entity, action.ETag, mode);

    private static RequestMethod MethodOf(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
        _ => throw new ArgumentException($"Unexpected value for {nameof(mode)}: {mode}", nameof(mode)),
    };

    private static ITableEntity Keyed(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity.PartitionKey));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity.RowKey));
        return entity;
    }

    private static string EntityPath(string table, string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return $"/{table}(PartitionKey='{Key(partitionKey)}',RowKey='{Key(rowKey)}')";
    }

    private static string Key(string key) => Uri.EscapeDataString(FilterText.Escaped(key));

    private static string? Names(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
