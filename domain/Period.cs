using System.Globalization;

namespace Pipeline.Domain;

/// <summary>The kinds of period that values are about.</summary>
public enum PeriodKind
{
    /// <summary>A calendar year (aar).</summary>
    Year,

    /// <summary>The first or second half of a calendar year (halvaar).</summary>
    HalfYear,

    /// <summary>A calendar quarter (kvartal).</summary>
    Quarter,

    /// <summary>A calendar month (maaned).</summary>
    Month,

    /// <summary>1 August to 31 July (skoleaar).</summary>
    SchoolYear,

    /// <summary>A single day, for a state as of that day (dato).</summary>
    Date,
}

/// <summary>A period of time that a value is about. Periods are ordered by end date, then by kind.</summary>
public sealed record Period : IComparable<Period>
{
    private const int KindCount = 6;

    /// <summary>The first year that a period may be in.</summary>
    internal const int FirstYear = 1900;

    /// <summary>The year that no period is in any more, but for its end.</summary>
    internal const int LastYear = 2100;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private Period(PeriodKind kind, DateOnly start, DateOnly end)
    {
        Kind = kind;
        Start = start;
        End = end;
    }

    /// <summary>Which kind of period it is.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day, which is part of the period: registers speak of "per 31 December".</summary>
    public DateOnly End { get; }

    /// <summary>The period in table keys: end date and kind, so that keys sort by time. Example: <c>20230731-skoleaar</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{End:yyyyMMdd}-{KindWord(Kind)}");

    /// <summary>The period as people read it. Example: <c>1. halvår 2023</c>.</summary>
    public string Label => Kind switch
    {
        PeriodKind.Year => Start.Year.ToString(Danish),
        PeriodKind.HalfYear => string.Create(Danish, $"{(Start.Month == 1 ? 1 : 2)}. halvår {Start.Year}"),
        PeriodKind.Quarter => string.Create(Danish, $"{((Start.Month - 1) / 3) + 1}. kvartal {Start.Year}"),
        PeriodKind.Month => Start.ToString("MMMM yyyy", Danish),
        PeriodKind.SchoolYear => string.Create(Danish, $"Skoleåret {Start.Year}/{End.Year}"),
        _ => Start.ToString("d. MMMM yyyy", Danish),
    };

    /// <summary>The period in the short form that <see cref="TryParse"/> reads: 2023, 2023H1, 2023K1, 2023M01, 2022/2023 or 2023-12-31.</summary>
    public string Code => Kind switch
    {
        PeriodKind.Year => Start.Year.ToString(CultureInfo.InvariantCulture),
        PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Start.Year}H{(Start.Month == 1 ? 1 : 2)}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Start.Year}K{((Start.Month - 1) / 3) + 1}"),
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Start.Year}M{Start.Month:00}"),
        PeriodKind.SchoolYear => string.Create(CultureInfo.InvariantCulture, $"{Start.Year}/{End.Year}"),
        _ => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The calendar year <paramref name="year"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within 1900 to 2100; so for every kind.</exception>
    public static Period Year(int year) => new(PeriodKind.Year, Day(year, 1, 1), Day(year, 12, 31));

    /// <summary>Half 1 or 2 of a year.</summary>
    public static Period HalfYear(int year, int half) => OfMonths(PeriodKind.HalfYear, year, half, 6);

    /// <summary>Quarter 1 to 4 of a year.</summary>
    public static Period Quarter(int year, int quarter) => OfMonths(PeriodKind.Quarter, year, quarter, 3);

    /// <summary>Month 1 to 12 of a year.</summary>
    public static Period Month(int year, int month) => OfMonths(PeriodKind.Month, year, month, 1);

    /// <summary>The school year that begins 1 August <paramref name="startYear"/>.</summary>
    public static Period SchoolYear(int startYear) => new(PeriodKind.SchoolYear, Day(startYear, 8, 1), Day(startYear + 1, 7, 31));

    /// <summary>One day.</summary>
    public static Period Date(DateOnly day) => new(PeriodKind.Date, Day(day.Year, day.Month, day.Day), day);

    /// <summary>The same period one year earlier.</summary>
    public Period YearBefore() => Kind switch
    {
        PeriodKind.Year => Year(Start.Year - 1),
        PeriodKind.SchoolYear => SchoolYear(Start.Year - 1),
        PeriodKind.Date => Date(Start.AddYears(-1)),
        _ => new(Kind, Start.AddYears(-1), Start.AddYears(-1).AddMonths(MonthCount(Kind)).AddDays(-1)),
    };

    /// <summary>The same period one year later.</summary>
    public Period YearAfter() => Kind switch
    {
        PeriodKind.Year => Year(Start.Year + 1),
        PeriodKind.SchoolYear => SchoolYear(Start.Year + 1),
        PeriodKind.Date => Date(Start.AddYears(1)),
        _ => new(Kind, Start.AddYears(1), Start.AddYears(1).AddMonths(MonthCount(Kind)).AddDays(-1)),
    };

    /// <summary>
    /// Reads the forms that registers and this project write: <c>2023</c>, <c>2023H1</c>, <c>2023K1</c> (or Q1), <c>2023M01</c>, <c>2023M01D31</c>,
    /// <c>2022/2023</c> (or 2022/23, 2022-2023, with whatever dash), <c>2023-12-31</c> and <c>31-12-2023</c>; and those that people write, as <see cref="Label"/> does:
    /// <c>1. halvår 2023</c>, <c>4. kvartal 2023</c>, <c>marts 2023</c>, <c>1. december 2023</c>, <c>Skoleåret 2022/2023</c>.
    /// </summary>
    public static bool TryParse(string? text, out Period? period)
    {
        period = PeriodText.Read(text?.Trim() ?? "");
        return period is not null;
    }

    /// <summary>Whether the other is of the same kind and ends on the same day, and so is the same.</summary>
    public bool Equals(Period? other) => ReferenceEquals(this, other) || (other is not null && Kind == other.Kind && End == other.End);

    /// <inheritdoc />
    public override int GetHashCode() => (End.DayNumber * KindCount) + (int)Kind;

    /// <inheritdoc />
    public int CompareTo(Period? other) =>
        other is null ? 1
        : End != other.End ? End.CompareTo(other.End)
        : Kind.CompareTo(other.Kind);

    /// <inheritdoc />
    public override string ToString() => Code;

    /// <summary>The Danish word for a kind of period, in ASCII, as it stands in keys and data.</summary>
    public static string KindWord(PeriodKind kind) => kind switch
    {
        PeriodKind.Year => "aar",
        PeriodKind.HalfYear => "halvaar",
        PeriodKind.Quarter => "kvartal",
        PeriodKind.Month => "maaned",
        PeriodKind.SchoolYear => "skoleaar",
        _ => "dato",
    };

    private static Period OfMonths(PeriodKind kind, int year, int part, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(part, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, 12 / months);
        var start = Day(year, ((part - 1) * months) + 1, 1);
        return new(kind, start, start.AddMonths(months).AddDays(-1));
    }

    private static int MonthCount(PeriodKind kind) => kind switch
    {
        PeriodKind.HalfYear => 6,
        PeriodKind.Quarter => 3,
        _ => 1,
    };

    private static DateOnly Day(int year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return new DateOnly(year, month, day);
    }
}
