using Microsoft.Extensions.DependencyInjection;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Mail;
using Pipeline.Workflow.Tests.Meetings;

namespace Pipeline.Workflow.Tests.Mail;

/// <summary>The report on its way through Graph, where anything may go wrong at any moment: one mail, or a state that says that it cannot be told.</summary>
[Collection(AzuriteCollection.Name)]
public class ExactlyOnceTests(AzuriteFixture azurite)
{
    private const int MostCalls = 200;

    [Fact]
    public async Task The_report_goes_once_through_Graph()
    {
        await using var graph = await GraphServer.StartAsync();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await StartAsync(world, graph);
        await process.PrepareMeetingsAsync();
        await process.PrepareMeetingsAsync();

        Assert.Single(graph.Sent, IsFinal);
        Assert.Empty(graph.Wrong);
        Assert.Equal(SendingState.Sent, (await process.ReportAsync(MeetingWorld.Meeting))!.State);
    }

    [Theory]
    [InlineData(nameof(GraphOperation.Find), false)]
    [InlineData(nameof(GraphOperation.Create), false)]
    [InlineData(nameof(GraphOperation.Create), true)] // the draft was made and the answer lost
    [InlineData(nameof(GraphOperation.Attachments), false)]
    [InlineData(nameof(GraphOperation.Send), false)]
    [InlineData(nameof(GraphOperation.Send), true)] // the mail was taken and the answer lost
    public async Task A_connection_that_breaks_loses_and_repeats_nothing(string operation, bool afterTaking)
    {
        await using var graph = await GraphServer.StartAsync();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await StartAsync(world, graph);
        graph.Faults.Add(Enum.Parse<GraphOperation>(operation), status: 0, afterTaking);
        await Record.ExceptionAsync(process.PrepareMeetingsAsync);
        await FollowAsync(world, process);
        await FollowAsync(world, process);
        await FollowAsync(world, process);

        Assert.Single(graph.Sent, IsFinal);
        Assert.Equal(SendingState.Sent, (await process.ReportAsync(MeetingWorld.Meeting))!.State);
    }

    [Fact]
    public async Task A_sent_copy_that_is_slow_to_show_is_waited_for()
    {
        await using var graph = await GraphServer.StartAsync();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await StartAsync(world, graph);
        (graph.Faults.HidesSent, graph.Faults.HidesFound) = (true, true);
        graph.Faults.Add(GraphOperation.Send, status: 0, afterTaking: true);
        await Record.ExceptionAsync(process.PrepareMeetingsAsync);
        await FollowAsync(world, process);
        Assert.Equal(SendingState.Sending, (await process.MailAsync(MailKind.Final)).State);

        (graph.Faults.HidesSent, graph.Faults.HidesFound) = (false, false);
        await FollowAsync(world, process);
        Assert.Equal(SendingState.Sent, (await process.ReportAsync(MeetingWorld.Meeting))!.State);
        Assert.Single(graph.Sent, IsFinal);
    }

    [Fact]
    public async Task A_sent_mail_that_still_shows_as_a_draft_is_not_sent_again_at_once()
    {
        await using var graph = await GraphServer.StartAsync();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await StartAsync(world, graph);
        graph.Faults.ShowsSentAsDraft = true;
        graph.Faults.Add(GraphOperation.Send, status: 0, afterTaking: true);
        await Record.ExceptionAsync(process.PrepareMeetingsAsync);
        await FollowAsync(world, process);

        graph.Faults.ShowsSentAsDraft = false;
        await FollowAsync(world, process);
        Assert.Equal(SendingState.Sent, (await process.ReportAsync(MeetingWorld.Meeting))!.State);
        Assert.Single(graph.Sent, IsFinal);
    }

    [Fact]
    public async Task What_never_shows_ends_as_uncertain_and_is_never_sent_blindly()
    {
        await using var graph = await GraphServer.StartAsync();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await StartAsync(world, graph);
        (graph.Faults.HidesSent, graph.Faults.HidesFound) = (true, true);
        graph.Faults.Add(GraphOperation.Send, status: 0, afterTaking: true);
        await Record.ExceptionAsync(process.PrepareMeetingsAsync);
        for (var quarter = 0; quarter < 20; quarter++)
        {
            await FollowAsync(world, process);
        }

        await process.PrepareMeetingsAsync();
        Assert.Equal(SendingState.Uncertain, (await process.MailAsync(MailKind.Final)).State);
        Assert.Equal(SendingState.Uncertain, (await process.ReportAsync(MeetingWorld.Meeting))!.State);
        Assert.Single(graph.Sent, IsFinal);

        // Should the copy show after all, the state is mended by itself.
        graph.Faults.HidesSent = false;
        await FollowAsync(world, process);
        Assert.Equal(SendingState.Sent, (await process.ReportAsync(MeetingWorld.Meeting))!.State);
    }

    [Fact]
    public async Task A_mail_that_was_being_sent_is_not_sent_after_the_meeting()
    {
        await using var graph = await GraphServer.StartAsync();
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await StartAsync(world, graph);
        graph.Faults.Add(GraphOperation.Send, status: 0);
        await Record.ExceptionAsync(process.PrepareMeetingsAsync);
        world.Time.Advance(TimeSpan.FromDays(15));
        await process.PrepareMeetingsAsync();

        Assert.DoesNotContain(graph.Sent, IsFinal);
        Assert.Equal(SendingState.Missed, (await process.ReportAsync(MeetingWorld.Meeting))!.State);
    }

    [Fact]
    public async Task No_crash_point_loses_or_repeats_a_mail_through_Graph()
    {
        var point = 0;
        for (var reachedTheEnd = false; !reachedTheEnd; point++)
        {
            Assert.InRange(point, 0, MostCalls);
            await using var graph = await GraphServer.StartAsync();
            using var world = await PipelineWorld.CreateAsync(azurite);
            await using var healthy = await StartAsync(world, graph);
            var transport = new FaultInjectingTransport();
            transport.StopAt(point + 1, StopMoment.AfterApplying);
            await using (var stopped = world.Start(transport, others: services => services.AddSingleton<IMailTransport>(graph.Connect())))
            {
                await Record.ExceptionAsync(stopped.PrepareMeetingsAsync);
            }

            reachedTheEnd = !transport.IsStopped;
            await FollowAsync(world, healthy);
            await healthy.PrepareMeetingsAsync();
            await FollowAsync(world, healthy);
            await FollowAsync(world, healthy);

            Assert.True(graph.Sent.Count(IsFinal) == 1, $"{graph.Sent.Count(IsFinal)} mails after a stop at call {point + 1}");
            Assert.Equal(SendingState.Sent, (await healthy.ReportAsync(MeetingWorld.Meeting))!.State);
        }

        Assert.InRange(point, 10, MostCalls);
    }

    private static bool IsFinal(GraphMailboxMessage message) => message.Key.EndsWith(";final", StringComparison.Ordinal);

    private static async Task<PipelineProcess> StartAsync(PipelineWorld world, GraphServer graph)
    {
        await using (var taking = await MeetingWorld.TakeAsync(world, Samples.BoardMeetings))
        {
            return world.Start(others: services => services.AddSingleton<IMailTransport>(graph.Connect()));
        }
    }

    private static async Task FollowAsync(PipelineWorld world, PipelineProcess process)
    {
        world.Time.Advance(TimeSpan.FromMinutes(16));
        await process.FollowMailsAsync();
    }
}
