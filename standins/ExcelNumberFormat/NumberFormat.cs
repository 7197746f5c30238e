using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>A number format of a spreadsheet cell.</summary>
public class NumberFormat
{
    /// <summary>Reads a number format.</summary>
    /// <param name="formatString">The format, such as <c>#,##0.00;[Red]-#,##0.00</c>.</param>
    public NumberFormat(string formatString)
    {
        FormatString = formatString;
        IsValid = true;
    }

    /// <summary>Whether the format can be read.</summary>
    public bool IsValid { get; }

    /// <summary>The format's text.</summary>
    public string FormatString { get; }

    /// <summary>Whether it shows a date or a time of day.</summary>
    public bool IsDateTimeFormat { get; }

    /// <summary>Whether it shows a duration.</summary>
    public bool IsTimeSpanFormat { get; }

    /// <summary>Writes a value as a cell with this format shows it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="culture">Whose separators and names are used.</param>
    public string Format(object value, CultureInfo culture) => string.IsNullOrEmpty(FormatString) ? "" : Convert.ToString(value, culture) ?? "";
}
