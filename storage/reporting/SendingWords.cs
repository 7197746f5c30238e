namespace Pipeline.Storage;

/// <summary>States and kinds of mails as they are written in the tables.</summary>
public static class SendingWords
{
    private static readonly Words<SendingState> States = new(new Dictionary<SendingState, string>
    {
        [SendingState.Planned] = "Planlagt",
        [SendingState.Drafted] = "Kladde",
        [SendingState.Held] = "Tilbageholdt",
        [SendingState.Sending] = "Sendes",
        [SendingState.Sent] = "Sendt",
        [SendingState.Uncertain] = "Uvis",
        [SendingState.Cancelled] = "Aflyst",
        [SendingState.Missed] = "Overskredet",
        [SendingState.Failed] = "Fejlet",
    });

    private static readonly Words<MailKind> Kinds = new(new Dictionary<MailKind, string>
    {
        [MailKind.Reminder] = "paamindelse",
        [MailKind.Draft] = "kladde",
        [MailKind.Final] = "endelig",
        [MailKind.Receipt] = "kvittering",
    });

    /// <summary>The Danish word for a state.</summary>
    public static string WordOf(SendingState state) => States.Of(state);

    /// <summary>The Danish word for a kind, as it stands in keys.</summary>
    public static string WordOf(MailKind kind) => Kinds.Of(kind);

    internal static SendingState StateOf(string word) => States.Read(word);

    internal static MailKind KindOf(string word) => Kinds.Read(word);
}
