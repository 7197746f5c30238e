using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Deliveries;

[Collection(AzuriteCollection.Name)]
public class SweepInboxTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan AfterTheAttempt = TimeSpan.FromMinutes(16);

    [Fact]
    public async Task A_half_done_delivery_that_cannot_be_finished_does_not_keep_the_others_of_its_plan_waiting()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        var halfDone = await LeaveHalfDoneAsync(world, "holbaek/tandpleje-udeblivelser/en.csv", "holbaek/tandpleje-udeblivelser/to.csv");
        world.Time.Advance(AfterTheAttempt);
        var stuck = halfDone.Min(StringComparer.Ordinal)!;
        var transport = new FaultInjectingTransport
        {
            BeforeCall = call => IsWriteOf(call, stuck) ? throw new InvalidOperationException("It cannot be finished.") : Task.CompletedTask,
        };

        await using var process = world.Start(transport);
        var trouble = await Assert.ThrowsAsync<AggregateException>(process.SweepAsync);

        Assert.Equal("It cannot be finished.", Assert.Single(trouble.InnerExceptions).Message);
        Assert.Equal([stuck], (await process.DeliveriesAsync()).Where(delivery => !delivery.IsCleared).Select(delivery => delivery.Id.Value));
    }

    private static bool IsWriteOf(string call, string delivery) =>
        !call.StartsWith("GET", StringComparison.Ordinal) && call.Contains(delivery, StringComparison.Ordinal);

    // Claimed by a process that was stopped, and then removed from the inbox by a person.
    private static async Task<IReadOnlyList<string>> LeaveHalfDoneAsync(PipelineWorld world, params IReadOnlyList<string> paths)
    {
        var claimed = new List<string>();
        foreach (var path in paths)
        {
            await world.DropAsync(path, Dental);
            var transport = new FaultInjectingTransport();
            await using var process = world.Start(transport);
            transport.StopAt(5, StopMoment.BeforeSending);
            await Assert.ThrowsAnyAsync<Exception>(() => process.TakeAsync(path));
        }

        await using var healthy = world.Start();
        foreach (var entry in await healthy.DeliveriesAsync())
        {
            Assert.True(await healthy.Get<InboxStore>().DeleteAsync(entry.Path, entry.BlobETag, CancellationToken.None));
            Assert.Equal(DeliveryState.Received, entry.State);
            claimed.Add(entry.Id.Value);
        }

        Assert.Equal(paths.Count, claimed.Count);
        return claimed;
    }
}
