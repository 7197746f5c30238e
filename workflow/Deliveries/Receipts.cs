using Pipeline.Domain;
using Pipeline.Reports;
using Pipeline.Storage;
using Pipeline.Workflow.Configuration;
using Pipeline.Workflow.Deadlines;
using Pipeline.Workflow.Mail;

namespace Pipeline.Workflow.Deliveries;

/// <summary>Tells whoever delivered a file what became of it: the source's contact, or operations where no plan or source is known.</summary>
public sealed class Receipts(
    PipelineConfiguration configuration,
    OperationsMailbox operations,
    RefusalStore refusals,
    MailStore mails,
    MailSending sending,
    QuarantineKeeping quarantine,
    PlanClock clock)
{
    private const string UnknownPlanName = "ukendt plan";

    /// <summary>Records that a receipt is to be sent, and to whom.</summary>
    public Task<MailEntry> PlanAsync(DeliveryEntry delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return mails.ClaimAsync(
            new MailEntry
            {
                Plan = delivery.Plan,
                About = delivery.Id.Value,
                Kind = MailKind.Receipt,
                State = SendingState.Planned,
                Recipients = [RecipientOf(delivery)],
                Subject = delivery.FileName,
                Planned = clock.Now(delivery.Plan),
            },
            cancellationToken);
    }

    /// <summary>Sends a receipt, once.</summary>
    /// <returns>Whether nothing more will be done about it: it is sent, or only a person can.</returns>
    public async Task<bool> SendAsync(MailEntry receipt, DeliveryEntry delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(delivery);
        var plan = configuration.PlanOf(delivery.Plan);
        var mail = ReceiptMail.Compose(
            new DeliveryReceipt
            {
                Delivery = delivery.Id,
                Plan = delivery.Plan,
                PlanName = plan?.Name ?? UnknownPlanName,
                FileName = delivery.FileName,
                Outcome = delivery.State,
                Original = PlaceOf(delivery),
                Explanation = ExplanationOf(delivery),
                Errors = await LinesOfAsync(delivery, cancellationToken),
                To = receipt.Recipients[0],
            },
            plan?.Secretariat ?? operations.Address);
        return (await sending.SendOnceAsync(receipt, mail, clock.Now(delivery.Plan), MaySend.Yes, cancellationToken)).IsSettled;
    }

    /// <summary>Who is told of a delivery, as the configuration says today.</summary>
    public Recipient RecipientOf(DeliveryEntry delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var plan = configuration.PlanOf(delivery.Plan);
        var source = plan?.Sources.FirstOrDefault(candidate => delivery.Format is { } format && candidate.Formats.Contains(format));
        return delivery.State == DeliveryState.Failed || plan is null ? new Recipient("Driften", operations.Address)
            : source is null ? new Recipient("Sekretariatet", plan.Secretariat)
            : new Recipient(source.Name, source.Contact);
    }

    private OriginalPlace PlaceOf(DeliveryEntry delivery) => delivery.State switch
    {
        DeliveryState.Quarantined => new OriginalPlace.InQuarantine(quarantine.KeepFor),
        DeliveryState.Refused when delivery.ContentHash.Length == 0 => new OriginalPlace.InTheInbox(),
        DeliveryState.Refused when !delivery.IsSeenThrough => new OriginalPlace.InQuarantine(quarantine.KeepFor),
        DeliveryState.Refused => new OriginalPlace.WithItsErrors(RemoveRefused.KeptFor),
        _ => new OriginalPlace.AsTheOutcomeSays(),
    };

    private static string ExplanationOf(DeliveryEntry delivery) => delivery.State switch
    {
        DeliveryState.Ingested => string.Create(
            DanishCulture.Value,
            $"Leverance nr. {delivery.Number}: {DanishCount.Of(delivery.RowsRead, "række", "rækker")} læst, {delivery.RowsSkipped:N0} sprunget over, {DanishCount.Of(delivery.ObservationCount, "måling", "målinger")}."),
        DeliveryState.Refused => string.Create(DanishCulture.Value, $"Der blev fundet {delivery.ErrorCount:N0} fejl."),
        _ => delivery.Message,
    };

    private async Task<IReadOnlyList<string>> LinesOfAsync(DeliveryEntry delivery, CancellationToken cancellationToken)
    {
        if (delivery.State != DeliveryState.Refused)
        {
            return delivery.Warnings;
        }

        var errors = await refusals.ReadAsync(delivery.Id, cancellationToken);
        return errors.Count > 0 ? [.. errors.Select(RefusalText.Of)] : [delivery.Message];
    }
}
