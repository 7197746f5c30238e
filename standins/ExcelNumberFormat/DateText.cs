using System.Globalization;
using System.Text;

namespace ExcelNumberFormat;

/// <summary>Writes a time by a section's date parts; m is minutes beside hours or seconds, else months.</summary>
internal static class DateText
{
    public static string Write(IReadOnlyList<FormatToken> tokens, DateTime date, TimeSpan time, CultureInfo culture)
    {
        var text = new StringBuilder();
        var isHalfDay = tokens.Any(token => token.Kind == TokenKind.DatePart && token.Text.Contains('/', StringComparison.Ordinal));
        for (var place = 0; place < tokens.Count; place++)
        {
            var token = tokens[place];
            switch (token.Kind)
            {
                case TokenKind.Elapsed:
                    text.Append(Elapsed(token.Text, time));
                    break;
                case TokenKind.DatePart when token.Text[0] is 'm' or 'M' && IsMinutes(tokens, place):
                    text.Append(Padded(time.Minutes, token.Text.Length));
                    break;
                case TokenKind.DatePart:
                    text.Append(Part(token.Text, date, time, isHalfDay, culture));
                    break;
                case TokenKind.Symbol when token.Text == "." && Zeros(tokens, place) is > 0 and var digits:
                    text.Append('.').Append(FractionOfSecond(time, digits));
                    place += digits;
                    break;
                default:
                    text.Append(token.Text);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Part(string part, DateTime date, TimeSpan time, bool isHalfDay, CultureInfo culture) =>
        (char.ToLowerInvariant(part[0]), part.Length) switch
        {
            ('y', <= 2) => Padded(date.Year % 100, 2),
            ('y', _) => Padded(date.Year, 4),
            ('m', <= 2) => Padded(date.Month, part.Length),
            ('m', 3) => culture.DateTimeFormat.AbbreviatedMonthNames[date.Month - 1],
            ('m', 5) => culture.DateTimeFormat.MonthNames[date.Month - 1][..1],
            ('m', _) => culture.DateTimeFormat.MonthNames[date.Month - 1],
            ('d', <= 2) => Padded(date.Day, part.Length),
            ('d', 3) => culture.DateTimeFormat.AbbreviatedDayNames[(int)date.DayOfWeek],
            ('d', _) => culture.DateTimeFormat.DayNames[(int)date.DayOfWeek],
            ('h', _) => Padded(isHalfDay ? (time.Hours + 11) % 12 + 1 : time.Hours, part.Length),
            ('s', _) => Padded(time.Seconds, part.Length),
            ('a', 3) => time.Hours < 12 ? "A" : "P",
            ('a', _) => time.Hours < 12 ? "AM" : "PM",
            _ => culture.DateTimeFormat.GetEraName(culture.Calendar.GetEra(date)),
        };

    private static string Elapsed(string part, TimeSpan time) => char.ToLowerInvariant(part[0]) switch
    {
        'h' => Padded((long)time.TotalHours, part.Length),
        'm' => Padded((long)time.TotalMinutes, part.Length),
        _ => Padded((long)time.TotalSeconds, part.Length),
    };

    private static bool IsMinutes(IReadOnlyList<FormatToken> tokens, int place) =>
        Neighbour(tokens.Take(place).Reverse()) is 'h' || Neighbour(tokens.Skip(place + 1)) is 's';

    private static char? Neighbour(IEnumerable<FormatToken> tokens) =>
        tokens.Where(token => token.Kind is TokenKind.DatePart or TokenKind.Elapsed)
            .Select(token => (char?)char.ToLowerInvariant(token.Text[0]))
            .FirstOrDefault();

    private static int Zeros(IReadOnlyList<FormatToken> tokens, int place) =>
        tokens.Skip(place + 1).TakeWhile(token => token is { Kind: TokenKind.Symbol, Text: "0" }).Count();

    // Cut, not rounded: a second that is not over yet is not shown.
    private static string FractionOfSecond(TimeSpan time, int digits) =>
        (time.Ticks % TimeSpan.TicksPerSecond).ToString("0000000", CultureInfo.InvariantCulture).PadRight(digits, '0')[..digits];

    private static string Padded(long number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
