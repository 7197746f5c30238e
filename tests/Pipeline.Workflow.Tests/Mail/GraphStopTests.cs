using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Tests.Meetings;

namespace Pipeline.Workflow.Tests.Mail;

/// <summary>The process is stopped between every two calls to Graph; the timer that follows mails goes on with them.</summary>
[Collection(AzuriteCollection.Name)]
public class GraphStopTests(AzuriteFixture azurite)
{
    private const int MostCalls = 60;

    [Theory]
    [InlineData(StopMoment.BeforeSending)]
    [InlineData(StopMoment.AfterApplying)]
    public Task No_stop_between_two_calls_to_Graph_loses_or_repeats_the_report(StopMoment moment) =>
        AssertOnceAsync(moment, GraphWorld.BoardOf("formand@example.dk"), fewestCalls: 4, "formand@example.dk"); // find, create, look at the attachment, send

    [Theory]
    [InlineData(StopMoment.BeforeSending)]
    [InlineData(StopMoment.AfterApplying)]
    public Task No_stop_loses_or_repeats_a_report_that_is_refused_for_one_of_its_recipients(StopMoment moment) =>
        AssertOnceAsync(
            moment,
            GraphWorld.BoardOf("formand@example.dk", "afvist@example.dk", "kasserer@example.dk"),
            fewestCalls: 17, // four for all, one to discard that, four for each
            "formand@example.dk",
            "kasserer@example.dk");

    private async Task AssertOnceAsync(StopMoment moment, string meetings, int fewestCalls, params string[] expected)
    {
        var point = 0;
        for (var reachedTheEnd = false; !reachedTheEnd; point++)
        {
            Assert.InRange(point, 0, MostCalls);
            await using var world = await GraphWorld.CreateAsync(azurite, meetings);
            await using (var stopped = world.StartStoppedAt(point + 1, moment, out var stop))
            {
                await Record.ExceptionAsync(stopped.PrepareMeetingsAsync);
                reachedTheEnd = !stop.IsStopped;
            }

            await using var healthy = world.Start();
            await world.FollowAsync(healthy, times: 4);
            await healthy.PrepareMeetingsAsync();

            Assert.Equal((point + 1, string.Join(' ', expected)), (point + 1, string.Join(' ', world.SentTo)));
            Assert.Equal(SendingState.Sent, (await healthy.ReportAsync(MeetingWorld.Meeting))!.State);
        }

        Assert.InRange(point, fewestCalls, MostCalls);
    }
}
