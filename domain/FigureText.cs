using System.Globalization;

namespace Pipeline.Domain;

/// <summary>Figures as people read them, in Danish, with the unit in words.</summary>
public static class FigureText
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>A value with its unit, such as <c>11,8 pct.</c>; a status is <c>ja</c> or <c>nej</c>.</summary>
    public static string Value(Indicator indicator, decimal value) =>
        indicator.Unit == Unit.YesNo ? DanishWords.YesOrNo(value != 0) : WithUnit(Number(value, indicator.Decimals), ValueUnit(indicator.Unit));

    /// <summary>The size of a difference with its unit and without its sign, such as <c>0,6 procentpoint</c>.</summary>
    public static string Size(Indicator indicator, decimal difference) =>
        WithUnit(Number(Math.Abs(difference), indicator.Decimals), DifferenceUnit(indicator.Unit));

    /// <summary>A part of a hundred, such as <c>10 pct.</c></summary>
    public static string PerCent(decimal percent) => WithUnit(Number(percent, 0), ValueUnit(Unit.Percent));

    /// <summary>A difference with its sign and unit, such as <c>+0,6 procentpoint</c>.</summary>
    public static string Difference(Indicator indicator, decimal difference)
    {
        var sign = Math.Sign(difference) switch { > 0 => "+", < 0 => "-", _ => "" };
        return sign + Size(indicator, difference);
    }

    /// <summary>The unit of a value in Danish; empty where the number speaks for itself.</summary>
    public static string ValueUnit(Unit unit) => unit switch
    {
        Unit.Percent => "pct.",
        Unit.PerThousand => "pr. 1.000",
        Unit.Kroner => "kr.",
        _ => "",
    };

    /// <summary>The unit of a difference in Danish; empty where the number speaks for itself.</summary>
    public static string DifferenceUnit(Unit unit) => unit switch
    {
        Unit.Percent => "procentpoint",
        Unit.PerThousand => "pr. 1.000",
        Unit.Grade => "karakterpoint",
        Unit.Index => "indekspoint",
        Unit.Kroner => "kr.",
        _ => "",
    };

    /// <summary>A sentence ends with one full stop, also where its last word is a shortened one, such as <c>pct.</c></summary>
    internal static string Sentence(string words) => words.EndsWith('.') ? words : $"{words}.";

    /// <summary>A number without a unit, with at least the decimals given.</summary>
    internal static string Number(decimal value, int decimals) =>
        value.ToString("N" + Math.Max(decimals, SignificantDecimals(value)).ToString(CultureInfo.InvariantCulture), Danish);

    // A figure is never shown rounder than it was delivered: 12,36 stays 12,36 where its neighbours have one decimal.
    private static int SignificantDecimals(decimal value) => Math.Min((value / 1.0000000000000000000000000000m).Scale, (byte)4);

    private static string WithUnit(string number, string unit) => unit.Length == 0 ? number : $"{number} {unit}";
}
