namespace Pipeline.Domain;

/// <summary>A meeting of a plan's board (bestyrelsesmøde).</summary>
/// <param name="Id">Stays the same when the meeting is moved.</param>
/// <param name="Date">The day that it is held.</param>
/// <param name="Name">What it is called, such as "Ordinært bestyrelsesmøde, efterår 2026".</param>
/// <param name="IsCancelled">Whether it is called off.</param>
public sealed record BoardMeeting(MeetingId Id, DateOnly Date, string Name, bool IsCancelled);

/// <summary>A seat that is written to: a role and an address, never a person's name.</summary>
/// <param name="Role">The role, such as "Direktør i Holbæk Kommune (formand)".</param>
/// <param name="Address">Its mail address.</param>
public sealed record Recipient(string Role, string Address);

/// <summary>Who a plan's board is and when it meets (mødeplan). Dropped as a file like any delivery, for it changes often.</summary>
public sealed record MeetingPlan
{
    /// <summary>The meetings, by date.</summary>
    public required IReadOnlyList<BoardMeeting> Meetings { get; init; }

    /// <summary>The board's seats.</summary>
    public required IReadOnlyList<Recipient> Board { get; init; }
}
