using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The state of each meeting's report.</summary>
public sealed class ReportStore
{
    private readonly ConditionalTable table;

    /// <summary>The reports in the pipeline's private account.</summary>
    public ReportStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        table = new ConditionalTable(storage.Tables.GetTableClient(StorageNames.Reports));
    }

    /// <summary>Records a report, unless it is recorded already.</summary>
    /// <returns>What is recorded: the fresh entry, or the one that was there.</returns>
    public async Task<ReportEntry> ClaimAsync(ReportEntry fresh, CancellationToken cancellationToken) =>
        ReportTable.ToEntry(await table.ClaimAsync(ReportTable.ToRow(fresh), cancellationToken));

    /// <summary>Saves an entry that was read, claimed or saved before.</summary>
    /// <exception cref="ConcurrentChangeException">Another changed it meanwhile.</exception>
    public async Task<ReportEntry> SaveAsync(ReportEntry entry, CancellationToken cancellationToken) =>
        ReportTable.ToEntry(await table.SaveAsync(ReportTable.ToRow(entry), cancellationToken));

    /// <summary>A meeting's report, or null.</summary>
    public async Task<ReportEntry?> ReadAsync(PlanId plan, MeetingId meeting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(meeting);
        return await table.ReadAsync(plan.Value, meeting.Value, cancellationToken) is { } row ? ReportTable.ToEntry(row) : null;
    }

    /// <summary>Every report of a plan.</summary>
    public async Task<IReadOnlyList<ReportEntry>> ReadAllAsync(PlanId plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var entries = new List<ReportEntry>();
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}"), cancellationToken))
        {
            entries.Add(ReportTable.ToEntry(row));
        }

        return entries;
    }
}
