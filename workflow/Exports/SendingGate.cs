using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Pipeline.Workflow.Exports;

/// <summary>Keeps every mail back after a restore, until a person has confirmed that it may be sent.</summary>
public sealed class SendingGate(RestorationStore restorations, ILogger<SendingGate> logger)
{
    /// <summary>Whether a mail must wait.</summary>
    public async Task<bool> IsClosedAsync(MailEntry mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if ((await restorations.ReadUnconfirmedAsync(cancellationToken)).Count == 0)
        {
            return false;
        }

        WorkflowLog.MailWaits(logger, mail.Plan.Value, mail.About, SendingWords.WordOf(mail.Kind));
        return true;
    }
}
