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
    [InlineData("2026-09-28", "2026-09-14")] // 14 days before: a Monday
    [InlineData("2026-04-19", "2026-04-01")] // 14 days before is Easter Sunday: the Wednesday before Maundy Thursday
    public void The_board_has_its_report_14_days_before_the_meeting_or_the_working_day_before_that(string meeting, string due) =>
        Assert.Equal(Day(due), MeetingSchedule.FinalDue(Meeting(meeting)));

    [Theory]
    [InlineData("2026-09-13", false)]
    [InlineData("2026-09-14", true)]
    [InlineData("2026-09-28", true)]
    [InlineData("2026-09-29", false)]
    public void A_report_is_due_from_its_day_until_the_day_of_the_meeting_and_never_after(string today, bool due) =>
        Assert.Equal(due, MeetingSchedule.IsFinalDue(Meeting("2026-09-28"), Day(today)));

    [Fact]
    public void Nothing_is_due_before_a_meeting_that_is_cancelled() =>
        Assert.False(MeetingSchedule.IsFinalDue(Meeting("2026-09-28") with { IsCancelled = true }, Day("2026-09-20")));

    private static BoardMeeting Meeting(string date) => new(new MeetingId("efteraar"), Day(date), "Bestyrelsesmøde", IsCancelled: false);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
