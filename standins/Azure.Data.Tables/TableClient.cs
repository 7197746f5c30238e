using System.Net;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>Speaks with one table.</summary>
public class TableClient
{
    private readonly TableConnection connection;

    /// <summary>A client of a table, by a connection string.</summary>
    /// <param name="connectionString">The account's connection string.</param>
    /// <param name="tableName">The table's name.</param>
    /// <exception cref="InvalidOperationException">The connection string is not valid.</exception>
    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    /// <summary>A client of a table, by a connection string.</summary>
    /// <param name="connectionString">The account's connection string.</param>
    /// <param name="tableName">The table's name.</param>
    /// <param name="options">Transport, retries, version.</param>
    /// <exception cref="InvalidOperationException">The connection string is not valid.</exception>
    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableConnection.To(connectionString, options), tableName)
    {
    }

    /// <summary>A client of a table, by a token.</summary>
    /// <param name="endpoint">The account's table endpoint, https.</param>
    /// <param name="tableName">The table's name.</param>
    /// <param name="tokenCredential">Gives the tokens.</param>
    /// <param name="options">Transport, retries, version.</param>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableConnection.To(endpoint, tokenCredential, options), tableName)
    {
    }

    /// <summary>A client of a table, by the account's key.</summary>
    /// <param name="endpoint">The account's table endpoint.</param>
    /// <param name="tableName">The table's name.</param>
    /// <param name="credential">The account's name and key.</param>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    /// <summary>A client of a table, by the account's key.</summary>
    /// <param name="endpoint">The account's table endpoint.</param>
    /// <param name="tableName">The table's name.</param>
    /// <param name="credential">The account's name and key.</param>
    /// <param name="options">Transport, retries, version.</param>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableConnection.To(endpoint, credential, options), tableName)
    {
    }

    internal TableClient(TableConnection connection, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        this.connection = connection;
        Name = tableName;
        AccountName = connection.AccountName;
        Uri = new Uri(connection.Address("/" + tableName));
    }

    /// <summary>For mocks.</summary>
    protected TableClient()
    {
        connection = null!;
        Name = null!;
        AccountName = null!;
        Uri = null!;
    }

    /// <summary>The table's name.</summary>
    public virtual string Name { get; }

    /// <summary>The account's name.</summary>
    public virtual string AccountName { get; }

    /// <summary>The table's address.</summary>
    public virtual Uri Uri { get; }

    /// <summary>A filter out of an interpolated string, its values quoted and escaped.</summary>
    /// <param name="filter">The filter; each value in it a literal.</param>
    /// <exception cref="ArgumentException">A value is of a type that a filter cannot hold.</exception>
    public static string CreateQueryFilter(FormattableString filter) => FilterText.Of(filter);

    /// <summary>Creates the table.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused, also when the table exists.</exception>
    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default)
    {
        var response = await connection.SendAsync(TableOperation.CreateTable(Name), cancellationToken).ConfigureAwait(false);
        return Response.FromValue(new TableItem(Name), response);
    }

    /// <summary>Creates the table, unless it exists: then the response's status is 409.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var operation = TableOperation.CreateTableIfNotExists(Name);
        var response = await connection.SendAsync(operation, cancellationToken, HttpStatusCode.Conflict).ConfigureAwait(false);
        if (response.Status == (int)HttpStatusCode.Conflict)
        {
            var refusal = new RequestFailedException(response);
            if (refusal.ErrorCode == TableErrorCode.TableBeingDeleted)
            {
                throw refusal;
            }
        }

        return Response.FromValue(new TableItem(Name), response);
    }

    /// <summary>Deletes the table; one that does not exist is no error, the response's status is then 404.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        connection.SendAsync(TableOperation.DeleteTable(Name), cancellationToken, HttpStatusCode.NotFound);

    /// <summary>Adds an entity that must not exist.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused, also when the entity exists.</exception>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        await connection.SendAsync(TableOperation.Add(Name, entity), cancellationToken).ConfigureAwait(false);

    /// <summary>Reads an entity that must exist.</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its row.</param>
    /// <param name="select">The properties wanted; none given: all.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused, also when there is no such entity.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var operation = TableOperation.Get(Name, partitionKey, rowKey, select);
        var response = await connection.SendAsync(operation, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(Entity<T>(response), response);
    }

    /// <summary>Reads an entity, if it exists.</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its row.</param>
    /// <param name="select">The properties wanted; none given: all.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var operation = TableOperation.Get(Name, partitionKey, rowKey, select);
        var response = await connection.SendAsync(operation, cancellationToken, HttpStatusCode.NotFound).ConfigureAwait(false);
        return response.Status == (int)HttpStatusCode.NotFound
            ? new NoValueResponse<T>(response)
            : Response.FromValue(Entity<T>(response), response);
    }

    /// <summary>Adds an entity, or changes the one that exists.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="mode">What becomes of the properties it does not mention.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        await connection.SendAsync(TableOperation.Upsert(Name, entity, mode), cancellationToken).ConfigureAwait(false);

    /// <summary>Changes an entity that must exist.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="ifMatch">The version it must have; <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">What becomes of the properties it does not mention.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="ArgumentException">The version is left out.</exception>
    /// <exception cref="RequestFailedException">The service refused, with status 412 when the version is another.</exception>
    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        if (ifMatch == default)
        {
            throw new ArgumentException("Value cannot be empty.", nameof(ifMatch));
        }

        return await connection.SendAsync(TableOperation.Update(Name, entity, ifMatch, mode), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes an entity; one that does not exist is no error, the response's status is then 404.</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its row.</param>
    /// <param name="ifMatch">The version it must have; left out: any.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused, with status 412 when the version is another.</exception>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        connection.SendAsync(TableOperation.Delete(Name, partitionKey, rowKey, ifMatch), cancellationToken, HttpStatusCode.NotFound);

    /// <summary>Deletes an entity; one that does not exist is no error, the response's status is then 404.</summary>
    /// <param name="entity">The entity, of which the keys count.</param>
    /// <param name="ifMatch">The version it must have; left out: any.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="RequestFailedException">The service refused, with status 412 when the version is another.</exception>
    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Finds entities, page by page as they are enumerated.</summary>
    /// <param name="filter">Which entities; none given: all.</param>
    /// <param name="maxPerPage">How many a page at most.</param>
    /// <param name="select">The properties wanted; none given: all.</param>
    /// <param name="cancellationToken">Stops the requests.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var names = select?.ToArray();
        return new PageSource<T>(
            (continuation, size, stop) =>
            {
                var operation = TableOperation.Find(Name, filter, size, names);
                return connection.PageAsync(
                    operation with { Query = [.. operation.Query, .. EntityContinuation.Query(continuation)] },
                    entity => EntityShape.Make<T>(EntityJson.Read(entity)),
                    EntityContinuation.Of,
                    stop);
            },
            maxPerPage,
            cancellationToken);
    }

    /// <summary>Takes all actions or none; they are at most 100, in one partition.</summary>
    /// <param name="transactionActions">The actions.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="TableTransactionFailedException">An action failed, and none was taken.</exception>
    /// <exception cref="RequestFailedException">The service refused the transaction itself.</exception>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        TableTransactionAction[] actions = [.. transactionActions];
        if (actions.Length == 0)
        {
            throw new InvalidOperationException("A transaction must have at least one action.");
        }

        TableOperation[] operations = [.. actions.Select(action => TableOperation.Of(Name, action))];
        OnePartition.Check(actions);
        var transaction = new TransactionContent(operations, connection.Address);
        var response = await connection.SendAsync(transaction, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(TransactionAnswer.Read(response), response);
    }

    private static T Entity<T>(Response response)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(response.Content);
        return EntityShape.Make<T>(EntityJson.Read(document.RootElement));
    }
}
