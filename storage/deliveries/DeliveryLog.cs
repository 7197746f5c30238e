using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Each plan's numbered log: its deliveries, its head and the number that was evaluated.</summary>
public sealed class DeliveryLog
{
    private readonly ConditionalTable table;
    private readonly LogTransaction transaction;

    /// <summary>The log in the pipeline's private account.</summary>
    public DeliveryLog(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        table = new ConditionalTable(storage.Tables.GetTableClient(StorageNames.Deliveries));
        transaction = new LogTransaction(table);
    }

    /// <summary>The deliveries that were ever committed, by number; those withdrawn too. Each with when it was said again.</summary>
    /// <param name="entries">All the deliveries of a plan.</param>
    public static IReadOnlyList<CommittedDelivery> CommittedAmong(IReadOnlyCollection<DeliveryEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var repetitions = entries.Where(entry => entry.RepetitionOf is not null && entry.RepeatedAt is not null)
            .ToLookup(entry => entry.RepetitionOf, entry => new Repetition(entry.RepeatedAt!.Value, entry.Modified));
        return
        [
            .. entries.Select(entry => entry.ToCommitted())
                .OfType<CommittedDelivery>()
                .Select(delivery => delivery with { Repetitions = [.. repetitions[delivery.Id]] })
                .OrderBy(delivery => delivery.Number),
        ];
    }

    /// <summary>Records a delivery, unless it is recorded already.</summary>
    /// <returns>What is recorded: the fresh entry, or the one that was there, from which the work resumes.</returns>
    public async Task<DeliveryEntry> ClaimAsync(DeliveryEntry fresh, CancellationToken cancellationToken) =>
        DeliveryTable.ToEntry(await table.ClaimAsync(DeliveryTable.ToRow(fresh), cancellationToken));

    /// <summary>Saves an entry that was read, claimed or saved before.</summary>
    /// <returns>The entry as it is now recorded.</returns>
    /// <exception cref="ConcurrentChangeException">Another changed it meanwhile.</exception>
    public async Task<DeliveryEntry> SaveAsync(DeliveryEntry entry, CancellationToken cancellationToken) =>
        DeliveryTable.ToEntry(await table.SaveAsync(DeliveryTable.ToRow(entry), cancellationToken));

    /// <summary>A delivery's entry, or null.</summary>
    public async Task<DeliveryEntry?> ReadAsync(PlanId plan, DeliveryId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(id);
        return await table.ReadAsync(plan.Value, id.Value, cancellationToken) is { } row && DeliveryTable.IsDelivery(row)
            ? DeliveryTable.ToEntry(row)
            : null;
    }

    /// <summary>Every delivery of a plan: those in the log by number, then the others by when their file was changed.</summary>
    public async Task<IReadOnlyList<DeliveryEntry>> ReadAllAsync(PlanId plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var entries = new List<DeliveryEntry>();
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {plan.Value}"), cancellationToken))
        {
            if (DeliveryTable.IsDelivery(row))
            {
                entries.Add(DeliveryTable.ToEntry(row));
            }
        }

        return [.. entries.OrderBy(entry => entry.Number ?? long.MaxValue).ThenBy(entry => entry.Modified).ThenBy(entry => entry.Id)];
    }

    /// <summary>The deliveries of a plan that were ever committed, by number; those withdrawn too.</summary>
    public async Task<IReadOnlyList<CommittedDelivery>> ReadCommittedAsync(PlanId plan, CancellationToken cancellationToken) =>
        CommittedAmong(await ReadAllAsync(plan, cancellationToken));

