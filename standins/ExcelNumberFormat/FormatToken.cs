namespace ExcelNumberFormat;

/// <summary>What a part of a format is.</summary>
internal enum TokenKind
{
    /// <summary>A text that is shown as it stands.</summary>
    Literal,

    /// <summary>A letter with a meaning in numbers: a digit's place, a separator, a percent sign.</summary>
    Symbol,

    /// <summary>The E+ or E- of a scientific number.</summary>
    Exponent,

    /// <summary>A part of a date or a time of day.</summary>
    DatePart,

    /// <summary>Hours, minutes or seconds that do not start over.</summary>
    Elapsed,

    /// <summary>A condition, a colour or a locale in brackets.</summary>
    Bracket,

    /// <summary>The word General.</summary>
    General,

    /// <summary>The place of a text.</summary>
    TextPlace,
}

/// <summary>A part of a format.</summary>
internal readonly record struct FormatToken(TokenKind Kind, string Text);
