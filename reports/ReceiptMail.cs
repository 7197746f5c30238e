using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What a supplier is told of a delivery.</summary>
public sealed record DeliveryReceipt
{
    /// <summary>The delivery.</summary>
    public required DeliveryId Delivery { get; init; }

    /// <summary>The plan that it was dropped for.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>The plan's name, as people read it.</summary>
    public required string PlanName { get; init; }

    /// <summary>The name of the file, masked where it may hold data on persons.</summary>
    public required string FileName { get; init; }

    /// <summary>What became of it.</summary>
    public required DeliveryState Outcome { get; init; }

    /// <summary>One Danish paragraph on what was found; empty when the outcome says it all.</summary>
    public required string Explanation { get; init; }

    /// <summary>What was wrong, or what was noticed, one Danish line each; only the first 100 are told.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>Whom to tell: the source's contact.</summary>
    public required Recipient To { get; init; }
}

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
        var outcome = Outcome.Of(receipt.Outcome);
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

    private static MailBody Body(DeliveryReceipt receipt, Outcome outcome)
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

    /// <summary>What an outcome is called, what it means and what to do.</summary>
    private sealed record Outcome(string Word, string Meaning, string NextStep)
    {
        public static Outcome Of(DeliveryState state) => state switch
        {
            DeliveryState.Ingested => new(
                "Indlæst",
                "Filen er læst, fundet i orden og taget med i sin helhed.",
                "Du behøver ikke gøre mere. Filen er fjernet fra indbakken; originalen er gemt i arkivet."),
            DeliveryState.Duplicate => new(
                "Dublet",
                "Filen har samme indhold som en fil, der allerede er indlæst. Intet tal er ændret eller talt to gange.",
                "Du behøver ikke gøre mere. Var det en nyere fil, du ville sende, så læg den i indbakken."),
            DeliveryState.Refused => new(
                "Afvist",
                "Filen har fejl, og derfor er intet af den taget med: en fil indlæses helt eller slet ikke. "
                + "De tal, der gjaldt før, gælder stadig.",
                "Ret fejlene i filen, og læg den i indbakken igen."),
            DeliveryState.Quarantined => new(
                "Karantæne",
                "Filen kan indeholde oplysninger om personer, for eksempel et CPR-nummer. "
                + "Den er derfor ikke indlæst, og intet tal fra den er brugt. "
                + "Den er taget ud af indbakken og lagt i et lukket område, hvor den slettes automatisk efter kort tid. "
                + "Det, der blev fundet, er hverken gemt eller gengivet i denne mail.",
                "Fjern alle oplysninger om personer fra filen (også i skjulte ark, skjulte kolonner, kommentarer og filens navn), "
                + "og læg den i indbakken igen. Send ikke filen i en mail. "
                + "Er du i tvivl, om det er et brud på persondatasikkerheden, så tal straks med jeres databeskyttelsesrådgiver."),
            DeliveryState.Overtaken => new(
                "Overhalet",
                "Filen blev erstattet af en nyere med samme navn, før den var læst. "
                + "Den gamle er ikke indlæst; den nye får sin egen kvittering.",
                "Du behøver ikke gøre mere, hvis det var meningen."),
            DeliveryState.Failed => new(
                "Fejlet",
                "Filen kunne ikke behandles. Det er vores fejl og ikke filens. Intet er taget med, og filen er ikke gået tabt.",
                "Du behøver ikke gøre noget: driften har fået besked og ser på det. Læg ikke filen i indbakken igen."),
            _ => throw new ArgumentException($"A delivery that is {state} has no receipt.", nameof(state)),
        };
    }
}
