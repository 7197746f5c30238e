using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using Pipeline.Reports;

namespace Pipeline.Workflow.Mail;

/// <summary>
/// Sends through Microsoft Graph: a draft with its attachment, tagged with the mail's key and looked for before it is created; then that draft is
/// sent. Identifiers are immutable ones, so that the copy in Sent Items has the draft's.
/// </summary>
public sealed class GraphTransport(GraphConnection graph) : IMailTransport
{
    /// <summary>From this size on, an attachment is uploaded in pieces. Source: Microsoft Graph, "Attach large files to Outlook messages".</summary>
    public const int UploadFrom = 3 * 1024 * 1024;

    // A multiple of 320 KiB, below the 4 MB that a piece may be.
    private const int PieceLength = 10 * 320 * 1024;

    private const string PreferHeader = "Prefer";
    private const string ImmutableIds = "IdType=\"ImmutableId\"";

    // Sending again is safe only where Graph says that it did not take the mail.
    private static readonly RetryHandlerOption OnlyWhenThrottled =
        new() { ShouldRetry = (_, _, response) => response.StatusCode == HttpStatusCode.TooManyRequests };

    /// <inheritdoc />
    public async Task<ReadyMail> PrepareAsync(MailContent mail, DateTimeOffset dated, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        try
        {
            foreach (var found in await FindAsync(mail.MessageKey, cancellationToken))
            {
                if (found.IsDraft != true || (GraphMessage.GoesTo(found, mail.To) && await IsWholeAsync(found.Id!, mail, cancellationToken)))
                {
                    return new ReadyMail(found.Id!, found.IsDraft != true);
                }

                // Never sent, and stopped before its attachment was whole, or made before its recipient was corrected: made again.
                await DiscardAsync(found.Id!, cancellationToken);
            }

            return new ReadyMail(await CreateAsync(mail, cancellationToken), IsSent: false);
        }
        catch (Exception refused) when (refused is not MailNotSentException && !cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, the client's own giving up on an upload too: nothing is sent before the draft is ready.
            throw new MailNotSentException("Graph did not make the draft.", RefusalOf(refused), refused);
        }
    }

    /// <inheritdoc />
    public async Task SendAsync(string messageId, MailContent mail, DateTimeOffset dated, CancellationToken cancellationToken)
    {
        try
        {
            await Messages[messageId].Send.PostAsync(
                request =>
                {
                    request.Headers.Add(PreferHeader, ImmutableIds);
                    request.Options.Add(OnlyWhenThrottled);
                },
                cancellationToken);
        }
        catch (ApiException refused) when (IsNotTaken(refused))
        {
            throw new MailNotSentException("Graph refused to send the mail.", RefusalOf(refused), refused);
        }
    }

    /// <inheritdoc />
    public async Task<MailStanding> AskAsync(string messageId, CancellationToken cancellationToken)
    {
        try
        {
            var message = await Messages[messageId].GetAsync(
                request =>
                {
                    request.Headers.Add(PreferHeader, ImmutableIds);
                    request.QueryParameters.Select = ["id", "isDraft"];
                },
                cancellationToken);
            return message?.IsDraft == true ? MailStanding.ShownAsDraft : MailStanding.Sent;
        }
        catch (ApiException missing) when (missing.ResponseStatusCode == (int)HttpStatusCode.NotFound)
        {
            return MailStanding.NotFound;
        }
    }

    /// <inheritdoc />
    public async Task DiscardAsync(string messageId, CancellationToken cancellationToken)
    {
        try
        {
            await Messages[messageId].DeleteAsync(request => request.Headers.Add(PreferHeader, ImmutableIds), cancellationToken);
        }
        catch (ApiException missing) when (missing.ResponseStatusCode == (int)HttpStatusCode.NotFound)
        {
            // A person removed it, or an earlier try that did not see the answer.
            return;
        }
    }

