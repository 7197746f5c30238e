namespace Pipeline.Domain;

/// <summary>A meeting of a plan's board (bestyrelsesmøde).</summary>
/// <param name="Id">Stays the same when the meeting is moved.</param>
/// <param name="Date">The day that it is held.</param>
/// <param name="Name">What it is called, such as "Ordinært bestyrelsesmøde, efterår 2026".</param>
/// <param name="IsCancelled">Whether it is called off.</param>
public sealed record BoardMeeting(MeetingId Id, DateOnly Date, string Name, bool IsCancelled);
