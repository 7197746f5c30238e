namespace Pipeline.Storage;

/// <summary>What a person decided about a mail.</summary>
/// <param name="Wish">What.</param>
/// <param name="Decision">Who, and why.</param>
/// <param name="Time">When.</param>
public sealed record MailDecision(MailWish Wish, Decision Decision, DateTimeOffset Time);

/// <summary>What a person can decide about a mail.</summary>
public enum MailWish
{
    /// <summary>Its recipient is added after the report was frozen (tilfoejet).</summary>
    Added,

    /// <summary>It failed and is tried again (proevet-igen).</summary>
    TriedAgain,
}
