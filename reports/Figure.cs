using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What stands in a cell: a number and its format, or words where there is no number to show.</summary>
internal sealed record Figure
{
    private Figure(decimal? number, string format, string words)
    {
        Number = number;
        Format = format;
        Words = words;
    }

    /// <summary>What stands where a number cannot be computed.</summary>
    public static Figure NotComputed { get; } = OfWords(StatusWords.NotComputed);

    /// <summary>The number, or nothing.</summary>
    public decimal? Number { get; }

    /// <summary>The number's format code.</summary>
    public string Format { get; }

    /// <summary>The words; empty when there is a number.</summary>
    public string Words { get; }

    /// <summary>A number.</summary>
    public static Figure Of(decimal number, string format) => new(number, format, "");

    /// <summary>Words.</summary>
    public static Figure OfWords(string words) => new(null, "", words);

    /// <summary>A period, written to fit a narrow column: a year is a number, so that it sorts as one.</summary>
    public static Figure OfPeriod(Period? period) => period switch
    {
        null => NotComputed,
        { Kind: PeriodKind.Year } => Of(period.Start.Year, NumberFormats.Year),
        _ => OfWords(LabelOf(period)),
    };

    /// <summary>A period in words, written to fit a narrow column. Example: <c>2024/2025</c> for a school year.</summary>
    public static string LabelOf(Period period) => period.Kind == PeriodKind.SchoolYear ? period.Code : period.Label;

    /// <summary>An observation, or that there is none.</summary>
    public static Figure OfPoint(SeriesPoint? point, Indicator indicator) =>
        point is null ? OfWords(StatusWords.NoData) : OfValue(point.Value, indicator);

    /// <summary>A value: never a number for one that is hidden or missing.</summary>
    public static Figure OfValue(ObservedValue value, Indicator indicator) => value.State switch
    {
        ValueState.Value when value.TryGetNumber(out var number) => Of(number, NumberFormats.Value(indicator)),
        ValueState.UpperBound when value.TryGetBound(out var bound) => OfWords(string.Create(DanishText.Culture, $"under {bound:0.####}")),
        ValueState.BelowHalf => OfWords(string.Create(DanishText.Culture, $"under {NumberFormats.HalfOfSmallest(indicator)}")),
        ValueState.NotApplicable => OfWords("ikke relevant"),
        ValueState.NotAvailable => OfWords(StatusWords.NoData),
        _ => OfWords(StatusWords.Hidden),
    };

    /// <summary>A number that was computed, or that it cannot be.</summary>
    public static Figure OfComputed(Computed? computed, string format) =>
        computed is not null && computed.TryGetNumber(out var number) ? Of(number, format) : NotComputed;

    /// <summary>A change or a gap: nothing of it is shown where one of the two numbers is hidden, for the other would tell it.</summary>
    public static Figure OfChange(Computed? change, Indicator indicator, bool isHidden) =>
        isHidden ? OfWords(StatusWords.Hidden) : OfComputed(change, NumberFormats.Change(indicator));
}
