using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>One row a mail: claimed once, and moved on only as it was read.</summary>
public sealed class MailStore
{
    private readonly ConditionalTable table;

    /// <summary>The mails in the pipeline's private account.</summary>
    public MailStore(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        table = new ConditionalTable(storage.Tables.GetTableClient(StorageNames.Mails));
    }

    /// <summary>Records a mail, unless it is recorded already.</summary>
    /// <returns>What is recorded: the fresh entry, or the one that was there, with the recipients frozen in it.</returns>
    public async Task<MailEntry> ClaimAsync(MailEntry fresh, CancellationToken cancellationToken) =>
        MailTable.ToEntry(await table.ClaimAsync(MailTable.ToRow(fresh), cancellationToken));

    /// <summary>Saves an entry that was read, claimed or saved before.</summary>
    /// <exception cref="ConcurrentChangeException">Another changed it meanwhile.</exception>
    public async Task<MailEntry> SaveAsync(MailEntry entry, CancellationToken cancellationToken) =>
        MailTable.ToEntry(await table.SaveAsync(MailTable.ToRow(entry), cancellationToken));

    /// <summary>A mail's entry, or null.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="about">The identifier of the meeting, or of the delivery for a receipt.</param>
    /// <param name="kind">What the mail is.</param>
    /// <param name="part">Which of several of its kind; empty where there is one only.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<MailEntry?> ReadAsync(PlanId plan, string about, MailKind kind, string part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return await table.ReadAsync(plan.Value, MailTable.RowKey(about, kind, part), cancellationToken) is { } row ? MailTable.ToEntry(row) : null;
    }

    /// <summary>A mail by what names it among the plan's mails, or null; the text need not name any.</summary>
    public async Task<MailEntry?> FindAsync(PlanId plan, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(key);
        return MailTable.MayBeRowKey(key) && await table.ReadAsync(plan.Value, key, cancellationToken) is { } row ? MailTable.ToEntry(row) : null;
    }

    /// <summary>The mails of one kind about one thing that have a part.</summary>
    public async Task<IReadOnlyList<MailEntry>> ReadPartsAsync(PlanId plan, string about, MailKind kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (from, to) = MailTable.RowKeysWithPart(about, kind);
        return await ReadAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value} and RowKey ge {from} and RowKey lt {to}"), cancellationToken);
    }

    /// <summary>Every mail of a plan.</summary>
    public async Task<IReadOnlyList<MailEntry>> ReadAllAsync(PlanId plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return await ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}"), cancellationToken);
    }

    private async Task<IReadOnlyList<MailEntry>> ReadAsync(string filter, CancellationToken cancellationToken)
    {
        var entries = new List<MailEntry>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken))
        {
            entries.Add(MailTable.ToEntry(row));
        }

        return entries;
    }
}
