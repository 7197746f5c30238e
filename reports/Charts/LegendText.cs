using System.Globalization;

namespace Pipeline.Reports;

/// <summary>Names as a chart's legend has room for them: one that is too long keeps its beginning and its end, which tell it from its neighbours.</summary>
internal static class LegendText
{
    private const int MostCharacters = 44;
    private const int FromTheEnd = 18;

    /// <summary>The name, or what there is room for of it.</summary>
    public static string Fit(string name)
    {
        var letters = new StringInfo(name);
        return letters.LengthInTextElements <= MostCharacters
            ? name
            : letters.SubstringByTextElements(0, MostCharacters - FromTheEnd - 1).TrimEnd()
                + "…" + letters.SubstringByTextElements(letters.LengthInTextElements - FromTheEnd).TrimStart();
    }
}
