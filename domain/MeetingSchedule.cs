using System.Globalization;

namespace Pipeline.Domain;

/// <summary>When what is due before a board meeting. Whoever comes late does only the latest that is due, and nothing after the meeting.</summary>
public static class MeetingSchedule
{
    /// <summary>How many working days the secretariat has the draft before the report may go.</summary>
    public const int WorkingDaysOfReview = 2;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>The day that the sources are reminded, or the working day before that.</summary>
    public static DateOnly ReminderDue(BoardMeeting meeting, MeetingDays days) => Due(meeting, days.Reminder);

    /// <summary>The day that the draft goes to the secretariat, or the working day before that.</summary>
    public static DateOnly DraftDue(BoardMeeting meeting, MeetingDays days) => Due(meeting, days.Draft);

    /// <summary>The day that the report goes to the board, or the working day before that.</summary>
    public static DateOnly FinalDue(BoardMeeting meeting, MeetingDays days) => Due(meeting, days.Final);

    /// <summary>The first day that the report may go after a draft: <see cref="WorkingDaysOfReview"/> working days later.</summary>
    public static DateOnly EarliestFinal(DateOnly drafted) => DanishCalendar.AddWorkingDays(drafted, WorkingDaysOfReview);

    /// <summary>What is to be done on a day.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="days">When its mails are due.</param>
    /// <param name="progress">What has been done.</param>
    /// <param name="today">The day in Denmark.</param>
    public static MeetingStep Next(BoardMeeting meeting, MeetingDays days, ReportProgress progress, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(progress);
        return progress switch
        {
            { IsSent: true } => new(MeetingStage.Done, "Rapporten er sendt."),
            _ when meeting.IsCancelled => new(MeetingStage.Cancelled, "Mødet er aflyst."),
            _ when today > meeting.Date => new(MeetingStage.Missed, $"Mødet den {Text(meeting.Date)} blev holdt, før rapporten var sendt."),
            { Wish: ReviewWish.Held } => new(MeetingStage.Held, "Sekretariatet har tilbageholdt rapporten."),
            { Wish: ReviewWish.SentNow } => new(MeetingStage.Final, "Sekretariatet har bedt om, at rapporten sendes straks."),
            { Drafted: { } drafted } => AfterDraft(meeting, days, drafted, progress.IsDraftOutdated, today),
            _ => BeforeDraft(meeting, days, progress.IsReminded, today),
        };
    }

    private static MeetingStep BeforeDraft(BoardMeeting meeting, MeetingDays days, bool isReminded, DateOnly today)
    {
        var (reminder, draft, final) = (ReminderDue(meeting, days), DraftDue(meeting, days), FinalDue(meeting, days));
        return today >= final ? new(MeetingStage.Final, $"Rapporten skulle sendes den {Text(final)}; der blev ikke sendt en kladde.")
            : today >= draft ? new(MeetingStage.Draft, $"Kladden skulle sendes den {Text(draft)}.")
            : today >= reminder && !isReminded ? new(MeetingStage.Remind, $"Kilderne skulle rykkes den {Text(reminder)}.")
            : isReminded ? new(MeetingStage.Wait, $"Kilderne er rykket; kladden sendes den {Text(draft)}.")
            : new(MeetingStage.Wait, $"Kilderne rykkes den {Text(reminder)}.");
    }

    private static MeetingStep AfterDraft(BoardMeeting meeting, MeetingDays days, DateOnly drafted, bool isOutdated, DateOnly today)
    {
        // A draft that is made anew lies as long as the first did.
        var earliest = EarliestFinal(isOutdated ? today : drafted);
        var goes = Later(FinalDue(meeting, days), earliest);
        return earliest > meeting.Date && isOutdated
                ? new(MeetingStage.TooNear, "Et tal i kladden er rettet eller trukket tilbage, og der er ikke to arbejdsdage til mødet.")
            : earliest > meeting.Date
                ? new(MeetingStage.TooNear, $"Kladden blev sendt den {Text(drafted)}, og der er ikke to arbejdsdage derfra til mødet.")
            : isOutdated ? new(MeetingStage.Draft, "Et tal i kladden er rettet eller trukket tilbage: der sendes en ny kladde.")
            : today >= goes ? new(MeetingStage.Final, $"Rapporten skulle sendes den {Text(goes)}.")
            : new(MeetingStage.Wait, $"Kladden er sendt den {Text(drafted)}; rapporten sendes den {Text(goes)}.");
    }

    private static DateOnly Due(BoardMeeting meeting, int daysBefore)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return DanishCalendar.WorkingDayAtOrBefore(meeting.Date.AddDays(-daysBefore));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static string Text(DateOnly day) => day.ToString("d. MMMM yyyy", Danish);
}
