using Pipeline.Storage;
using Pipeline.Testing;
using static Pipeline.Workflow.Tests.Meetings.MeetingWorld;

namespace Pipeline.Workflow.Tests.Meetings;

/// <summary>The process is stopped after every storage call of a report's way to the board; another goes on.</summary>
[Collection(AzuriteCollection.Name)]
public class MeetingCrashTests(AzuriteFixture azurite)
{
    private const int MostCalls = 200;

    [Fact]
    public async Task No_crash_point_of_the_report_loses_or_repeats_a_mail() => await AssertOneMailAsync(Samples.BoardMeetings, "final", SendingState.Sent);

    [Fact]
    public async Task No_crash_point_of_the_draft_loses_or_repeats_a_mail() =>
        await AssertOneMailAsync(MeetingOn("2026-10-05"), "kladde", SendingState.Drafted);

    private async Task AssertOneMailAsync(string meetings, string kind, SendingState state)
    {
        var point = 0;
        for (var reachedTheEnd = false; !reachedTheEnd; point++)
        {
            Assert.InRange(point, 0, MostCalls);
            using var world = await PipelineWorld.CreateAsync(azurite);
            await using var healthy = await TakeAsync(world, meetings);
            var transport = new FaultInjectingTransport();
            transport.StopAt(point + 1, StopMoment.AfterApplying);
            await using (var stopped = world.Start(transport))
            {
                await Record.ExceptionAsync(stopped.PrepareMeetingsAsync);
            }

            reachedTheEnd = !transport.IsStopped;
            await world.RecoverAsync();
            await healthy.PrepareMeetingsAsync();
            await healthy.FollowMailsAsync();

            Assert.True(world.MailsOf(kind).Count() == 1, $"{world.MailsOf(kind).Count()} mails after a stop at call {point + 1}");
            Assert.Equal(state, (await healthy.ReportAsync(Meeting))!.State);
        }

        Assert.InRange(point, 10, MostCalls);
    }
}
