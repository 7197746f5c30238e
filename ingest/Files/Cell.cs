using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>What a cell holds: nothing, a text, a number or a date.</summary>
/// <remarks>There may be millions: a number stands in the cell itself, and what kind it is in an object that all of them share.</remarks>
internal readonly struct Cell
{
    private const double SmallestOfFiveDigits = 10_000;

    // What a decimal can hold.
    private const double LargestNumber = 1e27;
    private static readonly object PlainNumber = new();
    private static readonly object PercentNumber = new();
    private static readonly object DayNumber = new();

    private readonly object? content;
    private readonly double number;

    public Cell(string text) => content = text.Length == 0 ? null : new CellText(text);

    public Cell(CellText text) => content = text;

    public Cell(double number, bool isPercent) => (content, this.number) = (isPercent ? PercentNumber : PlainNumber, number);

    public Cell(DateOnly date) => (content, number) = (DayNumber, date.DayNumber);

    /// <summary>Whether a number is small enough to stand in a cell.</summary>
    public static bool CanHold(double number) => Math.Abs(number) < LargestNumber;

    /// <summary>The text as a reader would type it; numbers with a point for decimals only when the cell holds a number.</summary>
    public string Text => content switch
    {
        null => "",
        CellText text => text.Text,
        _ when Date is { } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => ((decimal)number).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>How long a text is; 0 for what is none.</summary>
    public int TextLength => content is CellText text ? text.Text.Length : 0;

    public bool IsEmpty => content is null || content is CellText { Text.Length: 0 };

    /// <summary>The text by <see cref="Words.Fold"/>.</summary>
    public string Folded => content is CellText text ? text.Folded : Words.Fold(Text);

    /// <summary>Whether there are so few digits in it that it can be no number of a person, nor half of one.</summary>
    public bool HasFewDigits => content switch
    {
        null => true,
        CellText text => text.HasFewDigits,
        _ => !ReferenceEquals(content, DayNumber) && number < SmallestOfFiveDigits,
    };

    public CellNumber? Number =>
        ReferenceEquals(content, PlainNumber) || ReferenceEquals(content, PercentNumber)
            ? new CellNumber((decimal)number, ReferenceEquals(content, PercentNumber))
            : null;

    public DateOnly? Date => ReferenceEquals(content, DayNumber) ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>Whether it is no date of digits alone, which may be split from the rest of a number.</summary>
    public bool IsNoDateOfDigits => HasFewDigits || content is CellText { IsNoDateOfDigits: true };

    /// <summary>Whether it shows a failed formula: #N/A, #DIVISION/0!, #REFERENCE! and the like.</summary>
    public bool IsError => content is CellText { IsError: true };

    /// <summary>Whether it is a text that names data on persons, as a header does.</summary>
    public bool NamesPersonalData => content is CellText { NamesPersonalData: true };

    /// <summary>Whether letters in it were spoiled before the file came here.</summary>
    public bool IsSpoiled => content is CellText { IsSpoiled: true };

    /// <summary>What a cell of text may hold that is about a person; none when nothing.</summary>
    /// <param name="isLabelled">Whether the header says that numbers of persons stand under it.</param>
    public CprHit? FindNumberInText(bool isLabelled) =>
        content is CellText text ? text.FindNumber(isLabelled) : CprNumbers.FindInCell(Text, isLabelled);
}
