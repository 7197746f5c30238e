using System.Net;
using Azure;
using Azure.Data.Tables;
using Pipeline.Domain;
using Pipeline.Domain.Suppression;

namespace Pipeline.Storage;

/// <summary>
/// The ledger of what was ever published of a plan (offentliggjort). A number counts as decided only when all its lines are written: until
/// then nothing of it was shown, and what a stopped writer left is written over.
/// </summary>
public sealed class DisclosureStore
{
    private const int MostRounds = 5;

    private readonly TableClient client;
    private readonly ConditionalTable table;

    /// <summary>The ledger in the pipeline's private account: it holds the counts behind hidden figures.</summary>
    public DisclosureStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        client = storage.Tables.GetTableClient(StorageNames.Disclosures);
        table = new ConditionalTable(client);
    }

    /// <summary>The ledger of a plan, as far as it is decided.</summary>
    public async Task<DisclosureLedger> ReadAsync(PlanId plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        // How far it is decided is read first: lines that are written meanwhile are then lines of numbers not decided.
        var decided = await ReadDecidedAsync(plan, cancellationToken);
        var lines = new List<PublishedFigure>();
        await foreach (var row in table.QueryAsync(DisclosureTable.Filter(plan), cancellationToken))
        {
            lines.Add(DisclosureTable.ToLine(row));
        }

        return new DisclosureLedger(decided, lines);
    }

    /// <summary>The last number of a plan of which it is decided what may be shown; 0 when there is none.</summary>
    public async Task<long> ReadDecidedAsync(PlanId plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return NumberOf(await table.ReadAsync(plan.Value, DisclosureTable.DecidedKey, cancellationToken));
    }

    /// <summary>Writes what was decided beyond what is there, and only then that it is decided; again is the same as once.</summary>
    /// <exception cref="ConcurrentChangeException">Others kept changing the same rows.</exception>
    public async Task WriteAsync(PlanId plan, DisclosureLedger ledger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(ledger);
        for (var round = 1; ; round++)
        {
            var decided = await table.ReadAsync(plan.Value, DisclosureTable.DecidedKey, cancellationToken);
            if (NumberOf(decided) >= ledger.DecidedThrough)
            {
                return;
            }

            var leftovers = await ReadLeftoversAsync(plan, NumberOf(decided), cancellationToken);
            try
            {
                await Batches.SubmitAsync(client, Differences(plan, ledger, NumberOf(decided), leftovers), cancellationToken);
                await MarkAsync(plan, ledger.DecidedThrough, decided, cancellationToken);
                return;
            }
            catch (Exception refused) when (IsContention(refused))
            {
                // Another evaluator decides the same, or our own write arrived although its answer was lost: read again.
                if (round == MostRounds)
                {
                    throw new ConcurrentChangeException(client.Name, plan.Value, "*", refused);
                }
            }
        }
    }

    private static long NumberOf(TableEntity? decided) => decided is null ? 0 : DisclosureTable.NumberOf(decided);

    private static IEnumerable<TableTransactionAction> Differences(PlanId plan, DisclosureLedger ledger, long decided, IReadOnlyList<TableEntity> leftovers)
    {
        // Lines of still later numbers are those of one who is ahead of us.
        var left = leftovers.Where(row => DisclosureTable.NumberOf(row) <= ledger.DecidedThrough)
            .ToDictionary(row => (row.PartitionKey, row.RowKey));
        var wanted = ledger.Lines.Where(line => line.Number > decided).Select(line => DisclosureTable.ToRow(plan, line)).ToList();
        foreach (var row in wanted)
        {
            if (!left.Remove((row.PartitionKey, row.RowKey), out var there))
            {
                yield return new TableTransactionAction(TableTransactionActionType.Add, row);
            }
            else if (!RowComparison.AreEqual(there, row))
            {
                yield return new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, there.ETag);
            }
        }

        foreach (var leftover in left.Values)
        {
            yield return new TableTransactionAction(TableTransactionActionType.Delete, leftover, leftover.ETag);
        }
    }

    private async Task MarkAsync(PlanId plan, long number, TableEntity? decided, CancellationToken cancellationToken)
    {
        if (decided is null)
        {
            await client.AddEntityAsync(DisclosureTable.DecidedRow(plan, number, default), cancellationToken);
        }
        else
        {
            await table.SaveAsync(DisclosureTable.DecidedRow(plan, number, decided.ETag), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<TableEntity>> ReadLeftoversAsync(PlanId plan, long decided, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync(DisclosureTable.FilterAfter(plan, decided), cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static bool IsContention(Exception refused) => refused is ConcurrentChangeException
        or RequestFailedException { Status: (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.Conflict or (int)HttpStatusCode.NotFound };
}
