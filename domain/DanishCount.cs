using System.Globalization;

namespace Pipeline.Domain;

/// <summary>A number and what is counted, as Danish has it: 1 række, 2 rækker.</summary>
public static class DanishCount
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>The number and the word.</summary>
    /// <param name="count">How many; 0 or more.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for none or several.</param>
    public static string Of(int count, string one, string many) => $"{count.ToString("N0", Danish)} {(count == 1 ? one : many)}";
}
