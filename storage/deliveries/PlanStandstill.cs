using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>
/// Makes a plan's log stand still while its tables are restored: nothing is committed, withdrawn or evaluated, for all of these read the head first.
/// What is tried meanwhile fails and is tried again.
/// </summary>
public sealed class PlanStandstill
{
    private readonly ConditionalTable table;

    /// <summary>The logs in the pipeline's private account.</summary>
    public PlanStandstill(PipelineStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        table = new ConditionalTable(storage.Tables.GetTableClient(StorageNames.Deliveries));
    }

    /// <summary>Lets a plan's log stand still. A commit that has read the head before is refused by its version.</summary>
    public async Task BeginAsync(PlanId plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        while (true)
        {
            var row = await table.ClaimAsync(HeadRow.StandingStill(plan, now), cancellationToken);
            if (HeadRow.StandsStill(row))
            {
                return;
            }

            HeadRow.LetStandStill(row);
            try
            {
                await table.SaveAsync(row, cancellationToken);
                return;
            }
            catch (ConcurrentChangeException)
            {
                // A commit came in between: its number is seen in the next round.
                continue;
            }
        }
    }

    /// <summary>
    /// Lets a plan's log go on. A number that was ever used is not used again, for what was shown under it stays: where the highest is beyond the
    /// head, the restoring takes the number after it.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="exported">The head in the export; it counts where the plan has none of its own any more.</param>
    /// <param name="highestUsed">The highest number that anything is known to have been shown under; 0 for none.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops the work; run again, it goes on.</param>
    /// <returns>The head; none for a plan without a log.</returns>
    public async Task<PlanHead?> EndAsync(PlanId plan, PlanHead? exported, long highestUsed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var row = await table.ReadAsync(plan.Value, HeadRow.Key, cancellationToken)
            ?? throw new InvalidDataException($"The head of plan {plan} is gone while its tables are restored.");
        var own = HeadRow.ToStandingHead(plan, row);
        var head = own.Number > 0 ? own : (exported ?? own) with { RowETag = row.ETag };
        if (head.Number == 0 && highestUsed == 0)
        {
            await table.DeleteAsync(row, cancellationToken);
            return null;
        }

        var released = highestUsed > head.Number ? HeadRow.Next(head with { Number = highestUsed }, now) : head;
        await table.SubmitAsync([HeadRow.Move(released)], cancellationToken);
        return released;
    }
}
