namespace Pipeline.Ingest;

/// <summary>Tells names that are misspelt from other names. Texts are compared by <see cref="Words.Fold"/>.</summary>
internal static class Misspelling
{
    private const int ShortName = 8;
    private const int FewestLetters = 4;
    private static readonly (string Two, string One)[] DanishLetters = [("ae", "æ"), ("oe", "ø"), ("aa", "å")];

    /// <summary>
    /// How many letters must be changed to make a text a name. A Danish letter is one, however it is written; and all that a program lost, or made
    /// question marks of, are one change together.
    /// </summary>
    public static int Distance(string folded, string nameFolded)
    {
        return HasLostLetters(folded, nameFolded)
            ? 1
            : Math.Min(Words.Distance(folded, nameFolded), Words.Distance(WithDanishLetters(folded), WithDanishLetters(nameFolded)));
    }

    /// <summary>Whether a text is a name but for its Danish letters, which a program lost or made something else of that is no letter.</summary>
    public static bool HasLostLetters(string folded, string nameFolded) => Lacks(WithDanishLetters(folded), WithDanishLetters(nameFolded));

    /// <summary>Whether texts so far apart are more likely one name than two.</summary>
    /// <param name="distance">How far apart they are.</param>
    /// <param name="length">The length of the shorter.</param>
    public static bool IsNear(int distance, int length) => distance <= (length < ShortName ? 1 : 2);

    /// <summary>Whether a text is so near a name that it is more likely misspelt than another.</summary>
    public static bool IsOf(string folded, string nameFolded) =>
        IsNear(Distance(folded, nameFolded), Math.Min(folded.Length, nameFolded.Length));

    /// <summary>Whether two texts have the same digits: 15-17 år is no misspelling of 18-24 år.</summary>
    public static bool HaveSameDigits(string folded, string otherFolded) =>
        folded.Where(char.IsAsciiDigit).SequenceEqual(otherFolded.Where(char.IsAsciiDigit));

    // Whether a text is a name but for its Danish letters, which are gone or something that is no letter.
    private static bool Lacks(string text, string name)
    {
        var at = 0;
        foreach (var letter in name)
        {
            var next = at < text.Length ? text[at] : default;
            if (next != letter && letter is not ('æ' or 'ø' or 'å'))
            {
                return false;
            }

            at += next == letter || next == ' ' ? 1 : 0;
        }

        return at == text.Length && name.Length >= FewestLetters && text != name;
    }

    private static string WithDanishLetters(string folded)
    {
        foreach (var (two, one) in DanishLetters)
        {
            folded = folded.Replace(two, one, StringComparison.Ordinal);
        }

        return folded;
    }
}
