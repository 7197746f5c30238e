using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Domain.Tests;

public class PeriodTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31", "20231231-aar", "2023")]
    [InlineData("2023H1", "2023-01-01", "2023-06-30", "20230630-halvaar", "1. halvår 2023")]
    [InlineData("2023H2", "2023-07-01", "2023-12-31", "20231231-halvaar", "2. halvår 2023")]
    [InlineData("2025K1", "2025-01-01", "2025-03-31", "20250331-kvartal", "1. kvartal 2025")]
    [InlineData("2025Q4", "2025-10-01", "2025-12-31", "20251231-kvartal", "4. kvartal 2025")]
    [InlineData("2024M02", "2024-02-01", "2024-02-29", "20240229-maaned", "februar 2024")]
    [InlineData("2022/2023", "2022-08-01", "2023-07-31", "20230731-skoleaar", "Skoleåret 2022/2023")]
    [InlineData("2022/23", "2022-08-01", "2023-07-31", "20230731-skoleaar", "Skoleåret 2022/2023")]
    [InlineData("2023-12-01", "2023-12-01", "2023-12-01", "20231201-dato", "1. december 2023")]
    [InlineData("31-12-2023", "2023-12-31", "2023-12-31", "20231231-dato", "31. december 2023")]
    [InlineData("31.12.2023", "2023-12-31", "2023-12-31", "20231231-dato", "31. december 2023")]
    [InlineData("2024M01D31", "2024-01-31", "2024-01-31", "20240131-dato", "31. januar 2024")] // a day's time code in Statistikbanken
    [InlineData("2024m02", "2024-02-01", "2024-02-29", "20240229-maaned", "februar 2024")]
    [InlineData("2023 K4", "2023-10-01", "2023-12-31", "20231231-kvartal", "4. kvartal 2023")]
    [InlineData("2023-12-31T00:00:00", "2023-12-31", "2023-12-31", "20231231-dato", "31. december 2023")]
    [InlineData("1. halvår 2023", "2023-01-01", "2023-06-30", "20230630-halvaar", "1. halvår 2023")]
    [InlineData("2. HALVAAR 2023", "2023-07-01", "2023-12-31", "20231231-halvaar", "2. halvår 2023")]
    [InlineData("3. kvt. 2023", "2023-07-01", "2023-09-30", "20230930-kvartal", "3. kvartal 2023")]
    [InlineData("4.kvartal 2023", "2023-10-01", "2023-12-31", "20231231-kvartal", "4. kvartal 2023")]
    [InlineData("Juli 2023", "2023-07-01", "2023-07-31", "20230731-maaned", "juli 2023")]
    [InlineData("sept. 2023", "2023-09-01", "2023-09-30", "20230930-maaned", "september 2023")]
    [InlineData("1. december 2023", "2023-12-01", "2023-12-01", "20231201-dato", "1. december 2023")]
    [InlineData("skoleår 2022/23", "2022-08-01", "2023-07-31", "20230731-skoleaar", "Skoleåret 2022/2023")]
    public void A_period_is_read_with_its_first_and_last_day(string text, string start, string end, string key, string label)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(start, period!.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(end, period.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(key, period.Key);
        Assert.Equal(label, period.Label);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2023H3")]
    [InlineData("2023K5")]
    [InlineData("2023M13")]
    [InlineData("2023-02-30")]
    [InlineData("2022/2024")]
    [InlineData("23")]
    [InlineData("0000")]
    [InlineData("1899")]
    [InlineData("2100")]
    [InlineData("2023M00")]
    [InlineData("2023-00-10")]
    [InlineData("2023-13-01")]
    [InlineData("2023-12-00")]
    [InlineData("2023-12-32")]
    [InlineData("2022/24")]
    [InlineData("2022/2022")]
    [InlineData("ultimo 2023")]
    [InlineData("3. halvår 2023")]
    [InlineData("5. kvartal 2023")]
    [InlineData("31. juni 2023")]
    [InlineData("0. maj 2023")]
    [InlineData("skoleåret 2022/2024")]
    [InlineData("jan-23")] // what Excel makes of other things
    [InlineData("2024M00")]
    [InlineData("2024M01D32")]
    [InlineData("2024M13D01")]
    [InlineData("2023-12-31T12:00:00")]
    [InlineData("maj 2100")]
    [InlineData("1. halvår 1899")]
    [InlineData("٢٠٢٣")] // digits of another script
    [InlineData("２０２３K１")]
    public void What_is_not_a_period_is_not_read_as_one(string text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("1900")]
    [InlineData("2099")]
    [InlineData("2023M01")]
    [InlineData("2023M12")]
    [InlineData("2023-01-01")]
    [InlineData("2024-02-29")]
    [InlineData(" 2023 ")]
    [InlineData("1999/00")]
    public void The_first_and_the_last_of_what_can_be_written_are_read(string text) => Assert.True(Period.TryParse(text, out _));

    [Fact]
    public void Every_period_is_read_back_from_its_own_code() =>
        Prop.ForAll(AnyPeriod(), period =>
            Period.TryParse(period.Code, out var read) && read == period).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_period_is_read_back_from_what_people_are_shown() =>
        Prop.ForAll(AnyPeriod(), period =>
            Period.TryParse(period.Label, out var read) && read == period).QuickCheckThrowOnFailure();

    [Fact]
    public void Keys_sort_as_the_periods_do() =>
        Prop.ForAll(AnyPeriod(), AnyPeriod(), (one, other) =>
            one.End == other.End
            || Math.Sign(string.CompareOrdinal(one.Key, other.Key)) == Math.Sign(one.CompareTo(other))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_year_before_ends_in_the_year_before_and_is_of_the_same_kind() =>
        Prop.ForAll(AnyPeriod(), period =>
        {
            var before = period.YearBefore();
            return before.Kind == period.Kind && before.End.Year == period.End.Year - 1 && before.End.Month == period.End.Month;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_year_after_is_the_one_whose_year_before_it_is() =>
        Prop.ForAll(AnyPeriod(), period => period.YearAfter().YearBefore() == period && period.YearAfter().End.Year == period.End.Year + 1)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_periods_that_end_on_the_same_day_the_longer_kind_comes_first()
    {
        Period[] ordered =
            [Period.Year(2023), Period.HalfYear(2023, 2), Period.Quarter(2023, 4), Period.Month(2023, 12), Period.Date(new DateOnly(2023, 12, 31))];

        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.Equal(ordered.Length, ordered.Distinct().Count());
        Assert.True(Period.Year(2023).CompareTo(null) > 0);
    }

    [Fact]
    public void A_period_of_another_kind_or_day_is_another()
    {
        Assert.Equal(Period.Quarter(2023, 4), Period.Quarter(2023, 4));
        Assert.NotEqual(Period.Quarter(2023, 4), Period.HalfYear(2023, 2));
        Assert.NotEqual(Period.Quarter(2023, 4), Period.Quarter(2023, 3));
        Assert.False(Period.Quarter(2023, 4).Equals(null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_year_has_twelve_months(int month) => Assert.Throws<ArgumentOutOfRangeException>(() => Period.Month(2023, month));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_year_has_four_quarters(int quarter) => Assert.Throws<ArgumentOutOfRangeException>(() => Period.Quarter(2023, quarter));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_year_has_two_halves(int half) => Assert.Throws<ArgumentOutOfRangeException>(() => Period.HalfYear(2023, half));

    [Fact]
    public void February_of_a_leap_year_is_preceded_by_a_february_of_28_days() =>
        Assert.Equal(new DateOnly(2023, 2, 28), Period.Month(2024, 2).YearBefore().End);

    [Theory]
    [InlineData(1899)]
    [InlineData(2101)]
    public void A_period_outside_the_years_that_registers_hold_is_a_programming_error(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Year(year));

    [Theory]
    [InlineData(1900)]
    [InlineData(2100)]
    public void The_first_and_the_last_of_those_years_are_among_them(int year) => Assert.Equal(year, Period.Year(year).End.Year);

    private static Arbitrary<Period> AnyPeriod() =>
        Arb.From(
            from year in Gen.Choose(1950, 2090)
            from month in Gen.Choose(1, 12)
            from period in Gen.Elements(
                Period.Year(year),
                Period.HalfYear(year, month > 6 ? 2 : 1),
                Period.Quarter(year, ((month - 1) / 3) + 1),
                Period.Month(year, month),
                Period.SchoolYear(year),
                Period.Date(new DateOnly(year, month, 28)))
            select period);
}
