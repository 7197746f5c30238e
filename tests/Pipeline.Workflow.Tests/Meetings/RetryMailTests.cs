using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Meetings;
using Pipeline.Workflow.Tests.Mail;
using static Pipeline.Workflow.Tests.Meetings.MeetingWorld;

namespace Pipeline.Workflow.Tests.Meetings;

/// <summary>A mail that Graph refused for good is tried again once a person has mended what was wrong.</summary>
[Collection(AzuriteCollection.Name)]
public class RetryMailTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_report_that_was_refused_goes_once_when_it_is_tried_again_and_the_decision_is_kept()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, Samples.BoardMeetings);
        await using var process = world.Start();
        world.Graph.Faults.Add(GraphOperation.Send, 400);
        await process.PrepareMeetingsAsync();
        await world.FollowAsync(process);
        Assert.Equal(SendingState.Failed, (await process.ReportAsync(Meeting))!.State);

        Assert.IsType<MailAnswer.Done>(await process.RetryAsync("2026-efteraar;endelig"));
        Assert.Equal(["formand@example.dk"], world.SentTo);
        Assert.Equal(SendingState.Sent, (await process.ReportAsync(Meeting))!.State);
        var decision = Assert.Single((await process.MailAsync(MailKind.Final)).Decisions);
        Assert.Equal((MailWish.TriedAgain, new Decision("Karen Sekretær", "Postkassen er oprettet")), (decision.Wish, decision.Decision));
        Assert.IsType<MailAnswer.NotNow>(await process.RetryAsync("2026-efteraar;endelig"));
        Assert.Single(world.SentTo);
    }

    [Fact]
    public async Task A_stop_after_the_decision_is_mended_by_asking_again()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, Samples.BoardMeetings);
        await using var process = world.Start();
        world.Graph.Faults.Add(GraphOperation.Send, 400);
        await process.PrepareMeetingsAsync();
        var transport = new FaultInjectingTransport();
        await using (var stopped = world.World.Start(transport))
        {
            transport.BeforeCall = line =>
            {
                if (line.StartsWith("PUT", StringComparison.Ordinal) && line.Contains("rapporter", StringComparison.Ordinal))
                {
                    transport.StopAt(1, StopMoment.BeforeSending);
                }

                return Task.CompletedTask;
            };
            Assert.NotNull(await Record.ExceptionAsync(() => stopped.RetryAsync("2026-efteraar;endelig")));
        }

        Assert.IsType<MailAnswer.Done>(await process.RetryAsync("2026-efteraar;endelig"));
        await world.FollowAsync(process, times: 3);
        Assert.Equal(["formand@example.dk"], world.SentTo);
        Assert.Equal(SendingState.Sent, (await process.ReportAsync(Meeting))!.State);
    }

    [Fact]
    public async Task A_draft_that_was_refused_goes_when_it_is_tried_again_and_the_report_on_its_day()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, MeetingOn("2026-10-05"));
        await using var process = world.Start();
        world.Graph.Faults.Add(GraphOperation.Send, 400);
        await process.PrepareMeetingsAsync();
        var draft = await process.MailAsync(MailKind.Draft);
        Assert.Equal(SendingState.Failed, draft.State);

        Assert.IsType<MailAnswer.Done>(await process.RetryAsync(draft.Key));
        Assert.Equal(SendingState.Drafted, (await process.ReportAsync(Meeting))!.State);
        world.World.Time.Advance(TimeSpan.FromDays(7));
        await process.PrepareMeetingsAsync();
        Assert.Equal(["formand@example.dk"], world.SentTo);
    }

    [Fact]
    public async Task A_reminder_that_was_refused_goes_to_the_contact_of_today_and_the_others_are_not_reminded_again()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, MeetingOn("2026-10-12"));
        var refusedSource = PipelineWorld.Plan.Sources.First(source => source.Formats.Any(format => format.Value == "elevfravaer"));
        await using (var wrong = world.Start(PipelineWorld.WithContact(refusedSource.Id.Value, "afvist@example.dk")))
        {
            await wrong.PrepareMeetingsAsync();
        }

        await using var mended = world.Start();
        var refused = (await mended.MailsAsync()).Single(mail => mail is { Kind: MailKind.Reminder, State: SendingState.Failed });
        var reminded = world.Graph.Sent.Count;
        Assert.IsType<MailAnswer.Done>(await mended.RetryAsync(refused.Key));

        Assert.Equal(reminded + 1, world.Graph.Sent.Count);
        Assert.Equal([refusedSource.Contact], world.Graph.Sent.Last().Recipients);
        Assert.All((await mended.MailsAsync()).Where(mail => mail.Kind == MailKind.Reminder), mail => Assert.Equal(SendingState.Sent, mail.State));
    }

    [Fact]
    public async Task A_receipt_that_was_refused_goes_to_the_contact_of_today()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, Samples.BoardMeetings);
        var dental = PipelineWorld.Plan.Sources.Single(source => source.Formats.Any(format => format.Value == "tandpleje-udeblivelser"));
        await using (var wrong = world.Start(PipelineWorld.WithContact(dental.Id.Value, "afvist@example.dk")))
        {
            await DeliverAsync(world.World, wrong, Samples.DentalPath, Samples.DentalCorrected);
        }

        await using var mended = world.Start();
        var refused = (await mended.MailsAsync()).Single(mail => mail.State == SendingState.Failed);
        Assert.IsType<MailAnswer.Done>(await mended.RetryAsync(refused.Key));

        Assert.Equal([dental.Contact], Assert.Single(world.Graph.Sent).Recipients);
        Assert.All(await mended.DeliveriesAsync(), delivery => Assert.True(delivery.IsCleared));
    }

    [Fact]
    public async Task What_did_not_fail_or_is_not_needed_any_more_is_not_tried()
    {
        await using var world = await GraphWorld.CreateAsync(azurite, Samples.BoardMeetings);
        await using var process = world.Start();
        world.Graph.Faults.Add(GraphOperation.Send, 400);
        await process.PrepareMeetingsAsync();

        Assert.IsType<MailAnswer.Unknown>(await process.RetryAsync("2026-efteraar;kladde"));
        Assert.IsType<MailAnswer.Unknown>(await process.RetryAsync("'; drop"));
        Assert.IsType<MailAnswer.Invalid>(await process.RetryAsync("2026-efteraar;endelig", " "));
        world.World.Time.Advance(TimeSpan.FromDays(15));
        Assert.IsType<MailAnswer.NotNow>(await process.RetryAsync("2026-efteraar;endelig"));
        Assert.Empty(world.SentTo);
    }
}
