using System.Net;
using Azure;
using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>
/// A table whose rows are claimed once and saved only as they were read. A conditional write whose answer was lost is sent again and
/// then refused because of itself: so a refusal is believed only when the row there differs from the one wanted.
/// </summary>
internal sealed class ConditionalTable(TableClient client)
{
    public async Task<TableEntity?> ReadAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        var answer = await client.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, cancellationToken: cancellationToken);
        return answer.HasValue ? answer.Value : null;
    }

    public AsyncPageable<TableEntity> QueryAsync(string filter, CancellationToken cancellationToken) =>
        client.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);

    /// <summary>Inserts a row, or gives the one that is there.</summary>
    public async Task<TableEntity> ClaimAsync(TableEntity fresh, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var answer = await client.AddEntityAsync(fresh, cancellationToken);
                fresh.ETag = answer.Headers.ETag!.Value;
                return fresh;
            }
            catch (RequestFailedException taken) when (taken.Status == (int)HttpStatusCode.Conflict)
            {
                if (await ReadAsync(fresh.PartitionKey, fresh.RowKey, cancellationToken) is { } there)
                {
                    return there;
                }
            }
        }
    }

    /// <summary>Replaces a row if it still is the version that its ETag names.</summary>
    /// <exception cref="ConcurrentChangeException">Another changed or deleted it.</exception>
    public async Task<TableEntity> SaveAsync(TableEntity row, CancellationToken cancellationToken)
    {
        if (!row.ETag.IsKnown())
        {
            throw new ArgumentException($"The row {row.PartitionKey} / {row.RowKey} was never read or claimed.", nameof(row));
        }

        try
        {
            var answer = await client.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
            row.ETag = answer.Headers.ETag!.Value;
            return row;
        }
        catch (RequestFailedException changed) when (changed.Status is (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.NotFound)
        {
            var there = await ReadAsync(row.PartitionKey, row.RowKey, cancellationToken);
            return there is not null && RowComparison.AreEqual(there, row)
                ? there
                : throw new ConcurrentChangeException(client.Name, row.PartitionKey, row.RowKey, changed);
        }
    }

    /// <summary>Deletes a row if it still is the version that its ETag names; nothing happens when it is gone.</summary>
    public Task DeleteAsync(TableEntity row, CancellationToken cancellationToken) =>
        client.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);

    /// <summary>Submits a transaction of rows, and gives them the versions that they have thereby.</summary>
    public async Task SubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        var answers = await client.SubmitTransactionAsync(actions, cancellationToken);
        foreach (var (action, answer) in actions.Zip(answers.Value))
        {
            action.Entity.ETag = answer.Headers.ETag!.Value;
        }
    }
}
