namespace Pipeline.Domain;

/// <summary>A seat that is written to: a role and an address, never a person's name.</summary>
/// <param name="Role">The role, such as "Direktør i Holbæk Kommune (formand)".</param>
/// <param name="Address">Its mail address.</param>
public sealed record Recipient(string Role, string Address);

/// <summary>How many days before a meeting each of its mails is due.</summary>
/// <param name="Reminder">Sources are reminded of deliveries that are missing.</param>
/// <param name="Draft">The secretariat has the draft.</param>
/// <param name="Final">The board has its report.</param>
public sealed record MeetingDays(int Reminder, int Draft, int Final)
{
    /// <summary>What holds where the plan of meetings says nothing: 28, 21 and 14 days.</summary>
    public static MeetingDays Default { get; } = new(28, 21, 14);

    /// <summary>Whether the reminder comes before the draft, the draft before the report, and the report before the meeting.</summary>
    public bool AreInOrder => Reminder > Draft && Draft > Final && Final > 0;
}

/// <summary>Who a plan's board is and when it meets (mødeplan). Dropped as a file like any delivery, for it changes often.</summary>
public sealed record MeetingPlan
{
    /// <summary>The meetings, by date.</summary>
    public required IReadOnlyList<BoardMeeting> Meetings { get; init; }

    /// <summary>The board's seats.</summary>
    public required IReadOnlyList<Recipient> Board { get; init; }

    /// <summary>The seats of the group that follows the plan (følgegruppe) and has the report too; empty when it is not to have it.</summary>
    public IReadOnlyList<Recipient> FollowingGroup { get; init; } = [];

    /// <summary>When its mails are due.</summary>
    public MeetingDays Days { get; init; } = MeetingDays.Default;

    /// <summary>The number that the authority's journal (ESDH) files the mails under; empty where there is none.</summary>
    public string JournalNumber { get; init; } = "";
}
