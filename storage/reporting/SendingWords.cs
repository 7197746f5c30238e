using Pipeline.Domain;

namespace Pipeline.Storage;

/// <summary>States and kinds of mails as they are written in the tables.</summary>
public static class SendingWords
{
    private static readonly Words<SendingState> States = new(WordOf);

    private static readonly Words<MailKind> Kinds = new(WordOf);

    private static readonly Words<ReviewWish> ReviewWishes = new(WordOf);

    private static readonly Words<MailWish> MailWishes = new(WordOf);

    /// <summary>The Danish word for a state.</summary>
    public static string WordOf(SendingState state) => state switch
    {
        SendingState.Planned => "Planlagt",
        SendingState.Drafted => "Kladde",
        SendingState.Held => "Tilbageholdt",
        SendingState.Sending => "Sendes",
        SendingState.Sent => "Sendt",
        SendingState.Uncertain => "Uvis",
        SendingState.Cancelled => "Aflyst",
        SendingState.Missed => "Overskredet",
        SendingState.Failed => "Fejlet",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The Danish word for a kind, as it stands in keys.</summary>
    public static string WordOf(MailKind kind) => kind switch
    {
        MailKind.Reminder => "paamindelse",
        MailKind.Draft => "kladde",
        MailKind.Final => "endelig",
        MailKind.Receipt => "kvittering",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The Danish word for what a person decided about a report.</summary>
    public static string WordOf(ReviewWish wish) => wish switch
    {
        ReviewWish.OnItsDay => "frigivet",
        ReviewWish.Held => "tilbageholdt",
        ReviewWish.SentNow => "sendt-straks",
        _ => throw new ArgumentOutOfRangeException(nameof(wish)),
    };

    /// <summary>The Danish word for what a person decided about a mail.</summary>
    public static string WordOf(MailWish wish) => wish switch
    {
        MailWish.Added => "tilfoejet",
        MailWish.TriedAgain => "proevet-igen",
        _ => throw new ArgumentOutOfRangeException(nameof(wish)),
    };

    internal static ReviewWish ReviewWishOf(string word) => ReviewWishes.Read(word);

    internal static MailWish MailWishOf(string word) => MailWishes.Read(word);

    internal static SendingState StateOf(string word) => States.Read(word);

    internal static MailKind KindOf(string word) => Kinds.Read(word);
}
