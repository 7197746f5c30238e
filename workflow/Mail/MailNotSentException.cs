namespace Pipeline.Workflow.Mail;

/// <summary>A mail was certainly not sent, to anybody.</summary>
public sealed class MailNotSentException : Exception
{
    /// <summary>A mail that was not sent.</summary>
    /// <param name="message">Why, without anything that stands in the mail.</param>
    /// <param name="refusal">What was refused.</param>
    /// <param name="cause">What happened.</param>
    public MailNotSentException(string message, MailRefusal refusal, Exception? cause = null)
        : base(message, cause) =>
        Refusal = refusal;

    /// <summary>What was refused.</summary>
    public MailRefusal Refusal { get; }
}

/// <summary>What a mail system refuses when it does not take a mail.</summary>
public enum MailRefusal
{
    /// <summary>Nothing for good: it may take the mail later.</summary>
    ForNow,

    /// <summary>The mail: sending it again is of no use until a person has mended something.</summary>
    Mail,

    /// <summary>At least one recipient, and it need not say which: the mail may go to the others.</summary>
    Recipient,
}
