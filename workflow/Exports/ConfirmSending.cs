using Microsoft.Extensions.Logging;
using Pipeline.Storage;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Exports;

/// <summary>A person confirms, after a restore, that mail may be sent again. Who and why are kept.</summary>
public sealed class ConfirmSending(RestorationStore restorations, TimeProvider time, ILogger<ConfirmSending> logger)
{
    /// <summary>Confirms every restoration that is done.</summary>
    public async Task<RestoreAnswer> RunAsync(DecisionInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.TryRead(out var decision, out var mistake))
        {
            return new RestoreAnswer.Invalid(mistake);
        }

        var waiting = await restorations.ReadUnconfirmedAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return new RestoreAnswer.NotNow("Ingen gendannelse venter på at blive bekræftet.");
        }

        // One that was stopped is taken up by the next: it is the last that must be done.
        if (waiting[^1].Done is null)
        {
            return new RestoreAnswer.NotNow("Den seneste gendannelse er ikke færdig. Vent, eller bed om den igen, hvis den blev standset.");
        }

        foreach (var restoration in waiting)
        {
            await restorations.SaveAsync(restoration with { Confirmation = decision, Confirmed = time.GetUtcNow() }, cancellationToken);
            WorkflowLog.SendingConfirmed(logger, restoration.Name);
        }

        return new RestoreAnswer.Confirmed(waiting.Count);
    }
}
