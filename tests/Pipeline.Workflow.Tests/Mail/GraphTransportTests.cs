using Pipeline.Domain;
using Pipeline.Reports;
using Pipeline.Workflow.Mail;

namespace Pipeline.Workflow.Tests.Mail;

/// <summary>The real client of Microsoft Graph against a mailbox on this machine.</summary>
public sealed class GraphTransportTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 4, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken None = CancellationToken.None;

    private GraphServer server = null!;
    private GraphTransport transport = null!;

    public async Task InitializeAsync() => transport = (server = await GraphServer.StartAsync()).Connect();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_mail_is_a_draft_with_its_attachment_first_and_then_it_is_sent()
    {
        var ready = await transport.PrepareAsync(Mail(100), Now, None);
        Assert.Equal(MailStanding.ShownAsDraft, await transport.AskAsync(ready.MessageId, None));
        await transport.SendAsync(ready.MessageId, Mail(100), Now, None);

        Assert.Equal(MailStanding.Sent, await transport.AskAsync(ready.MessageId, None));
        var sent = Assert.Single(server.Sent);
        Assert.Equal("Statusrapport", sent.Body["subject"]!.GetValue<string>());
        Assert.Equal(["formand@example.dk"], sent.Recipients);
        Assert.Equal(("X-Journalnummer", "2024-17"), (
            sent.Body["internetMessageHeaders"]![0]!["name"]!.GetValue<string>(), sent.Body["internetMessageHeaders"]![0]!["value"]!.GetValue<string>()));
        Assert.Equal(Mail(100).Attachments[0].Content.ToArray(), sent.Attachments["rapport.xlsx"]);
        Assert.Empty(server.Wrong);
    }

    [Theory]
    [InlineData(GraphTransport.UploadFrom - 1, false)]
    [InlineData(GraphTransport.UploadFrom, true)]
    [InlineData((2 * GraphTransport.UploadFrom) + 12_345, true)]
    public async Task From_3_MB_an_attachment_is_uploaded_in_pieces(int length, bool isUploaded)
    {
        var ready = await transport.PrepareAsync(Mail(length), Now, None);

        var message = Assert.Single(server.Messages);
        Assert.Equal((ready.MessageId, isUploaded), (message.Id, message.Uploading.Name is not null));
        Assert.True(message.Attachments["rapport.xlsx"].AsSpan().SequenceEqual(Mail(length).Attachments[0].Content.Span));
        Assert.Empty(server.Wrong);
    }

    [Fact]
    public async Task A_mail_that_was_made_ready_is_found_by_its_key()
    {
        var first = await transport.PrepareAsync(Mail(100), Now, None);
        Assert.Equal(first, await transport.PrepareAsync(Mail(100), Now, None));
        await transport.SendAsync(first.MessageId, Mail(100), Now, None);

        Assert.Equal(first with { IsSent = true }, await transport.PrepareAsync(Mail(100), Now, None));
        Assert.Single(server.Messages);
        Assert.NotEqual(first, await transport.PrepareAsync(Mail(100) with { MessageKey = "it's;another" }, Now, None));
    }

    [Fact]
    public async Task A_draft_whose_attachment_is_not_whole_is_made_again()
    {
        const int triesOfTheClient = 3;
        for (var fault = 0; fault < triesOfTheClient; fault++)
        {
            server.Faults.Add(GraphOperation.Upload, 400);
        }

        await Assert.ThrowsAsync<MailNotSentException>(() => transport.PrepareAsync(Mail(GraphTransport.UploadFrom), Now, None));
        await transport.PrepareAsync(Mail(GraphTransport.UploadFrom), Now, None);

        Assert.Equal(GraphTransport.UploadFrom, Assert.Single(server.Messages).Attachments["rapport.xlsx"].Length);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Throttling_and_unavailability_are_waited_for_as_long_as_Graph_says(int status)
    {
        server.Faults.Add(GraphOperation.Find, status);
        server.Faults.Add(GraphOperation.Create, status);
        server.Faults.Add(GraphOperation.Send, 429);
        var started = TimeProvider.System.GetTimestamp();
        var ready = await transport.PrepareAsync(Mail(100), Now, None);
        await transport.SendAsync(ready.MessageId, Mail(100), Now, None);

        Assert.Single(server.Sent);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(2.9), TimeSpan.FromMinutes(1)); // Retry-After: 1, three times
    }

    [Fact]
    public async Task A_503_to_the_sending_is_not_tried_again_for_the_mail_may_have_gone()
    {
        var ready = await transport.PrepareAsync(Mail(100), Now, None);
        server.Faults.Add(GraphOperation.Send, 503, afterTaking: true);

        var unknown = await Record.ExceptionAsync(() => transport.SendAsync(ready.MessageId, Mail(100), Now, None));
        Assert.NotNull(unknown);
        Assert.IsNotType<MailNotSentException>(unknown);
        Assert.Single(server.Sent);
    }

    [Fact]
    public async Task A_token_that_has_run_out_sends_nothing_and_a_new_one_does()
    {
        var ready = await transport.PrepareAsync(Mail(100), Now, None);
        server.Credential.Valid = "token-2";
        var expired = await Assert.ThrowsAsync<MailNotSentException>(() => transport.SendAsync(ready.MessageId, Mail(100), Now, None));
        Assert.Equal(MailRefusal.ForNow, expired.Refusal);

        server.Credential.Given = "token-2";
        await transport.SendAsync(ready.MessageId, Mail(100), Now, None);
        Assert.Single(server.Sent);
    }

    [Fact]
    public async Task Recipients_that_Graph_refuses_are_of_no_use_to_try_again()
    {
        var mail = Mail(100) with { To = [new Recipient("Formand", "afvist@example.dk")] };
        var ready = await transport.PrepareAsync(mail, Now, None);

        Assert.True((await Assert.ThrowsAsync<MailNotSentException>(() => transport.SendAsync(ready.MessageId, mail, Now, None))).Refusal == MailRefusal.Recipient);
    }

    [Fact]
    public async Task What_does_not_show_is_not_found_and_neither_sent_nor_unsent()
    {
        var ready = await transport.PrepareAsync(Mail(100), Now, None);
        await transport.SendAsync(ready.MessageId, Mail(100), Now, None);
        server.Faults.HidesSent = true;

        Assert.Equal(MailStanding.NotFound, await transport.AskAsync(ready.MessageId, None));
    }

    private static MailContent Mail(int attachmentLength) => new()
    {
        MessageKey = "holbaek;2026-efteraar;final",
        From = "sekretariat@example.dk",
        To = [new Recipient("Formand", "formand@example.dk")],
        Subject = "Statusrapport",
        JournalNumber = "2024-17",
        TextBody = "Til bestyrelsen\n",
        HtmlBody = "<p>Til bestyrelsen</p>",
        Attachments = [new MailAttachment("rapport.xlsx", "application/octet-stream", Enumerable.Range(0, attachmentLength).Select(at => (byte)(at % 251)).ToArray())],
    };
}
