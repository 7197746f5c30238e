using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Evaluations;

namespace Pipeline.Workflow.Deliveries;

/// <summary>
/// Tells and clears, whatever the outcome: keeps the difference that a delivery made and evaluates what was taken, removes the file from the inbox, sends the receipt and records that
/// nothing remains to be done. Each step is safe to repeat, and the record comes last.
/// </summary>
public sealed class DeliveryClosing(
    PipelineConfiguration configuration,
    InboxStore inbox,
    DeliveryLog log,
    DeliveryDifferences differences,
    EvaluatePlan evaluatePlan,
    Receipts receipts)
{
    private const string NobodyWaits = "Filen er hentet af programmet selv og uændret, så ingen kvittering er sendt.";

    /// <summary>Finishes a delivery that has an outcome.</summary>
    /// <param name="entry">The delivery.</param>
    /// <param name="file">Its file, if it still lies in the inbox.</param>
    /// <param name="cancellationToken">Stops the work; run again, it goes on.</param>
    public async Task FinishAsync(DeliveryEntry entry, InboxFile? file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.IsCleared)
        {
            return;
        }

        if (entry.State == DeliveryState.Ingested && configuration.PlanOf(entry.Plan) is { } plan)
        {
            await differences.KeepAsync(entry, cancellationToken);
            await evaluatePlan.RunAsync(plan, cancellationToken);
        }

        if (IsFetchedAgain(entry))
        {
            await RemoveAsync(entry, file, cancellationToken);
            await log.SaveAsync(
                entry with { IsCleared = true, Message = $"{entry.Message} {NobodyWaits}" }, cancellationToken);
            return;
        }

        var receipt = await receipts.PlanAsync(entry, cancellationToken);
        await RemoveAsync(entry, file, cancellationToken);
        if (await receipts.SendAsync(receipt, entry, cancellationToken))
        {
            await log.SaveAsync(entry with { IsCleared = true }, cancellationToken);
        }
    }

    // A table that has not changed would otherwise be a mail every week, to somebody who never delivered it.
    private static bool IsFetchedAgain(DeliveryEntry entry) => entry is { State: DeliveryState.Duplicate, IsFetched: true };

    private async Task RemoveAsync(DeliveryEntry entry, InboxFile? file, CancellationToken cancellationToken)
    {
        if (file is not null && MayLeaveInbox(entry))
        {
            await inbox.DeleteAsync(file.Path, file.ETag, cancellationToken);
        }
    }

    // What was never read lies nowhere else: a file that failed, or was too large to read, waits in the inbox for a person.
    private static bool MayLeaveInbox(DeliveryEntry entry) => entry.State != DeliveryState.Failed && entry.ContentHash.Length > 0;
}
