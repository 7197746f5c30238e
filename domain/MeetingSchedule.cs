namespace Pipeline.Domain;

/// <summary>When what is due before a board meeting.</summary>
public static class MeetingSchedule
{
    /// <summary>How many days before the meeting the board has its report.</summary>
    public const int FinalDaysBefore = 14;

    /// <summary>The day that the report goes to the board: 14 days before the meeting, or the working day before that.</summary>
    public static DateOnly FinalDue(BoardMeeting meeting) =>
        DanishCalendar.WorkingDayAtOrBefore(meeting.Date.AddDays(-FinalDaysBefore));

    /// <summary>Whether the report should have gone to the board by a day: from the day it is due until the day of the meeting, never after.</summary>
    public static bool IsFinalDue(BoardMeeting meeting, DateOnly today) =>
        !meeting.IsCancelled && today >= FinalDue(meeting) && today <= meeting.Date;
}
