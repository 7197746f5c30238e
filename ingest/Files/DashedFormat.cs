using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>Whether Excel shows a number as six digits, a dash and four, so that 707614285 reads 070761-4285: as such it is looked at.</summary>
internal static class DashedFormat
{
    private const string Dashed = "000000-0000";
    private const double FewestDigits = 1e8;
    private const double TooManyDigits = 1e10;

    /// <summary>Whether a number is shown so.</summary>
    public static bool IsShownWithDash(double amount, string? numberFormat) =>
        amount is >= FewestDigits and < TooManyDigits && numberFormat is not null && Positive(numberFormat) == Dashed;

    /// <summary>The number as it is shown.</summary>
    public static string Shown(double amount) => amount.ToString(Dashed, CultureInfo.InvariantCulture);

    // How numbers above zero are shown, without what marks a letter as such and without the language.
    private static string Positive(string numberFormat)
    {
        var first = numberFormat.Split(';')[0].Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        return first.StartsWith('[') ? first[(first.IndexOf(']', StringComparison.Ordinal) + 1)..] : first;
    }
}
