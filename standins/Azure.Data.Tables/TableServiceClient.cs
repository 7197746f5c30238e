using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>Speaks with the table service of one account.</summary>
public class TableServiceClient
{
    private readonly TableConnection connection;

    /// <summary>A client by a connection string.</summary>
    /// <param name="connectionString">The account's connection string.</param>
    /// <exception cref="InvalidOperationException">The connection string is not valid.</exception>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <summary>A client by a connection string.</summary>
    /// <param name="connectionString">The account's connection string.</param>
    /// <param name="options">Transport, retries, version.</param>
    /// <exception cref="InvalidOperationException">The connection string is not valid.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableConnection.To(connectionString, options))
    {
    }

    /// <summary>A client by a token.</summary>
    /// <param name="endpoint">The account's table endpoint, https.</param>
    /// <param name="tokenCredential">Gives the tokens.</param>
    /// <param name="options">Transport, retries, version.</param>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableConnection.To(endpoint, tokenCredential, options))
    {
    }

    /// <summary>A client by the account's key.</summary>
    /// <param name="endpoint">The account's table endpoint.</param>
    /// <param name="credential">The account's name and key.</param>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(TableConnection.To(endpoint, credential, null))
    {
    }

    /// <summary>A client by the account's key.</summary>
    /// <param name="endpoint">The account's table endpoint.</param>
    /// <param name="credential">The account's name and key.</param>
    /// <param name="options">Transport, retries, version.</param>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(TableConnection.To(endpoint, credential, options))
    {
    }

    /// <summary>For mocks.</summary>
    protected TableServiceClient()
    {
        connection = null!;
        AccountName = null!;
        Uri = null!;
    }

    private TableServiceClient(TableConnection connection)
    {
        this.connection = connection;
        AccountName = connection.AccountName;
        Uri = connection.Endpoint;
    }

    /// <summary>The account's name.</summary>
    public virtual string AccountName { get; }

    /// <summary>The account's table endpoint.</summary>
    public virtual Uri Uri { get; }

    /// <summary>A filter out of an interpolated string, its values quoted and escaped.</summary>
    /// <param name="filter">The filter; each value in it a literal.</param>
    /// <exception cref="ArgumentException">A value is of a type that a filter cannot hold.</exception>
    public static string CreateQueryFilter(FormattableString filter) => FilterText.Of(filter);

    /// <summary>A client of one table; the table need not exist.</summary>
    /// <param name="tableName">The table's name.</param>
    public virtual TableClient GetTableClient(string tableName) => new(connection, tableName);

    /// <summary>Creates a table.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused, also when the table exists.</exception>
    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    /// <summary>Creates a table, unless it exists: then the response's status is 409.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Deletes a table; one that does not exist is no error, the response's status is then 404.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    /// <summary>Finds tables, page by page as they are enumerated.</summary>
    /// <param name="filter">Which tables; none given: all.</param>
    /// <param name="maxPerPage">How many a page at most.</param>
    /// <param name="cancellationToken">Stops the requests.</param>
    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new PageSource<TableItem>(
            (continuation, size, stop) =>
            {
                var operation = TableOperation.FindTables(filter, size);
                return connection.PageAsync(
                    operation with { Query = [.. operation.Query, ("NextTableName", continuation)] },
                    table => new TableItem(table.GetProperty("TableName").GetString()!),
                    response => response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next) ? next : null,
                    stop);
            },
            maxPerPage,
            cancellationToken);

    /// <summary>Finds tables, page by page as they are enumerated.</summary>
    /// <param name="filter">Which tables; each value in it a literal.</param>
    /// <param name="maxPerPage">How many a page at most.</param>
    /// <param name="cancellationToken">Stops the requests.</param>
    public virtual AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(FilterText.Of(filter), maxPerPage, cancellationToken);
}
