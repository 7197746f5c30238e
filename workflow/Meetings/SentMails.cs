using Pipeline.Domain;
using Pipeline.Storage;

namespace Pipeline.Workflow.Meetings;

/// <summary>The mails that bring a report: the one to all, and those to one recipient each.</summary>
/// <param name="Whole">The mail to all.</param>
/// <param name="Separate">The mails to one recipient each; empty where the mail to all was enough.</param>
internal sealed record SentMails(MailEntry Whole, IReadOnlyList<MailEntry> Separate)
{
    /// <summary>Those that went.</summary>
    public IReadOnlyList<MailEntry> Sent => [.. All.Where(mail => mail.State == SendingState.Sent)];

    /// <summary>When the first of them went.</summary>
    public DateTimeOffset? First => Sent.Min(mail => mail.Sent);

    /// <summary>The recipients to whom the report has not gone and does not go by itself.</summary>
    public IReadOnlyList<Recipient> LeftOut =>
    [
        .. Whole.State == SendingState.Failed ? Whole.Recipients.Where(one => Separate.All(mail => mail.Part != SeparateMails.PartOf(one))) : [],
        .. NotSent.SelectMany(mail => mail.Recipients),
    ];

    /// <summary>How far the report has got, all its mails together.</summary>
    public SendingState Standing =>
        All.Any(mail => !mail.IsSettled && mail.State != SendingState.Cancelled) ? SendingState.Sending
        : All.Any(mail => mail.State == SendingState.Uncertain) ? SendingState.Uncertain
        : Sent.Count > 0 ? SendingState.Sent
        : All.Any(mail => mail.State == SendingState.Failed) ? SendingState.Failed
        : SendingState.Cancelled;

    /// <summary>Why it has got no further, in Danish.</summary>
    public string Reason => Separate.FirstOrDefault(mail => mail.State == Standing)?.Reason ?? Whole.Reason;

    /// <summary>A sentence on those to whom it did not go, after another; empty where there are none.</summary>
    public string WhoWasLeftOut => LeftOut.Count == 0 ? ""
        : $" Ikke sendt til {string.Join(", ", LeftOut.Select(one => one.Role))}: "
            + (NotSent.All(mail => mail.HasRefusedRecipient) ? "adressen kan ikke bruges." : "se forsendelser.");

    private IReadOnlyList<MailEntry> NotSent =>
        [.. Separate.Where(mail => mail.State is SendingState.Failed or SendingState.Cancelled)];

    // The mail to all that was refused went on as those to each.
    private IEnumerable<MailEntry> All => Whole.State == SendingState.Failed && Separate.Count > 0 ? Separate : Separate.Prepend(Whole);
}
