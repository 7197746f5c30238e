namespace Pipeline.Ingest;

/// <summary>
/// A text with the source's own code before it: <c>316 Holbæk</c>, <c>2025K1 2025K1</c>. That is what Statistikbanken gives when codes are chosen beside texts.
/// It is told of and never read: whether code and text belong together is known to the source alone.
/// </summary>
internal static class CodedText
{
    /// <summary>What stands behind the first word, when that may be a code: digits and capital letters alone. None when it may not.</summary>
    public static string? Behind(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && text[..space].All(letter => char.IsAsciiDigit(letter) || char.IsUpper(letter)) ? text[(space + 1)..].Trim() : null;
    }

    /// <summary>The mistake, at a place.</summary>
    public static IngestError Error(Spot spot) => spot.Error(
        ErrorCodes.CodeBeforeText,
        "foran teksten står en kode (»kode og tekst«), og der ventes teksten alene",
        "hent tallene igen, og vælg »tekst« i stedet for »kode og tekst« (i Statistikbankens API: valuePresentation Value)");
}
