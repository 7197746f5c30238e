using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Domain.Tests;

public class MeetingScheduleTests
{
    private static readonly DateOnly First = new(2019, 1, 1);
    private static readonly int DaysInAll = new DateOnly(2032, 12, 31).DayNumber - First.DayNumber;

    // Monday 28 September 2026: 28, 21 and 14 days before are Mondays too.
    [Theory]
    [InlineData("2026-08-30", MeetingStage.Wait)]
    [InlineData("2026-08-31", MeetingStage.Remind)]
    [InlineData("2026-09-06", MeetingStage.Remind)]
    [InlineData("2026-09-07", MeetingStage.Draft)]
    [InlineData("2026-09-13", MeetingStage.Draft)]
    [InlineData("2026-09-14", MeetingStage.Final)]
    [InlineData("2026-09-28", MeetingStage.Final)]
    [InlineData("2026-09-29", MeetingStage.Missed)]
    public void Whoever_comes_late_does_only_the_latest_stage_that_is_due(string today, MeetingStage stage) =>
        Assert.Equal(stage, Next("2026-09-28", ReportProgress.None, today).Stage);

    [Theory]
    [InlineData("2026-04-19", "2026-04-01")] // 14 days before is Easter Sunday: the Wednesday before Maundy Thursday
    [InlineData("2023-05-19", "2023-05-04")] // 14 days before was store bededag in 2023
    [InlineData("2024-05-10", "2024-04-26")] // and an ordinary Friday in 2024
    [InlineData("2028-03-14", "2028-02-29")] // a leap day
    [InlineData("2027-01-14", "2026-12-30")] // New Year's Eve is no working day
    public void The_board_has_its_report_14_days_before_or_the_working_day_before_that(string meeting, string due) =>
        Assert.Equal(Day(due), MeetingSchedule.FinalDue(Meeting(meeting), MeetingDays.Default));

    [Fact]
    public void Sources_are_reminded_once()
    {
        var step = Next("2026-09-28", new ReportProgress { IsReminded = true }, "2026-09-01");

        Assert.Equal(new MeetingStep(MeetingStage.Wait, "Kilderne er rykket; kladden sendes den 7. september 2026."), step);
    }

    [Theory]
    [InlineData("2026-09-07", "2026-09-11", MeetingStage.Wait)]
    [InlineData("2026-09-07", "2026-09-14", MeetingStage.Final)]
    [InlineData("2026-09-11", "2026-09-14", MeetingStage.Wait)] // drafted late, on a Friday: one working day is not enough
    [InlineData("2026-09-11", "2026-09-15", MeetingStage.Final)]
    public void The_report_goes_on_its_day_and_two_working_days_after_the_draft(string drafted, string today, MeetingStage stage) =>
        Assert.Equal(stage, Next("2026-09-28", new ReportProgress { Drafted = Day(drafted) }, today).Stage);

    [Theory]
    [InlineData("2026-09-10", MeetingStage.Draft)]
    [InlineData("2026-09-24", MeetingStage.Draft)] // Thursday: two working days later is Monday, the day of the meeting
    [InlineData("2026-09-25", MeetingStage.TooNear)]
    public void A_figure_that_changes_makes_a_new_draft_as_long_as_there_are_two_working_days_left(string today, MeetingStage stage) =>
        Assert.Equal(stage, Next("2026-09-28", new ReportProgress { Drafted = Day("2026-09-07"), IsDraftOutdated = true }, today).Stage);

    [Fact]
    public void A_meeting_that_is_moved_nearer_than_two_working_days_after_the_draft_needs_a_person() =>
        Assert.Equal(MeetingStage.TooNear, Next("2026-09-08", new ReportProgress { Drafted = Day("2026-09-07") }, "2026-09-08").Stage);

    [Fact]
    public void A_meeting_that_is_moved_away_after_the_draft_waits_for_its_new_day()
    {
        var step = Next("2026-10-26", new ReportProgress { Drafted = Day("2026-09-07") }, "2026-09-14");

        Assert.Equal((MeetingStage.Wait, "Kladden er sendt den 7. september 2026; rapporten sendes den 12. oktober 2026."), (step.Stage, step.Reason));
    }

    [Fact]
    public void What_a_person_holds_does_not_go_and_what_a_person_sends_goes_at_once()
    {
        Assert.Equal(MeetingStage.Held, Next("2026-09-28", new ReportProgress { Wish = ReviewWish.Held }, "2026-09-20").Stage);
        Assert.Equal(MeetingStage.Final, Next("2026-09-28", new ReportProgress { Wish = ReviewWish.SentNow }, "2026-08-01").Stage);
        Assert.Equal(MeetingStage.Missed, Next("2026-09-28", new ReportProgress { Wish = ReviewWish.SentNow }, "2026-09-29").Stage);
    }

