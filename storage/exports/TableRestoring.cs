using System.Net;
using Azure;
using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>
/// Puts back the rows of an export that are not there. A row that is there stays as it is: it is the newer one, or the same. Safe to run again. The
/// heads of the plans are left to <see cref="PlanStandstill"/>.
/// </summary>
public sealed class TableRestoring(PipelineStorage storage, ExportStore exports)
{
    // Far under the 4 MiB that a transaction may hold.
    private const int MostCharacters = 1024 * 1024;

    /// <summary>Makes the tables that are gone.</summary>
    public async Task EnsureTablesAsync(CancellationToken cancellationToken)
    {
        foreach (var table in StorageNames.ExportedTables)
        {
            await storage.Tables.CreateTableIfNotExistsAsync(table, cancellationToken);
        }
    }

    /// <summary>Puts back the rows of one table.</summary>
    public async Task<RestoredTable> RunAsync(string export, string table, CancellationToken cancellationToken)
    {
        var client = storage.Tables.GetTableClient(table);
        var result = new RestoredTable(table, 0, 0);
        var batch = new List<TableEntity>();
        var characters = 0;
        await foreach (var (row, length) in exports.ReadRowsAsync(export, table, cancellationToken))
        {
            if (table == StorageNames.Deliveries && row.RowKey == HeadRow.Key)
            {
                continue;
            }

            var isOfBatch = batch.Count == 0
                || (batch[0].PartitionKey == row.PartitionKey && batch.Count < Batches.MostEntities && characters + length <= MostCharacters);
            if (!isOfBatch)
            {
                result = result.With(batch.Count, await InsertAsync(client, batch, cancellationToken));
                batch.Clear();
                characters = 0;
            }

            batch.Add(row);
            characters += length;
        }

        return result.With(batch.Count, await InsertAsync(client, batch, cancellationToken));
    }

    /// <summary>The head that each plan had in an export.</summary>
    public async Task<IReadOnlyDictionary<PlanId, PlanHead>> ReadHeadsAsync(string export, CancellationToken cancellationToken)
    {
        var heads = new Dictionary<PlanId, PlanHead>();
        await foreach (var (row, _) in exports.ReadRowsAsync(export, StorageNames.Deliveries, cancellationToken))
        {
            if (row.RowKey == HeadRow.Key)
            {
                var plan = new PlanId(row.PartitionKey);
                heads.Add(plan, HeadRow.ToStandingHead(plan, row));
            }
        }

        return heads;
    }

    /// <returns>How many were put back.</returns>
    private static async Task<int> InsertAsync(TableClient table, List<TableEntity> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return 0;
        }

        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
            return rows.Count;
        }
        catch (RequestFailedException there) when (there.Status == (int)HttpStatusCode.Conflict)
        {
            return await InsertOneByOneAsync(table, rows, cancellationToken);
        }
    }

    private static async Task<int> InsertOneByOneAsync(TableClient table, List<TableEntity> rows, CancellationToken cancellationToken)
    {
        var inserted = 0;
        foreach (var row in rows)
        {
            try
            {
                await table.AddEntityAsync(row, cancellationToken);
                inserted++;
            }
            catch (RequestFailedException there) when (there.Status == (int)HttpStatusCode.Conflict)
            {
                // It is there, and stays.
                continue;
            }
        }

        return inserted;
    }
}

/// <summary>What came of a table in a restore.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Inserted">How many rows were put back.</param>
/// <param name="WereThere">How many were there already, and stayed.</param>
public sealed record RestoredTable(string Table, long Inserted, long WereThere)
{
    internal RestoredTable With(int read, int inserted) => this with { Inserted = Inserted + inserted, WereThere = WereThere + read - inserted };
}
