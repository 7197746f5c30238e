using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Meetings;
using static Pipeline.Workflow.Tests.Meetings.MeetingWorld;

namespace Pipeline.Workflow.Tests.Mail;

/// <summary>Graph refuses a whole mail for one recipient, and need not say which.</summary>
[Collection(AzuriteCollection.Name)]
public class RefusedRecipientTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_recipient_that_Graph_refuses_does_not_stop_the_others_and_is_reported()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, GraphWorld.BoardOf("formand@example.dk", "afvist@example.dk", "kasserer@example.dk"));
        await using var process = world.Start();
        await process.PrepareMeetingsAsync();
        await process.PrepareMeetingsAsync();
        await world.FollowAsync(process);

        Assert.Equal(["formand@example.dk", "kasserer@example.dk"], world.SentTo);
        var report = (await process.ReportAsync(Meeting))!;
        Assert.Equal((SendingState.Sent, "Sendt uden gennemgang. Ikke sendt til afvist: adressen kan ikke bruges."), (report.State, report.Reason));
        var evidence = (await process.SentReports.ReadEvidenceAsync("holbaek", Meeting, CancellationToken.None))!;
        Assert.True(evidence.IndexOf("udeladt", StringComparison.Ordinal) < evidence.IndexOf("afvist@example.dk", StringComparison.Ordinal));
        Assert.Equal(
            [("afvist", SendingState.Failed), ("formand", SendingState.Sent), ("kasserer", SendingState.Sent)],
            (await SeparateAsync(process)).Select(mail => (mail.Recipients[0].Role, mail.State)).Order());
        Assert.DoesNotContain(world.Graph.Messages, message => message.Recipients.Count > 1); // nobody can send the refused draft by hand
        Assert.Empty(world.Graph.Wrong);
    }

    [Fact]
    public async Task One_of_whom_it_cannot_be_told_yet_does_not_stop_the_others_and_is_not_sent_to_twice()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, GraphWorld.BoardOf("formand@example.dk", "afvist@example.dk", "kasserer@example.dk"));
        await using var process = world.Start();
        world.Graph.Faults.Add(GraphOperation.Send, 400, code: "ErrorInvalidRecipients");
        world.Graph.Faults.Add(GraphOperation.Send, status: 0, afterTaking: true);
        await Record.ExceptionAsync(process.PrepareMeetingsAsync);
        Assert.Equal(["formand@example.dk", "kasserer@example.dk"], world.SentTo);
        Assert.Equal(SendingState.Sending, (await process.ReportAsync(Meeting))!.State);

        await world.FollowAsync(process);
        Assert.Equal(["formand@example.dk", "kasserer@example.dk"], world.SentTo);
        Assert.Equal(SendingState.Sent, (await process.ReportAsync(Meeting))!.State);
    }

    [Fact]
    public async Task Two_instances_that_divide_a_mail_send_to_each_once()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, GraphWorld.BoardOf("formand@example.dk", "afvist@example.dk", "kasserer@example.dk"));
        await using var one = world.Start();
        await using var other = world.Start();
        await Task.WhenAll(Record.ExceptionAsync(one.PrepareMeetingsAsync), Record.ExceptionAsync(other.PrepareMeetingsAsync));
        await Task.WhenAll(world.FollowAsync(one), world.FollowAsync(other));
        await world.FollowAsync(one, times: 2);

        Assert.Equal(["formand@example.dk", "kasserer@example.dk"], world.SentTo);
        Assert.Equal(SendingState.Sent, (await one.ReportAsync(Meeting))!.State);
    }

    [Fact]
    public async Task A_board_of_which_nobody_can_be_sent_to_gets_its_report_when_somebody_is_added()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, GraphWorld.BoardOf("afvist1@example.dk", "afvist2@example.dk"));
        await using var process = world.Start();
        await process.PrepareMeetingsAsync();
        Assert.Equal(SendingState.Failed, (await process.ReportAsync(Meeting))!.State);

        Assert.IsType<MailAnswer.Done>(await process.AddRecipientsAsync(Meeting, ("Formand", "formand@example.dk")));
        Assert.Equal(["formand@example.dk"], world.SentTo);
        var report = (await process.ReportAsync(Meeting))!;
        Assert.Equal(
            (SendingState.Sent, "Sendt uden gennemgang. Ikke sendt til afvist1, afvist2: adressen kan ikke bruges."), (report.State, SortedRoles(report.Reason)));
    }

    [Fact]
    public async Task A_refused_recipient_gets_the_report_when_the_address_works_and_it_is_tried_again()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, GraphWorld.BoardOf("formand@example.dk", "kasserer@example.dk"));
        await using var process = world.Start();
        world.Graph.Faults.Add(GraphOperation.Send, 400, code: "ErrorInvalidRecipients");
        world.Graph.Faults.Add(GraphOperation.Send, 400, code: "ErrorInvalidRecipients");
        await process.PrepareMeetingsAsync();
        var refused = (await SeparateAsync(process)).Single(mail => mail.State == SendingState.Failed);

        Assert.IsType<MailAnswer.NotNow>(await process.RetryAsync("2026-efteraar;endelig")); // it was divided: whoever is left has a mail of their own
        Assert.IsType<MailAnswer.Done>(await process.RetryAsync(refused.Key));
        Assert.Equal(["formand@example.dk", "kasserer@example.dk"], world.SentTo);
        var report = (await process.ReportAsync(Meeting))!;
        Assert.Equal((SendingState.Sent, "Sendt uden gennemgang."), (report.State, report.Reason));
        var evidence = (await process.SentReports.ReadEvidenceAsync("holbaek", Meeting, CancellationToken.None))!;
        Assert.Contains("\"begrundelse\": \"Postkassen er oprettet\"", evidence, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<MailEntry>> SeparateAsync(PipelineProcess process) =>
        [.. (await process.MailsAsync()).Where(mail => mail.Part.StartsWith("modtager-", StringComparison.Ordinal))];

    // Rows are read by the hash of their address.
    private static string SortedRoles(string reason) => reason.Replace("afvist2, afvist1", "afvist1, afvist2", StringComparison.Ordinal);
}
