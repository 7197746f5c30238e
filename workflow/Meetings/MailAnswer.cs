using Pipeline.Storage;

namespace Pipeline.Workflow.Meetings;

/// <summary>What came of a person's decision about mails.</summary>
public abstract record MailAnswer
{
    private MailAnswer()
    {
    }

    /// <summary>It is done, as far as it can be at once.</summary>
    /// <param name="Mails">The mails, as they are now.</param>
    public sealed record Done(IReadOnlyList<MailEntry> Mails) : MailAnswer;

    /// <summary>There is no such plan, meeting or mail.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record Unknown(string Explanation) : MailAnswer;

    /// <summary>The decision itself cannot be kept.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record Invalid(string Explanation) : MailAnswer;

    /// <summary>It is too late, or too early.</summary>
    /// <param name="Explanation">In Danish.</param>
    public sealed record NotNow(string Explanation) : MailAnswer;
}
