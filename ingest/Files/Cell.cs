using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>What a cell holds: nothing, a text, a number or a date.</summary>
/// <remarks>There may be millions: a number stands in the cell itself, and what kind it is in an object that all of them share.</remarks>
internal readonly struct Cell
{
    private static readonly object PlainNumber = new();
    private static readonly object PercentNumber = new();
    private static readonly object DayNumber = new();

    private readonly object? content;
    private readonly double number;

    public Cell(string text) => content = text.Length == 0 ? null : text;

    public Cell(double number, bool isPercent) => (content, this.number) = (isPercent ? PercentNumber : PlainNumber, number);

    public Cell(DateOnly date) => (content, number) = (DayNumber, date.DayNumber);

    /// <summary>The text as a reader would type it; numbers with a point for decimals only when the cell holds a number.</summary>
    public string Text => content switch
    {
        null => "",
        string text => text.Trim(),
        _ when Date is { } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => ((decimal)number).ToString(CultureInfo.InvariantCulture),
    };

    public bool IsEmpty => content is null || (content is string text && string.IsNullOrWhiteSpace(text));

    public CellNumber? Number =>
        ReferenceEquals(content, PlainNumber) || ReferenceEquals(content, PercentNumber)
            ? new CellNumber((decimal)number, ReferenceEquals(content, PercentNumber))
            : null;

    public DateOnly? Date => ReferenceEquals(content, DayNumber) ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>Whether it shows a failed formula: #N/A, #DIVISION/0!, #REFERENCE! and the like.</summary>
    public bool IsError => content is string { Length: > 1 } text && text[0] == '#' && char.IsLetter(text[1]);
}
