namespace Pipeline.Domain;

/// <summary>What is to be done about the report to a meeting on a day.</summary>
public enum MeetingStage
{
    /// <summary>Nothing yet.</summary>
    Wait,

    /// <summary>The sources are reminded of what is missing.</summary>
    Remind,

    /// <summary>The draft goes to the secretariat.</summary>
    Draft,

    /// <summary>The report goes to the board.</summary>
    Final,

    /// <summary>A person wants it kept back.</summary>
    Held,

    /// <summary>There is too little time left for the two working days that a draft is to lie; a person must decide.</summary>
    TooNear,

    /// <summary>The meeting is called off.</summary>
    Cancelled,

    /// <summary>The meeting was held without it.</summary>
    Missed,

    /// <summary>The board has it.</summary>
    Done,
}

/// <summary>What is to be done, and why.</summary>
/// <param name="Stage">What.</param>
/// <param name="Reason">Why, in one Danish sentence.</param>
public sealed record MeetingStep(MeetingStage Stage, string Reason);
