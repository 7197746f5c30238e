using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What an outcome is called on a receipt, what it means, where the original lies, and what to do.</summary>
/// <param name="Word">The outcome in a word.</param>
/// <param name="Meaning">What it means, and where the file is.</param>
/// <param name="NextStep">What whoever delivered it should do.</param>
internal sealed record ReceiptOutcome(string Word, string Meaning, string NextStep)
{
    private const string RefusedWord = "Afvist";
    private const string NothingTaken = "Intet af den er taget med, og de tal, der gjaldt før, gælder stadig.";
    private const string HasErrors = "Filen har fejl, og en fil indlæses helt eller slet ikke. " + NothingTaken;
    private const string MendAndDrop = "Ret fejlene i filen, og læg den i indbakken igen.";

    /// <summary>The outcome of a delivery.</summary>
    /// <exception cref="ArgumentException">There is nothing to tell of it, or its original cannot lie there.</exception>
    public static ReceiptOutcome Of(DeliveryState state, OriginalPlace original) => (state, original) switch
    {
        (DeliveryState.Ingested, _) => new(
            "Indlæst",
            "Filen er læst, fundet i orden og taget med i sin helhed.",
            "Du behøver ikke gøre mere. Filen er fjernet fra indbakken; originalen er gemt i arkivet."),
        (DeliveryState.Duplicate, _) => new(
            "Dublet",
            "Filen har samme indhold som en fil, der allerede er indlæst. Intet tal er ændret eller talt to gange.",
            "Du behøver ikke gøre mere. Var det en nyere fil, du ville sende, så læg den i indbakken."),
        (DeliveryState.Refused, OriginalPlace.WithItsErrors kept) => RefusedWithItsErrors(kept.KeptFor),
        (DeliveryState.Refused, OriginalPlace.InQuarantine kept) => RefusedUnseen(kept.KeptFor),
        (DeliveryState.Refused, OriginalPlace.InTheInbox) => RefusedUnread(),
        (DeliveryState.Quarantined, OriginalPlace.InQuarantine kept) => Quarantined(kept.KeptFor),
        (DeliveryState.Overtaken, _) => new(
            "Overhalet",
            "Filen blev erstattet af en nyere med samme navn, før den var læst. "
            + "Den gamle er ikke indlæst; den nye får sin egen kvittering.",
            "Du behøver ikke gøre mere, hvis det var meningen."),
        (DeliveryState.Failed, _) => new(
            "Fejlet",
            "Filen kunne ikke behandles. Det er vores fejl og ikke filens. Intet er taget med, og filen er ikke gået tabt.",
            "Du behøver ikke gøre noget: driften har fået besked og ser på det. Læg ikke filen i indbakken igen."),
        _ => throw new ArgumentException($"A delivery that is {state}, with its original {original}, has no receipt.", nameof(state)),
    };

    private static ReceiptOutcome RefusedWithItsErrors(TimeSpan keptFor) => new(
        RefusedWord,
        HasErrors + " Filen er taget ud af indbakken og gemt sammen med en liste over fejlene (fejl.xlsx), "
        + $"hvor sekretariatet kan se dem; begge slettes automatisk efter {KeepingText.Of(keptFor)}.",
        MendAndDrop);

    private static ReceiptOutcome RefusedUnseen(TimeSpan keptFor) => new(
        RefusedWord,
        "Filen kunne ikke ses igennem for oplysninger om personer: den er for eksempel beskyttet med adgangskode, beskadiget, for stor "
        + $"eller har andre filer lagt ind i sig. {NothingTaken} "
        + "Filen er taget ud af indbakken og lagt i et lukket område (karantæne), "
        + $"hvor den slettes automatisk efter {KeepingText.Of(keptFor)}. Den kan ikke hentes eller læses igen derfra.",
        "Ret det, der er fundet, og læg en fil i indbakken, der kan læses helt igennem. "
        + "Er der oplysninger om personer i den, så fjern dem først. Send ikke filen i en mail.");

    private static ReceiptOutcome RefusedUnread() => new(
        RefusedWord,
        $"Filen er for stor til at blive læst. {NothingTaken} Filen ligger stadig i indbakken, til den erstattes eller fjernes.",
        "Læg mindre filer i indbakken, og fjern den store.");

    private static ReceiptOutcome Quarantined(TimeSpan keptFor) => new(
        "Karantæne",
        "Filen kan indeholde oplysninger om personer, for eksempel et CPR-nummer. "
        + "Den er derfor ikke indlæst, og intet tal fra den er brugt. "
        + "Den er taget ud af indbakken og lagt i et lukket område (karantæne), "
        + $"hvor den slettes automatisk efter {KeepingText.Of(keptFor)}. "
        + "Det, der blev fundet, er hverken gemt eller gengivet i denne mail.",
        "Fjern alle oplysninger om personer fra filen (også i skjulte ark, skjulte kolonner, kommentarer og filens navn), "
        + "og læg den i indbakken igen. Send ikke filen i en mail. "
        + "Er du i tvivl, om det er et brud på persondatasikkerheden, så tal straks med jeres databeskyttelsesrådgiver.");
}
