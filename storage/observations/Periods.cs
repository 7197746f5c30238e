using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>Periods as their codes.</summary>
internal static class Periods
{
    /// <exception cref="FormatException">The text is not a period's code.</exception>
    public static Period Read(string code) =>
        Period.TryParse(code, out var period) ? period! : throw new FormatException($"'{code}' is not the code of a period.");
}
