using System.Net;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>The state of each meeting's report, and its workbook as it was sent.</summary>
public sealed class ReportStore
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly ConditionalTable table;
    private readonly BlobContainerClient workbooks;

    /// <summary>The reports in the pipeline's private account.</summary>
    public ReportStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        table = new ConditionalTable(storage.Tables.GetTableClient(StorageNames.Reports));
        workbooks = storage.Main.GetBlobContainerClient(StorageNames.Workbooks);
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

    /// <summary>Keeps the workbook of a meeting for good; equal bytes that are there already are success.</summary>
    /// <returns>The blob's path, <c>plan/meeting/statusrapport.xlsx</c>.</returns>
    /// <exception cref="InvalidOperationException">Another workbook is there already.</exception>
    public async Task<string> StoreWorkbookAsync(
        PlanId plan, MeetingId meeting, ReadOnlyMemory<byte> workbook, CancellationToken cancellationToken)
    {
        var path = PathOf(plan, meeting);
        await ImmutableBlobs.WriteBytesAsync(workbooks.GetBlobClient(path), workbook, Workbook, cancellationToken);
        return path;
    }

    /// <summary>Opens the workbook of a meeting; null when there is none.</summary>
    public async Task<Stream?> OpenWorkbookAsync(PlanId plan, MeetingId meeting, CancellationToken cancellationToken)
    {
        try
        {
            return await workbooks.GetBlobClient(PathOf(plan, meeting))
                .OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static string PathOf(PlanId plan, MeetingId meeting)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(meeting);
        return $"{plan}/{meeting}/statusrapport.xlsx";
    }
}