    /// <summary>The deliveries of the plans given that something remains to be done about.</summary>
    public async IAsyncEnumerable<DeliveryEntry> ReadUnclearedAsync(
        IEnumerable<PlanId> plans, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plans);
        foreach (var plan in plans)
        {
            await foreach (var row in table.QueryAsync(DeliveryTable.UnclearedFilter(plan), cancellationToken))
            {
                yield return DeliveryTable.ToEntry(row);
            }
        }
    }

    /// <summary>The end of a plan's log.</summary>
    public async Task<PlanHead> ReadHeadAsync(PlanId plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return HeadRow.ToHead(plan, await table.ReadAsync(plan.Value, HeadRow.Key, cancellationToken));
    }

    /// <summary>Gives a delivery the next number: one transaction moves the head and records the delivery as taken.</summary>
    /// <param name="head">The head that the delivery was checked against.</param>
    /// <param name="entry">The delivery, with its format, rules and counts.</param>
    /// <param name="now">When; the time recorded is never earlier than that of the number before.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The committed entry; null when another moved the head first: read it again and check anew.</returns>
    /// <exception cref="ConcurrentChangeException">Another changed the delivery's own row.</exception>
    public async Task<DeliveryEntry?> TryCommitAsync(
        PlanHead head, DeliveryEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = HeadRow.Next(head, now);
        var committed = entry with { State = DeliveryState.Ingested, Number = next.Number, Committed = next.Committed };
        return committed.ToCommitted() is null
            ? throw new ArgumentException("A delivery is committed with its format and the rules that it was read under.", nameof(entry))
            : await transaction.TryMoveAsync(next, committed, cancellationToken);
    }

    /// <summary>
    /// Records a delivery as one that says what is known already. It takes no number, but the head is replaced in the same transaction: no
    /// other can commit between the test and the record, so that the number recorded is the one at which it was tested.
    /// </summary>
    /// <param name="head">The head that the delivery was checked against.</param>
    /// <param name="entry">The delivery.</param>
    /// <param name="twin">The delivery that says the same.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <inheritdoc cref="TryCommitAsync" path="/returns|/exception" />
    public async Task<DeliveryEntry?> TryRepeatAsync(
        PlanHead head, DeliveryEntry entry, DeliveryId twin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(twin);
        return await transaction.TryMoveAsync(
            head, entry with { State = DeliveryState.Duplicate, RepetitionOf = twin, RepeatedAt = head.Number }, cancellationToken);
    }

    /// <summary>Withdraws a delivery that was taken: one transaction moves the head and records from which number it no longer counts.</summary>
    /// <inheritdoc cref="TryCommitAsync" path="/param|/returns|/exception" />
    public async Task<DeliveryEntry?> TryWithdrawAsync(
        PlanHead head, DeliveryEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.State != DeliveryState.Ingested)
        {
            throw new ArgumentException("Only a delivery that was taken can be withdrawn.", nameof(entry));
        }

        var next = HeadRow.Next(head, now);
        return await transaction.TryMoveAsync(
            next, entry with { State = DeliveryState.Withdrawn, WithdrawnBy = next.Number, Withdrawn = next.Committed }, cancellationToken);
    }

    /// <summary>Gives new rules the next number.</summary>
    /// <returns>The new head; null when another moved the head first.</returns>
    public async Task<PlanHead?> TryCommitRulesAsync(PlanHead head, string rulesHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(rulesHash);
        return await transaction.TryMoveAsync(HeadRow.Next(head, now) with { RulesHash = rulesHash }, cancellationToken);
    }

    /// <summary>The number that was last evaluated; 0 before the first.</summary>
    public async Task<long> ReadEvaluatedAsync(PlanId plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return EvaluatedRow.NumberOf(await table.ReadAsync(plan.Value, EvaluatedRow.Key, cancellationToken));
    }

    /// <summary>Records the number that was evaluated. A higher one that is there already stays.</summary>
    public async Task SaveEvaluatedAsync(PlanId plan, long number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        while (true)
        {
            var there = await table.ClaimAsync(EvaluatedRow.Of(plan, number), cancellationToken);
            if (EvaluatedRow.NumberOf(there) >= number)
            {
                return;
            }

            try
            {
                await table.SaveAsync(EvaluatedRow.Of(plan, number, there.ETag), cancellationToken);
                return;
            }
            catch (ConcurrentChangeException)
            {
                // Another evaluator recorded its number in between: look again. Numbers only rise, so this ends.
            }
        }
    }
}
