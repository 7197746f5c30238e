namespace Pipeline.Domain;

/// <summary>How far the report to a meeting has come, as far as it decides what is due next.</summary>
public sealed record ReportProgress
{
    /// <summary>Nothing has been done.</summary>
    public static ReportProgress None { get; } = new();

    /// <summary>Whether the sources have been reminded.</summary>
    public bool IsReminded { get; init; }

    /// <summary>The day in Denmark that the draft went to the secretariat; none before. The last draft, where there were several.</summary>
    public DateOnly? Drafted { get; init; }

    /// <summary>Whether a figure of the draft was withdrawn or revised since.</summary>
    public bool IsDraftOutdated { get; init; }

    /// <summary>What a person has decided about it.</summary>
    public ReviewWish Wish { get; init; }

    /// <summary>Whether the board has it.</summary>
    public bool IsSent { get; init; }
}

/// <summary>What a person has decided about a report.</summary>
public enum ReviewWish
{
    /// <summary>It goes on its day.</summary>
    OnItsDay,

    /// <summary>It is kept back until it is released.</summary>
    Held,

    /// <summary>It goes to the board at once.</summary>
    SentNow,
}
