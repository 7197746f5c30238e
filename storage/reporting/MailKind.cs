namespace Pipeline.Storage;

/// <summary>What a mail is.</summary>
public enum MailKind
{
    /// <summary>Deliveries are missing before a meeting (paamindelse).</summary>
    Reminder,

    /// <summary>The draft of a report, to the secretariat (kladde).</summary>
    Draft,

    /// <summary>The report, to the board (endelig).</summary>
    Final,

    /// <summary>What came of a delivery, to its supplier (kvittering).</summary>
    Receipt,
}
