using System.Net;
using Azure;
using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Every observation ever taken, each under the take that wrote it. What a broken take left is written over when it is resumed.</summary>
public sealed class ObservationStore
{
    private readonly TableClient table;

    /// <summary>The observations in the pipeline's private account.</summary>
    public ObservationStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        table = storage.Tables.GetTableClient(StorageNames.Observations);
    }

    /// <summary>Writes the observations of a take; again is the same as once.</summary>
    /// <exception cref="ArgumentException">Two of them are of the same indicator, area and period.</exception>
    public Task WriteAsync(PlanId plan, Take take, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(take);
        ArgumentNullException.ThrowIfNull(observations);
        if (observations.GroupBy(observation => observation.Key).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"{twice.Key.Indicator}, {twice.Key.Area}, {twice.Key.Period} is told twice.", nameof(observations));
        }

        var actions = observations.Select(observation =>
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, ObservationTable.ToRow(plan, take.Key, observation)));
        return Batches.SubmitAsync(table, actions, cancellationToken);
    }

    /// <summary>Every observation of a plan, of every take: whether a take counts, the log knows.</summary>
    public async Task<IReadOnlyList<TakenObservation>> ReadAsync(PlanId plan, CancellationToken cancellationToken)
    {
        var observations = new List<TakenObservation>();
        await foreach (var row in table.QueryAsync<TableEntity>(
            ObservationTable.PlanFilter(plan), select: ObservationTable.ReadColumns, cancellationToken: cancellationToken))
        {
            observations.Add(ObservationTable.ToObservation(row));
        }

        return observations;
    }

    /// <summary>Deletes what a take wrote; nothing happens when it wrote nothing.</summary>
    public async Task DeleteTakeAsync(PlanId plan, string takeKey, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(takeKey);
        while (true)
        {
            var rows = new List<TableTransactionAction>();
            await foreach (var row in table.QueryAsync<TableEntity>(
                ObservationTable.TakeFilter(plan, takeKey), select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
            {
                rows.Add(new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
            }

            try
            {
                await Batches.SubmitAsync(table, rows, cancellationToken);
                return;
            }
            catch (RequestFailedException gone) when (gone.Status == (int)HttpStatusCode.NotFound)
            {
                // Another deletes the same rows: look at what is left. Rows only go, so this ends.
            }
        }
    }
}
