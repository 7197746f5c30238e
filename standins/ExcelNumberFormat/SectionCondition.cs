using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>A condition such as [>=100] that a number must meet for its section.</summary>
internal sealed record SectionCondition(string Comparison, double Bound)
{
    private static readonly string[] Comparisons = ["<=", "<>", ">=", "<", ">", "="];

    public static SectionCondition? Read(string text) =>
        Comparisons.FirstOrDefault(comparison => text.StartsWith(comparison, StringComparison.Ordinal)) is { } comparison
            && double.TryParse(text[comparison.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
            ? new SectionCondition(comparison, bound)
            : null;

    public bool IsMetBy(double number) => Comparison switch
    {
        "<=" => number <= Bound,
        ">=" => number >= Bound,
        "<" => number < Bound,
        ">" => number > Bound,
        "<>" => number != Bound,
        _ => number == Bound,
    };
}
