using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>The receipt for a delivery, to the one who delivered it.</summary>
public static class ReceiptMail
{
    /// <summary>How many error lines a receipt tells.</summary>
    public const int MostErrors = 100;

    /// <summary>The last part of the mail's key.</summary>
    public const string Kind = "kvittering";

    /// <summary>The key of the receipt for a delivery: the same, however often it is composed.</summary>
    public static string MessageKey(PlanId plan, DeliveryId delivery) => $"{plan};{delivery};{Kind}";

    /// <summary>The receipt.</summary>
    /// <param name="receipt">What to tell.</param>
    /// <param name="from">The address that it is sent from.</param>
    /// <exception cref="ArgumentException">The delivery is being worked on, or withdrawn: there is nothing to tell.</exception>
    public static MailContent Compose(DeliveryReceipt receipt, string from)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        var outcome = ReceiptOutcome.Of(receipt.Outcome, receipt.Original);
        var body = Body(receipt, outcome);
        return new MailContent
        {
            MessageKey = MessageKey(receipt.Plan, receipt.Delivery),
            From = from,
            To = [receipt.To],
            Subject = $"{outcome.Word}: {receipt.FileName} ({receipt.PlanName})",
            TextBody = body.ToText(),
            HtmlBody = body.ToHtml(),
            Attachments = [],
        };
    }

    private static MailBody Body(DeliveryReceipt receipt, ReceiptOutcome outcome)
    {
        var body = new MailBody($"Kvittering: {receipt.FileName}")
            .Paragraph($"Kvittering for en fil til {receipt.PlanName}")
            .Paragraph($"Fil: {receipt.FileName}\nUdfald: {outcome.Word}")
            .Paragraph(outcome.Meaning);
        if (!string.IsNullOrWhiteSpace(receipt.Explanation))
        {
            body.Paragraph(receipt.Explanation);
        }

        if (receipt.Errors.Count > 0)
        {
            body.Paragraph(receipt.Outcome == DeliveryState.Ingested ? "Bemærkninger:" : "Det blev fundet:")
                .List([.. receipt.Errors.Take(MostErrors)]);
        }

        if (receipt.Errors.Count > MostErrors)
        {
            body.Paragraph(string.Create(
                DanishText.Culture,
                $"Her er de første {MostErrors}; der er {receipt.Errors.Count - MostErrors:N0} mere. Ofte har de samme årsag."));
        }

        return body
            .Paragraph(outcome.NextStep)
            .Paragraph($"Leverancens nummer, hvis du skriver til os om den: {receipt.Delivery}");
    }
}
