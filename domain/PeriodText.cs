using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Domain;

/// <summary>Reads periods as registers, people and this project write them.</summary>
internal static partial class PeriodText
{
    // By their first three letters, which no two share.
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>The period that a text is; none when it is none.</summary>
    public static Period? Read(string text)
    {
        var plain = WithShortDash(text);
        var match = Code().Match(plain);
        match = match.Success ? match : Words().Match(plain.ToLowerInvariant());
        if (!match.Success)
        {
            return null;
        }

        int Number(string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        bool Has(string name) => match.Groups[name].Success;
        var year = Number("year");
        if (year is < Period.FirstYear or >= Period.LastYear)
        {
            return null;
        }

        var month = Has("name") ? 1 + Array.IndexOf(Months, match.Groups["name"].Value[..3]) : Has("month") ? Number("month") : 0;
        return Has("half") ? Period.HalfYear(year, Number("half"))
            : Has("quarter") ? Period.Quarter(year, Number("quarter"))
            : Has("next") ? SchoolYearOrNone(year, Number("next"))
            : Has("day") ? DateOrNone(year, month, Number("day"))
            : month > 0 || Has("month") ? MonthOrNone(year, month)
            : Period.Year(year);
    }

    // Danish sets a long dash between years, and so do programs that write text.
    private static string WithShortDash(string text) => text.Replace('\u2013', '-').Replace('\u2010', '-').Replace('\u2011', '-').Replace('\u2212', '-');

    private static Period? MonthOrNone(int year, int month) => month is >= 1 and <= 12 ? Period.Month(year, month) : null;

    private static Period? SchoolYearOrNone(int year, int next) =>
        next == year + 1 || next == (year + 1) % 100 ? Period.SchoolYear(year) : null;

    private static Period? DateOrNone(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Period.Date(new DateOnly(year, month, day)) : null;

    // 2023, 2023H1, 2023K1, 2023M01, 2023M01D31, 2022/2023, 2023-12-31 (databases add midnight), 31-12-2023.
    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})(?:\s?[Hh](?<half>[12])|\s?[KkQq](?<quarter>[1-4])|\s?[Mm](?<month>[0-9]{2})(?:[Dd](?<day>[0-9]{2}))?"
        + @"|\s?[/-]\s?(?<next>[0-9]{4}|[0-9]{2})|-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?:[T ]00:00(?::00)?)?)?"
        + @"|(?<day>[0-9]{1,2})[-./](?<month>[0-9]{1,2})[-./](?<year>[0-9]{4}))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    // 1. halvår 2023, 4. kvartal 2023, marts 2023, 1. december 2023, skoleåret 2022/2023.
    [GeneratedRegex(
        @"^(?:(?<half>[12])\.\s?halv(?:år|aar)\s(?<year>[0-9]{4})|(?<quarter>[1-4])\.\s?(?:kvartal|kvt\.?)\s(?<year>[0-9]{4})"
        + @"|skole(?:år|aar)(?:et)?\s(?<year>[0-9]{4})\s?[/-]\s?(?<next>[0-9]{4}|[0-9]{2})"
        + @"|(?:(?<day>[0-9]{1,2})\.\s?)?(?<name>januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
        + @"|(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)\.?)\s(?<year>[0-9]{4}))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
