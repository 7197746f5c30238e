using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>What a section shows.</summary>
internal enum SectionKind
{
    /// <summary>Any value, plainly.</summary>
    General,

    /// <summary>A number with digits' places.</summary>
    Number,

    /// <summary>A number as a fraction, which is written plainly here.</summary>
    Fraction,

    /// <summary>A text, or the same words for every value.</summary>
    Text,

    /// <summary>A date or a time of day.</summary>
    Date,

    /// <summary>A duration.</summary>
    Duration,
}

/// <summary>One section of a format: how positive numbers, negative ones, zero or texts are shown.</summary>
internal sealed class FormatSection
{
    private readonly IReadOnlyList<FormatToken> tokens;
    private readonly bool writesItsOwnSign;

    public FormatSection(IReadOnlyList<FormatToken> all, int place)
    {
        tokens = [.. all.Where(token => token.Kind != TokenKind.Bracket)];
        Condition = all.Where(token => token.Kind == TokenKind.Bracket)
            .Select(token => SectionCondition.Read(token.Text))
            .FirstOrDefault(read => read is not null);
        writesItsOwnSign = place == 1 || (place == 0 && Condition is not null);
        var isDate = Has(TokenKind.DatePart) || Has(TokenKind.Elapsed);
        IsMixed = new[] { isDate, Has(TokenKind.General), Has(TokenKind.TextPlace) }.Count(has => has) > 1;
        Kind = Has(TokenKind.Elapsed) ? SectionKind.Duration
            : isDate ? SectionKind.Date
            : Has(TokenKind.General) ? SectionKind.General
            : !tokens.Any(IsPlace) ? SectionKind.Text
            : IsFraction() ? SectionKind.Fraction
            : SectionKind.Number;
    }

    public SectionKind Kind { get; }

    public SectionCondition? Condition { get; }

    /// <summary>Whether it asks for two things that exclude each other.</summary>
    public bool IsMixed { get; }

    public bool TakesText => Has(TokenKind.TextPlace);

    public string Write(object value, CultureInfo culture) => Kind switch
    {
        SectionKind.Date when value is DateTime time => DateText.Write(tokens, time, time.TimeOfDay, culture),
        SectionKind.Duration when value is TimeSpan span => DateText.Write(tokens, DateTime.MinValue, span, culture),
        SectionKind.Number when NumberText.IsNumber(value) => NumberText.Write(tokens, Signed(Convert.ToDouble(value, culture)), culture),
        SectionKind.Text or SectionKind.General =>
            string.Concat(tokens.Select(token => IsWhole(token) ? Convert.ToString(value, culture) : token.Text)),
        _ => Convert.ToString(value, culture) ?? "",
    };

    private static bool IsWhole(FormatToken token) => token.Kind is TokenKind.General or TokenKind.TextPlace;

    private static bool IsPlace(FormatToken token) => token is { Kind: TokenKind.Symbol, Text: "0" or "#" or "?" };

    private double Signed(double number) => writesItsOwnSign ? Math.Abs(number) : number;

    private bool Has(TokenKind kind) => tokens.Any(token => token.Kind == kind);

    // A slash between places for digits: # ?/? or 0/16.
    private bool IsFraction()
    {
        var slash = tokens.ToList().FindIndex(token => token is { Kind: TokenKind.Symbol, Text: "/" });
        return slash > 0 && tokens.Take(slash).Any(IsPlace)
            && tokens.Skip(slash + 1).Any(token => token.Kind == TokenKind.Symbol && (IsPlace(token) || char.IsAsciiDigit(token.Text[0])));
    }
}
