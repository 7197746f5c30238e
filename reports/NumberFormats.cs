using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>Number format codes. They are written in English notation always; the reader's Excel gives the comma and the point.</summary>
internal static class NumberFormats
{
    /// <summary>A year, without a thousands separator.</summary>
    public const string Year = "0";

    /// <summary>A whole number.</summary>
    public const string Whole = "#,##0";

    /// <summary>A day.</summary>
    public const string Day = "dd-mm-yyyy";

    /// <summary>An amount in Danish kroner.</summary>
    public const string Kroner = "#,##0\" kr.\"";

    /// <summary>A share.</summary>
    public const string Share = "0.0 %";

    /// <summary>A share, without decimals.</summary>
    public const string WholeShare = "0 %";

    /// <summary>A difference between two shares, with its sign.</summary>
    public const string ShareChange = "+0.0 %;-0.0 %;0.0 %";

    // The cell keeps its 1 or 0, so that it sorts and filters, and shows the word.
    private static readonly string Status = $"\"{DanishWords.YesOrNo(true)}\";;\"{DanishWords.YesOrNo(false)}\"";

    private static readonly string StatusChange =
        $"\"blev {DanishWords.YesOrNo(true)}\";\"blev {DanishWords.YesOrNo(false)}\";\"uændret\"";

    /// <summary>A value of an indicator. Its unit stands in a column of its own.</summary>
    public static string Value(Indicator indicator) => Digits(indicator);

    /// <summary>A value of an indicator together with its unit.</summary>
    public static string ValueWithUnit(Indicator indicator) => indicator.Unit switch
    {
        Unit.Percent => $"{Digits(indicator)}\" %\"",
        Unit.PerThousand => $"{Digits(indicator)}\" ‰\"",
        Unit.Kroner => $"{Digits(indicator)}\" kr.\"",
        _ => Digits(indicator),
    };

    /// <summary>A change or a gap, with its sign and the short word for its unit.</summary>
    public static string Change(Indicator indicator) => indicator.Unit == Unit.YesNo ? StatusChange : Signed(indicator, indicator.Unit switch
    {
        Unit.Percent => " pp",
        Unit.PerThousand => " ‰",
        Unit.Kroner => " kr.",
        _ => "",
    });

    /// <summary>A change or a gap, with its sign and the whole word for its unit.</summary>
    public static string ChangeInWords(Indicator indicator) => indicator.Unit == Unit.YesNo ? StatusChange : Signed(indicator, indicator.Unit switch
    {
        Unit.Percent => " procentpoint",
        Unit.PerThousand => " pr. 1.000",
        Unit.Grade => " karakterpoint",
        Unit.Index => " indekspoint",
        Unit.Kroner => " kr.",
        _ => "",
    });

    /// <summary>Half of the smallest number that an indicator is shown with.</summary>
    public static decimal HalfOfSmallest(Indicator indicator) => new(5, 0, 0, isNegative: false, (byte)(indicator.Decimals + 1));

    private static string Signed(Indicator indicator, string unit)
    {
        var digits = Digits(indicator) + (unit.Length == 0 ? "" : $"\"{unit}\"");
        return $"+{digits};-{digits};{digits}";
    }

    private static string Digits(Indicator indicator) => indicator.Unit == Unit.YesNo ? Status : indicator.Decimals == 0 ? "#,##0" : "#,##0." + new string('0', indicator.Decimals);
}
