using System.Net;
using Azure;

namespace Pipeline.Storage;

/// <summary>
/// Moves the head of a plan's log, and with it one delivery's row or none, in one transaction. When it is refused, what is recorded tells
/// whether another was first or whether our own transaction arrived although its answer was lost.
/// </summary>
internal sealed class LogTransaction(ConditionalTable table)
{
    /// <summary>Moves the head and records a delivery.</summary>
    /// <returns>The entry as it is now recorded; null when another moved the head first.</returns>
    /// <exception cref="ConcurrentChangeException">Another changed the delivery's own row.</exception>
    public async Task<DeliveryEntry?> TryMoveAsync(PlanHead next, DeliveryEntry moved, CancellationToken cancellationToken)
    {
        var row = DeliveryTable.ToRow(moved);
        try
        {
            await table.SubmitAsync([HeadRow.Move(next), DeliveryTable.Replace(row)], cancellationToken);
            return DeliveryTable.ToEntry(row);
        }
        catch (RequestFailedException contended) when (IsContention(contended))
        {
            return await ExplainAsync(moved, contended, cancellationToken);
        }
    }

    /// <summary>Moves the head alone.</summary>
    /// <returns>The head as it is now recorded; null when another moved it first.</returns>
    public async Task<PlanHead?> TryMoveAsync(PlanHead next, CancellationToken cancellationToken)
    {
        var move = HeadRow.Move(next);
        try
        {
            await table.SubmitAsync([move], cancellationToken);
            return next with { RowETag = move.Entity.ETag };
        }
        catch (RequestFailedException contended) when (IsContention(contended))
        {
            // Our own move may have arrived although its answer was lost: then the head is as we wanted it.
            var there = HeadRow.ToHead(next.Plan, await table.ReadAsync(next.Plan.Value, HeadRow.Key, cancellationToken));
            return there.Number == next.Number && there.RulesHash == next.RulesHash && there.Committed == next.Committed ? there : null;
        }
    }

    private static bool IsContention(RequestFailedException refused) =>
        refused.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed;

    private async Task<DeliveryEntry?> ExplainAsync(DeliveryEntry moved, RequestFailedException contended, CancellationToken cancellationToken)
    {
        var there = await table.ReadAsync(moved.Plan.Value, moved.Id.Value, cancellationToken) is { } row ? DeliveryTable.ToEntry(row) : null;
        if (there is not null && there.RowETag == moved.RowETag)
        {
            return null;
        }

        // Our own transaction may have arrived although its answer was lost, or another instance did the same work: it is done.
        return there is not null && there.State == moved.State && there.TakeKey == moved.TakeKey
            ? there
            : throw new ConcurrentChangeException(StorageNames.Deliveries, moved.Plan.Value, moved.Id.Value, contended);
    }
}
