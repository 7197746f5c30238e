using System.Globalization;

namespace Pipeline.Storage;

/// <summary>Keeps texts within what a column holds (64 KiB in UTF-16), and says so where something was left out.</summary>
internal static class TextLimit
{
    // Well under 32,768 characters: a list is written as JSON, which writes some characters as two.
    private const int MostCharacters = 30_000;
    private const int MostCharactersInList = 12_000;
    private const string Omission = " …";

    public static string Fit(string text) => text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters), Omission);

    public static IReadOnlyList<string> Fit(IReadOnlyList<string> texts)
    {
        var kept = new List<string>();
        var length = 0;
        foreach (var text in texts)
        {
            length += text.Length + 1;
            if (length > MostCharactersInList)
            {
                kept.Add(string.Create(CultureInfo.InvariantCulture, $"… og {texts.Count - kept.Count} mere"));
                return kept;
            }

            kept.Add(text);
        }

        return texts;
    }
}