    private Microsoft.Graph.Users.Item.Messages.MessagesRequestBuilder Messages => graph.Client.Users[graph.Mailbox].Messages;

    // Of a 404 or a 5xx it cannot be told: the mail may have gone.
    private static bool IsNotTaken(ApiException refused) => (HttpStatusCode)refused.ResponseStatusCode is
        HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests;

    // The error's text may name a recipient, but is not documented, names one of several, and speaks the mailbox's language: only its code is read.
    private static MailRefusal RefusalOf(Exception refused) => refused switch
    {
        ODataError { Error.Code: "ErrorInvalidRecipients" } => MailRefusal.Recipient,
        ApiException { ResponseStatusCode: (int)HttpStatusCode.BadRequest } => MailRefusal.Mail,
        _ => MailRefusal.ForNow,
    };

    private async Task<IReadOnlyList<Message>> FindAsync(string messageKey, CancellationToken cancellationToken)
    {
        var found = await Messages.GetAsync(
            request =>
            {
                request.Headers.Add(PreferHeader, ImmutableIds);
                request.QueryParameters.Filter = GraphMessage.FilterOf(messageKey);
                request.QueryParameters.Select = ["id", "isDraft", "toRecipients"];
            },
            cancellationToken);

        // What was sent goes before what is a draft: nothing more is to be done then.
        return [.. (found?.Value ?? []).OrderBy(message => message.IsDraft == true)];
    }

    private async Task<string> CreateAsync(MailContent mail, CancellationToken cancellationToken)
    {
        var large = mail.Attachments.Where(attachment => attachment.Content.Length >= UploadFrom).ToList();
        var created = await Messages.PostAsync(
            GraphMessage.Of(mail, mail.Attachments.Except(large)), request => request.Headers.Add(PreferHeader, ImmutableIds), cancellationToken);
        var id = created?.Id ?? throw new InvalidDataException("Graph made a draft and did not say which.");
        foreach (var attachment in large)
        {
            await UploadAsync(id, attachment, cancellationToken);
        }

        return await IsWholeAsync(id, mail, cancellationToken)
            ? id
            : throw new MailNotSentException("The draft in the mailbox has not the attachment that was put there.", MailRefusal.ForNow);
    }

    private async Task UploadAsync(string id, MailAttachment attachment, CancellationToken cancellationToken)
    {
        var session = await Messages[id].Attachments.CreateUploadSession.PostAsync(
            new CreateUploadSessionPostRequestBody
            {
                AttachmentItem = new AttachmentItem
                {
                    AttachmentType = AttachmentType.File,
                    Name = attachment.FileName,
                    ContentType = attachment.ContentType,
                    Size = attachment.Content.Length,
                },
            },
            request => request.Headers.Add(PreferHeader, ImmutableIds),
            cancellationToken);
        using var content = new MemoryStream(attachment.Content.ToArray(), writable: false);
        var upload = await new LargeFileUploadTask<FileAttachment>(session, content, PieceLength, graph.Uploads)
            .UploadAsync(cancellationToken: cancellationToken);
        if (!upload.UploadSucceeded)
        {
            throw new MailNotSentException("The attachment could not be uploaded.", MailRefusal.ForNow);
        }
    }

    // Exchange counts some bytes of its own into the size; an attachment that is cut short has fewer than ours.
    private async Task<bool> IsWholeAsync(string id, MailContent mail, CancellationToken cancellationToken)
    {
        if (mail.Attachments.Count == 0)
        {
            return true;
        }

        var there = await Messages[id].Attachments.GetAsync(
            request =>
            {
                request.Headers.Add(PreferHeader, ImmutableIds);
                request.QueryParameters.Select = ["name", "size"];
            },
            cancellationToken);
        return mail.Attachments.All(attachment =>
            there?.Value?.Count(found => found.Name == attachment.FileName && found.Size >= attachment.Content.Length) == 1);
    }
}
