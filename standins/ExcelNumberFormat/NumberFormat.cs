using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>A number format of a spreadsheet cell.</summary>
public class NumberFormat
{
    private readonly IReadOnlyList<FormatSection> sections;

    /// <summary>Reads a number format.</summary>
    /// <param name="formatString">The format, such as <c>#,##0.00;[Red]-#,##0.00</c>.</param>
    public NumberFormat(string formatString)
    {
        ArgumentNullException.ThrowIfNull(formatString);
        FormatString = formatString;
        IsValid = FormatReader.TryRead(formatString, out sections);
        IsDateTimeFormat = sections.Any(section => section.Kind == SectionKind.Date);
        IsTimeSpanFormat = sections.Any(section => section.Kind == SectionKind.Duration);
    }

    /// <summary>Whether the format can be read.</summary>
    public bool IsValid { get; }

    /// <summary>The format's text.</summary>
    public string FormatString { get; }

    /// <summary>Whether it shows a date or a time of day.</summary>
    public bool IsDateTimeFormat { get; }

    /// <summary>Whether it shows a duration, which may exceed a day.</summary>
    public bool IsTimeSpanFormat { get; }

    /// <summary>Writes a value as a cell with this format shows it; a value that the format does not fit is written plainly.</summary>
    /// <param name="value">The value: a number, a text, a <see cref="DateTime"/> or a <see cref="TimeSpan"/>.</param>
    /// <param name="culture">Whose separators and names are used.</param>
    public string Format(object value, CultureInfo culture) =>
        SectionChoice.For(value, sections, culture) is { } section
            ? section.Write(value, culture)
            : Convert.ToString(value, culture) ?? "";
}
