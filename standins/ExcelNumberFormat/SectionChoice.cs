using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>Which section of a format shows a value.</summary>
internal static class SectionChoice
{
    public static FormatSection? For(object? value, IReadOnlyList<FormatSection> sections, CultureInfo culture) => value switch
    {
        null => null,
        string => sections.Count >= 4 ? sections[3] : sections.FirstOrDefault(section => section.TakesText),
        DateTime => sections.FirstOrDefault(section => section.Kind == SectionKind.Date),
        TimeSpan => sections.FirstOrDefault(section => section.Kind == SectionKind.Duration),
        _ when NumberText.IsNumber(value) => ForNumber(Convert.ToDouble(value, culture), [.. sections.Take(3)]),
        _ => null,
    };

    private static FormatSection? ForNumber(double number, FormatSection[] sections)
    {
        if (sections.Any(section => section.Condition is not null))
        {
            return sections.FirstOrDefault(section => section.Condition?.IsMetBy(number) ?? true);
        }

        return sections.Length switch
        {
            0 => null,
            1 => sections[0],
            2 => number < 0 ? sections[1] : sections[0],
            _ => number < 0 ? sections[1] : number > 0 ? sections[0] : sections[2],
        };
    }
}
