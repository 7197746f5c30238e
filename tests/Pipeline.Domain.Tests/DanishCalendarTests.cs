namespace Pipeline.Domain.Tests;

public class DanishCalendarTests
{
    // Published dates of Easter Sunday.
    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(1913, 3, 23)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1961, 4, 2)]
    [InlineData(1981, 4, 19)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    [InlineData(2100, 3, 28)]
    [InlineData(2200, 4, 6)]
    [InlineData(2285, 3, 22)]
    [InlineData(2299, 4, 16)]
    public void Easter_falls_as_published(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), DanishCalendar.EasterSunday(year));

    [Theory]
    [InlineData("2026-04-02")] // skærtorsdag
    [InlineData("2026-04-03")] // langfredag
    [InlineData("2026-04-06")] // 2. påskedag
    [InlineData("2026-05-14")] // Kristi himmelfart
    [InlineData("2026-05-25")] // 2. pinsedag
    [InlineData("2026-06-05")] // grundlovsdag
    [InlineData("2026-12-24")]
    [InlineData("2023-05-05")] // store bededag, the last one
    [InlineData("2026-09-12")] // a Saturday
    public void Offices_are_closed_on_holidays_and_at_weekends(string day) => Assert.False(DanishCalendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2024-04-26")] // the Friday that was store bededag until 2023
    [InlineData("2026-09-14")]
    public void Offices_are_open_on_other_days(string day) => Assert.True(DanishCalendar.IsWorkingDay(Day(day)));

    [Fact]
    public void Good_Friday_moves_what_is_due_to_the_Wednesday_before() =>
        Assert.Equal(Day("2026-04-01"), DanishCalendar.WorkingDayAtOrBefore(Day("2026-04-03")));

    [Theory]
    [InlineData("2026-03-31", 2, "2026-04-07")] // the Wednesday counts, then Easter until the Tuesday
    [InlineData("2026-09-11", 0, "2026-09-11")]
    [InlineData("2026-09-12", 1, "2026-09-14")] // from a Saturday
    [InlineData("2023-05-04", 1, "2023-05-08")] // store bededag
    [InlineData("2024-04-25", 1, "2024-04-26")] // no longer
    [InlineData("2028-02-28", 1, "2028-02-29")]
    public void Working_days_are_counted_over_weekends_and_holidays(string day, int workingDays, string then) =>
        Assert.Equal(Day(then), DanishCalendar.AddWorkingDays(Day(day), workingDays));

    [Fact]
    public void Working_days_are_not_counted_backwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DanishCalendar.AddWorkingDays(Day("2026-09-11"), -1));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
