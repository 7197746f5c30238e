namespace Pipeline.Ingest;

/// <summary>
/// The text of a cell and what has been found out about it: sources write the same texts again and again, and each is looked at once.
/// </summary>
/// <remarks>
/// The guard and the reader may ask at the same time. What is found depends on the text alone and each answer is kept by one write, so at worst
/// something is looked at twice.
/// </remarks>
internal sealed class CellText
{
    private string? folded;
    private Findings found;

    public CellText(string written)
    {
        Text = written.Trim();
        IsSpoiled = SpoiledLetters.AreIn(written);
        IsError = written.Length > 1 && written[0] == '#' && char.IsLetter(written[1]);
    }

    /// <summary>What may be kept of a look, so that it need not be taken again.</summary>
    [Flags]
    private enum Findings : short
    {
        None = 0,
        DigitsCounted = 1,
        HasFewDigits = 2,
        LookedAtPlain = 4,
        NothingPlain = 8,
        LookedAtLabelled = 16,
        NothingLabelled = 32,
        LookedAtDate = 64,
        IsNoDate = 128,
        LookedForHarm = 256,
        NoHarm = 512,
        LookedAtWords = 1024,
        IsPersonalWord = 2048,
    }

    /// <summary>The text without the spaces around it.</summary>
    public string Text { get; }

    /// <summary>Whether letters in it were spoiled before the file came here.</summary>
    public bool IsSpoiled { get; }

    /// <summary>Whether it shows a failed formula: #N/A, #DIVISION/0!, #REFERENCE! and the like.</summary>
    public bool IsError { get; }

    /// <summary>The text by <see cref="Words.Fold"/>.</summary>
    public string Folded => folded ??= Words.Fold(Text);

    /// <summary>Whether it has fewer digits than any number of a person, or half of one.</summary>
    public bool HasFewDigits => Keep(
        Findings.DigitsCounted, Findings.HasFewDigits, static cell => DigitText.Count(cell.Text) < CprNumbers.FewestDigits);

    /// <summary>Whether it is not the five or six digits that a date can be, split from the rest of a number.</summary>
    public bool IsNoDateOfDigits => Keep(Findings.LookedAtDate, Findings.IsNoDate, static cell => SplitColumns.DigitsOf(cell.Text, 5, 6) is null);

    /// <summary>Whether it names data on persons, as a header does.</summary>
    public bool NamesPersonalData => Keep(
        Findings.LookedAtWords, Findings.IsPersonalWord, static cell => PersonalWords.NamesPersonalData(cell.Text));

    /// <summary>
    /// Whether no guard takes note of it, whatever its header says and whatever stands beside it: it is no number of a person, nothing that may be
    /// one with more of the same, and no half of one.
    /// </summary>
    public bool IsHarmless => Keep(Findings.LookedForHarm, Findings.NoHarm, static cell =>
        cell.HasFewDigits
        || (cell.IsNoDateOfDigits && !IsNineDigits(cell.Text)
            && cell.FindNumber(isLabelled: true) is null && cell.FindNumber(isLabelled: false) is null));

    /// <summary>Whether a text is nine digits: a number of ten may have lost its first zero.</summary>
    public static bool IsNineDigits(string text) => text.Length == 9 && text.All(char.IsAsciiDigit);

    /// <summary>What it may hold as a whole cell; none when nothing.</summary>
    /// <param name="isLabelled">Whether the header says that numbers of persons stand under it.</param>
    public CprHit? FindNumber(bool isLabelled)
    {
        var hasNothing = isLabelled
            ? Keep(Findings.LookedAtLabelled, Findings.NothingLabelled, static cell => CprNumbers.FindInCell(cell.Text, isLabelled: true) is null)
            : Keep(Findings.LookedAtPlain, Findings.NothingPlain, static cell => CprNumbers.FindInCell(cell.Text, isLabelled: false) is null);
        return hasNothing ? null : CprNumbers.FindInCell(Text, isLabelled);
    }

    // What looks holds nothing of its own: it is asked for in every cell, and would else be an object each time.
    private bool Keep(Findings looked, Findings answer, Func<CellText, bool> look)
    {
        if ((found & looked) == Findings.None)
        {
            var kept = look(this) ? answer : Findings.None;
            found |= looked | kept;
        }

        return (found & answer) != Findings.None;
    }
}
