using System.Globalization;
using Pipeline.Domain.Suppression;

namespace Pipeline.Storage;

/// <summary>A range of counts as text: <c>1..4</c>, or <c>5..</c> when it has no end.</summary>
internal static class RangeText
{
    private const string Separator = "..";

    public static string Of(CountRange range) =>
        RowReading.ExactText(range.Low) + Separator + (range.High is { } high ? RowReading.ExactText(high) : "");

    /// <exception cref="FormatException">The text is not a range.</exception>
    public static CountRange Read(string text) => text.Split(Separator) switch
    {
        [var low, ""] => new CountRange(Number(low), null),
        [var low, var high] => new CountRange(Number(low), Number(high)),
        _ => throw new FormatException($"'{text}' is not a range of counts."),
    };

    private static decimal Number(string text) =>
        decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
