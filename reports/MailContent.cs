using Pipeline.Domain;

namespace Pipeline.Reports;

/// <summary>A mail that is ready to be sent, whatever sends it.</summary>
public sealed record MailContent
{
    /// <summary>
    /// Identifies the mail for ever: the same mail, composed again, has the same key. Example: <c>holbaek;efteraar-2026;final</c>.
    /// </summary>
    public required string MessageKey { get; init; }

    /// <summary>The address that it is sent from.</summary>
    public required string From { get; init; }

    /// <summary>Whom it is sent to.</summary>
    public required IReadOnlyList<Recipient> To { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The number that the authority's journal (ESDH) files it under, for its header; empty where there is none.</summary>
    public string JournalNumber { get; init; } = "";

    /// <summary>The body as plain text; lines end with <c>\n</c>.</summary>
    public required string TextBody { get; init; }

    /// <summary>The body as HTML, which loads nothing from anywhere.</summary>
    public required string HtmlBody { get; init; }

    /// <summary>The attached files.</summary>
    public required IReadOnlyList<MailAttachment> Attachments { get; init; }
}

/// <summary>A file attached to a mail.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
