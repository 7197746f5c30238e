using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The tables that readers see: a projection of a plan's latest snapshot.</summary>
public sealed class ServingTables
{
    private readonly IReadOnlyList<ServingTable> tables;

    /// <summary>The tables of the serving account.</summary>
    public ServingTables(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        tables =
        [
            new ServingTable(storage.Serving.GetTableClient(StorageNames.AreaDimension), AreaDimension.Filter, AreaDimension.Rows),
            new ServingTable(storage.Serving.GetTableClient(StorageNames.IndicatorDimension), IndicatorDimension.Filter, IndicatorDimension.Rows),
            new ServingTable(storage.Serving.GetTableClient(StorageNames.PeriodDimension), PeriodDimension.Filter, PeriodDimension.Rows),
            new ServingTable(storage.Serving.GetTableClient(StorageNames.IndicatorSeries), IndicatorSeriesTable.Filter, IndicatorSeriesTable.Rows),
            new ServingTable(storage.Serving.GetTableClient(StorageNames.IndicatorStatus), IndicatorStatusTable.Filter, IndicatorStatusTable.Rows),
            new ServingTable(storage.Serving.GetTableClient(StorageNames.CriteriaStatus), CriteriaStatusTable.Filter, CriteriaStatusTable.Rows),
        ];
    }

    /// <summary>
    /// Makes the tables say what a snapshot says, dimensions first: only changed rows are written, and vanished ones deleted, each only as
    /// it was read. Stopped at any point and run again, it ends the same.
    /// </summary>
    /// <param name="plan">The plan, for the words of its dimensions.</param>
    /// <param name="snapshot">The snapshot; published values only.</param>
    /// <param name="cancellationToken">Stops between writes; give it the lease's token too.</param>
    /// <exception cref="ConcurrentChangeException">Others kept changing the same rows.</exception>
    public async Task<ProjectionResult> ProjectAsync(Plan plan, Snapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(snapshot);
        if (plan.Id != snapshot.Plan)
        {
            throw new ArgumentException($"The snapshot is of {snapshot.Plan}, not of {plan.Id}.", nameof(snapshot));
        }

        // Every table is looked at before any is written, so that one who is late changes nothing.
        var read = await Task.WhenAll(tables.Select(table => table.ReadAsync(plan.Id, cancellationToken)));
        if (read.Any(there => there.AreAheadOf(snapshot)))
        {
            return new ProjectionResult(0, IsOvertaken: true);
        }

        var changed = 0;
        foreach (var (table, there) in tables.Zip(read))
        {
            var result = await table.ProjectAsync(plan, snapshot, there, cancellationToken);
            changed += result.RowsChanged;
            if (result.IsOvertaken)
            {
                return new ProjectionResult(changed, IsOvertaken: true);
            }
        }

        return new ProjectionResult(changed, IsOvertaken: false);
    }
}
