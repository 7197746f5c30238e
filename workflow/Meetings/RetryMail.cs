using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deliveries;

namespace Pipeline.Workflow.Meetings;

/// <summary>
/// Tries a mail again that ended as <c>Fejlet</c>, after a person mended what it was refused for. What failed certainly went to nobody, so nobody gets
/// it twice. A report and its draft go with the archived workbook to the frozen recipients; a reminder and a receipt to the contact of today.
/// </summary>
public sealed class RetryMail(
    PipelineConfiguration configuration,
    MailStore mails,
    DeliveryLog log,
    Receipts receipts,
    DeliveryClosing closing,
    RetryMeetingMail meetingMail,
    PlanClock clock,
    ILogger<RetryMail> logger)
{
    /// <summary>Keeps who wants it and why, and tries at once.</summary>
    /// <param name="planText">The plan; need not be one.</param>
    /// <param name="mailText">What names the mail among the plan's; need not be any.</param>
    /// <param name="input">Who, and why.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<MailAnswer> RunAsync(string planText, string mailText, DecisionInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.TryRead(out var decision, out var mistake))
        {
            return new MailAnswer.Invalid(mistake);
        }

        if (configuration.PlanOf(planText) is not { } plan)
        {
            return new MailAnswer.Unknown(configuration.UnknownPlan);
        }

        if (await mails.FindAsync(plan.Id, mailText, cancellationToken) is not { } mail)
        {
            return new MailAnswer.Unknown("Mailen står ikke i forsendelser.");
        }

        if (RefusalOf(mail) is { } refusal)
        {
            return new MailAnswer.NotNow(refusal);
        }

        var again = Again(mail, new MailDecision(MailWish.TriedAgain, decision, clock.Now(plan.Id)));
        var laterRefusal = mail.Kind == MailKind.Receipt
            ? await TryReceiptAsync(plan, again, cancellationToken)
            : await meetingMail.TryAsync(plan, again, cancellationToken);
        if (laterRefusal is not null)
        {
            return new MailAnswer.NotNow(laterRefusal);
        }

        WorkflowLog.MailDecided(logger, plan.Id.Value, mail.Key, SendingWords.WordOf(MailWish.TriedAgain));
        return new MailAnswer.Done([(await mails.FindAsync(plan.Id, mailText, cancellationToken))!]);
    }

    // Asked again after a stop, it has been planned already.
    private static string? RefusalOf(MailEntry mail) =>
        mail is not ({ State: SendingState.Failed } or { State: SendingState.Planned, Decisions: [.., { Wish: MailWish.TriedAgain }] })
            ? $"Kun en mail, der er Fejlet, kan prøves igen. Denne er {SendingWords.WordOf(mail.State)}."
        : !mail.Recipients.All(one => EmlFile.IsAddress(one.Address)) ? "Adressen er ikke en mailadresse: tilføj den rigtige som ny modtager."
        : null;

    private static MailEntry Again(MailEntry mail, MailDecision decision) => mail with
    {
        State = SendingState.Planned,
        HasRefusedRecipient = false,
        Reason = "En person har bedt om, at den prøves igen.",
        Decisions = [.. mail.Decisions, decision],
    };

    /// <returns>Why it cannot be tried; null when it was.</returns>
    private async Task<string?> TryReceiptAsync(Plan plan, MailEntry again, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(plan, again.About, cancellationToken) is not { } delivery)
        {
            return "Leverancen findes ikke mere.";
        }

        await mails.SaveAsync(again with { Recipients = [receipts.RecipientOf(delivery)], MessageId = "" }, cancellationToken);

        // Until it is cleared again, the sweep goes on with it.
        await closing.FinishAsync(await log.SaveAsync(delivery with { IsCleared = false }, cancellationToken), file: null, cancellationToken);
        return null;
    }
}
