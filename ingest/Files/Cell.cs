using System.Globalization;

namespace Pipeline.Ingest;

/// <summary>What a cell holds: nothing, a text, a number or a date.</summary>
internal readonly struct Cell(object? content)
{
    private readonly object? content = content is string { Length: 0 } ? null : content;

    /// <summary>The text as a reader would type it; numbers with a point for decimals only when the cell holds a number.</summary>
    public string Text => content switch
    {
        null => "",
        string text => text.Trim(),
        CellNumber number => number.Amount.ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "",
    };

    public bool IsEmpty => content is null || (content is string text && string.IsNullOrWhiteSpace(text));

    public CellNumber? Number => content as CellNumber;

    public DateOnly? Date => content as DateOnly?;

    /// <summary>Whether it shows a failed formula: #N/A, #DIVISION/0!, #REFERENCE! and the like.</summary>
    public bool IsError => content is string { Length: > 1 } text && text[0] == '#' && char.IsLetter(text[1]);
}
