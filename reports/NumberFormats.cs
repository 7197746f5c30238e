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
    public static string Change(Indicator indicator) => Signed(indicator, indicator.Unit switch
    {
        Unit.Percent => " pp",
        Unit.PerThousand => " ‰",
        Unit.Kroner => " kr.",
        _ => "",
    });

    /// <summary>A change or a gap, with its sign and the whole word for its unit.</summary>
    public static string ChangeInWords(Indicator indicator) => Signed(indicator, indicator.Unit switch
    {
        Unit.Percent => " procentpoint",
        Unit.PerThousand => " pr. 1.000",
        Unit.Grade => " karakterpoint",
        Unit.Index => " indekspoint",
        Unit.Kroner => " kr.",
        _ => "",
    });

    /// <summary>The word for a unit, as the column of units has it.</summary>
    public static string UnitWord(Unit unit) => unit switch
    {
        Unit.Percent => "pct.",
        Unit.PerThousand => "pr. 1.000",
        Unit.Grade => "karakter",
        Unit.Count => "antal",
        Unit.Index => "indeks",
        Unit.Kroner => "kr.",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No such unit."),
    };

    /// <summary>Half of the smallest number that an indicator is shown with.</summary>
    public static decimal HalfOfSmallest(Indicator indicator) => new(5, 0, 0, isNegative: false, (byte)(indicator.Decimals + 1));

    private static string Signed(Indicator indicator, string unit)
    {
        var digits = Digits(indicator) + (unit.Length == 0 ? "" : $"\"{unit}\"");
        return $"+{digits};-{digits};{digits}";
    }

    private static string Digits(Indicator indicator) => indicator.Decimals == 0 ? "#,##0" : "#,##0." + new string('0', indicator.Decimals);
}