    [Fact]
    public void Nothing_is_due_before_a_meeting_that_is_cancelled() =>
        Assert.Equal(
            MeetingStage.Cancelled,
            MeetingSchedule.Next(Meeting("2026-09-28") with { IsCancelled = true }, MeetingDays.Default, ReportProgress.None, Day("2026-09-20")).Stage);

    [Fact]
    public void A_plan_may_set_its_own_days() =>
        Assert.Equal(
            MeetingStage.Draft,
            MeetingSchedule.Next(Meeting("2026-09-28"), new MeetingDays(20, 10, 5), ReportProgress.None, Day("2026-09-18")).Stage);

    [Fact]
    public void Mails_are_due_on_working_days_in_their_order_on_any_date() => Check.QuickThrowOnFailure(Prop.ForAll(
        Days(),
        date =>
        {
            var meeting = Meeting(date);
            var (reminder, draft, final) = (
                MeetingSchedule.ReminderDue(meeting, MeetingDays.Default),
                MeetingSchedule.DraftDue(meeting, MeetingDays.Default),
                MeetingSchedule.FinalDue(meeting, MeetingDays.Default));
            return reminder <= draft && draft <= final && final <= date.AddDays(-14)
                && DanishCalendar.IsWorkingDay(reminder) && DanishCalendar.IsWorkingDay(draft) && DanishCalendar.IsWorkingDay(final);
        }));

    [Fact]
    public void The_board_never_has_it_after_the_meeting_nor_before_two_working_days_of_review() => Check.QuickThrowOnFailure(Prop.ForAll(
        Days(),
        Gen.Choose(0, 40).ToArbitrary(),
        Gen.Choose(-40, 60).ToArbitrary(),
        (date, drafted, today) =>
        {
            var (draftDay, now) = (date.AddDays(-drafted), date.AddDays(today));
            var stage = MeetingSchedule.Next(Meeting(date), MeetingDays.Default, new ReportProgress { Drafted = draftDay }, now).Stage;
            var workingDays = Enumerable.Range(1, Math.Max(0, now.DayNumber - draftDay.DayNumber)).Count(days => DanishCalendar.IsWorkingDay(draftDay.AddDays(days)));
            return stage != MeetingStage.Final || (now <= date && workingDays >= 2);
        }));

    [Fact]
    public void The_timer_run_every_day_sends_each_stage_once_and_the_report_on_its_day() => Check.QuickThrowOnFailure(Prop.ForAll(
        Days(),
        date =>
        {
            var (progress, sent) = (ReportProgress.None, new List<(MeetingStage Stage, DateOnly Day)>());
            for (var today = date.AddDays(-60); today <= date.AddDays(10); today = today.AddDays(1))
            {
                var stage = MeetingSchedule.Next(Meeting(date), MeetingDays.Default, progress, today).Stage;
                progress = stage switch
                {
                    MeetingStage.Remind => progress with { IsReminded = true },
                    MeetingStage.Draft => progress with { Drafted = today },
                    MeetingStage.Final => progress with { IsSent = true },
                    _ => progress,
                };
                sent.AddRange(stage is MeetingStage.Remind or MeetingStage.Draft or MeetingStage.Final ? [(stage, today)] : []);
            }

            var final = MeetingSchedule.FinalDue(Meeting(date), MeetingDays.Default);
            var lies = MeetingSchedule.EarliestFinal(sent.Single(one => one.Stage == MeetingStage.Draft).Day);
            return sent.Select(one => one.Stage).SequenceEqual([MeetingStage.Remind, MeetingStage.Draft, MeetingStage.Final])
                && sent[^1].Day == (final > lies ? final : lies);
        }));

    private static Arbitrary<DateOnly> Days() => Gen.Choose(0, DaysInAll).Select(First.AddDays).ToArbitrary();

    private static MeetingStep Next(string meeting, ReportProgress progress, string today) =>
        MeetingSchedule.Next(Meeting(meeting), MeetingDays.Default, progress, Day(today));

    private static BoardMeeting Meeting(string date) => Meeting(Day(date));

    private static BoardMeeting Meeting(DateOnly date) => new(new MeetingId("efteraar"), date, "Bestyrelsesmøde", IsCancelled: false);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
