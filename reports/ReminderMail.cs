using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>What a source is reminded of before a meeting.</summary>
public sealed record SourceReminder
{
    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The meeting.</summary>
    public required BoardMeeting Meeting { get; init; }

    /// <summary>The source.</summary>
    public required DataSource DataSource { get; init; }

    /// <summary>What it has delivered in the formats that it is reminded of; at least one.</summary>
    public required IReadOnlyList<SourceStatus> Missing { get; init; }

    /// <summary>The day that the draft is made: what comes later is not in the report.</summary>
    public required DateOnly NeededBy { get; init; }
}

/// <summary>The mail that reminds a source of deliveries that are missing, or older than the last meeting.</summary>
public static class ReminderMail
{
    /// <summary>The key of the reminder to a source before a meeting.</summary>
    public static string MessageKey(PlanId plan, MeetingId meeting, SourceId source) => $"{plan};{meeting};paamindelse;{source}";

    /// <summary>The mail.</summary>
    /// <param name="reminder">What to tell.</param>
    /// <param name="to">The source's contact.</param>
    /// <param name="journalNumber">The number that the authority's journal files it under; empty where there is none.</param>
    public static MailContent Compose(SourceReminder reminder, Recipient to, string journalNumber)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(journalNumber);
        var needed = DanishText.Date(reminder.NeededBy);
        var subject = $"Data til {reminder.Plan.Name} inden den {needed}";
        var body = new MailBody(subject)
            .Paragraph($"Til {reminder.DataSource.Name}")
            .Paragraph(
                $"Bestyrelsen for {reminder.Plan.Name} holder møde den {DanishText.Date(reminder.Meeting.Date)}. "
                + $"Rapportens kladde dannes den {needed}, og vi mangler nye data fra jer:")
            .List([.. reminder.Missing.Select(Line)])
            .Paragraph("Læg filerne i indbakken inden da. Har I ikke nyere tal, behøver I ikke gøre noget: rapporten siger så, hvor gamle tallene er.")
            .Paragraph($"Spørgsmål: {reminder.Plan.Secretariat}.")
            .Paragraph("Venlig hilsen\nSekretariatet");
        return new MailContent
        {
            MessageKey = MessageKey(reminder.Plan.Id, reminder.Meeting.Id, reminder.DataSource.Id),
            From = reminder.Plan.Secretariat,
            To = [to],
            Subject = journalNumber.Length == 0 ? subject : $"{subject} (sagsnr. {journalNumber})",
            JournalNumber = journalNumber,
            TextBody = body.ToText(),
            HtmlBody = body.ToHtml(),
            Attachments = [],
        };
    }

    private static string Line(SourceStatus status)
    {
        var last = status.Last is { } known ? $"senest modtaget {DanishText.Date(known.Delivered)} ({known.FileName})" : "aldrig modtaget";
        var refused = status.RefusedSince.Count > 0 ? $"; senest afvist {DanishText.Date(status.RefusedSince[^1].Date)}: {status.RefusedSince[^1].Reason}" : "";
        return $"{status.Format}: {last}{refused}";
    }
}
