using System.Globalization;

namespace Pipeline.Domain.Tests;

/// <summary>Why a mail goes, waits or does not go: the sentence that stands with the report (design: "7. The report").</summary>
public class MeetingReasonTests
{
    // Monday 28 September 2026: reminded 31 August, drafted 7 September, sent 14 September.
    [Theory]
    [InlineData("2026-08-30", "Kilderne rykkes den 31. august 2026.")]
    [InlineData("2026-08-31", "Kilderne skulle rykkes den 31. august 2026.")]
    [InlineData("2026-09-08", "Kladden skulle sendes den 7. september 2026.")]
    [InlineData("2026-09-14", "Rapporten skulle sendes den 14. september 2026; der blev ikke sendt en kladde.")]
    [InlineData("2026-09-29", "Mødet den 28. september 2026 blev holdt, før rapporten var sendt.")]
    public void Before_a_draft(string today, string reason) => Assert.Equal(reason, Reason(ReportProgress.None, today));

    [Theory]
    [InlineData("2026-09-07", "2026-09-08", "Kladden er sendt den 7. september 2026; rapporten sendes den 14. september 2026.")]
    [InlineData("2026-09-07", "2026-09-14", "Rapporten skulle sendes den 14. september 2026.")]
    [InlineData("2026-09-25", "2026-09-25", "Kladden blev sendt den 25. september 2026, og der er ikke to arbejdsdage derfra til mødet.")]
    public void After_a_draft(string drafted, string today, string reason) =>
        Assert.Equal(reason, Reason(new ReportProgress { Drafted = Day(drafted) }, today));

    [Theory]
    [InlineData("2026-09-10", "Et tal i kladden er rettet eller trukket tilbage: der sendes en ny kladde.")]
    [InlineData("2026-09-25", "Et tal i kladden er rettet eller trukket tilbage, og der er ikke to arbejdsdage til mødet.")]
    public void After_a_draft_whose_figures_have_changed(string today, string reason) =>
        Assert.Equal(reason, Reason(new ReportProgress { Drafted = Day("2026-09-07"), IsDraftOutdated = true }, today));

    [Fact]
    public void When_a_person_has_decided()
    {
        Assert.Equal("Sekretariatet har tilbageholdt rapporten.", Reason(new ReportProgress { Wish = ReviewWish.Held }, "2026-09-20"));
        Assert.Equal("Sekretariatet har bedt om, at rapporten sendes straks.", Reason(new ReportProgress { Wish = ReviewWish.SentNow }, "2026-09-20"));
        Assert.Equal("Rapporten er sendt.", Reason(new ReportProgress { IsSent = true }, "2026-09-20"));
        Assert.Equal("Mødet er aflyst.", MeetingSchedule.Next(Meeting with { IsCancelled = true }, MeetingDays.Default, ReportProgress.None, Day("2026-09-20")).Reason);
    }

    [Theory]
    [InlineData(28, 21, 14, true)]
    [InlineData(3, 2, 1, true)]
    [InlineData(21, 21, 14, false)]
    [InlineData(28, 14, 14, false)]
    [InlineData(20, 21, 14, false)]
    [InlineData(28, 13, 14, false)]
    [InlineData(28, 21, 0, false)]
    [InlineData(2, 1, -1, false)]
    public void The_reminder_comes_before_the_draft_the_draft_before_the_report_and_that_before_the_meeting(int reminder, int draft, int final, bool areInOrder) =>
        Assert.Equal(areInOrder, new MeetingDays(reminder, draft, final).AreInOrder);

    private static BoardMeeting Meeting => new(new MeetingId("efteraar"), Day("2026-09-28"), "Bestyrelsesmøde", IsCancelled: false);

    private static string Reason(ReportProgress progress, string today) => MeetingSchedule.Next(Meeting, MeetingDays.Default, progress, Day(today)).Reason;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
