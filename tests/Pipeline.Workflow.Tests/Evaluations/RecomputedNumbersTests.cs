using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Evaluations;

/// <summary>A snapshot is a function of the log: whatever number is asked for, and though nothing computed was kept, it is what it was.</summary>
[Collection(AzuriteCollection.Name)]
public class RecomputedNumbersTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_number_is_computed_again_to_the_byte_though_every_snapshot_is_lost()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, "foerste.csv", Dental);
        await TakeAsync(world, process, "rettet.csv", DentalCorrected);
        await TakeAsync(world, process, "kommunen.csv", DentalOfTheKommuneAlone);
        await process.WithdrawAsync((await process.DeliveriesAsync()).Single(delivery => delivery.FileName == "rettet.csv").Id);
        await using var newer = world.Start(configuration: PipelineWorld.OtherRules());
        await newer.SweepAsync();
        var kept = await KeptAsync(newer);
        await world.RemoveSnapshotsAsync();

        // Number 1 is the rules that the log begins with: nobody evaluated it by itself. Number 6 is the new rules, by which all is computed now.
        Assert.Equal([2L, 3, 4, 5, 6], kept.Keys.Order());
        foreach (var (number, snapshot) in kept)
        {
            var again = (await newer.SnapshotAsOfAsync(number))! with { RulesHash = snapshot.RulesHash };
            Assert.Equal(SnapshotJson.Write(snapshot), SnapshotJson.Write(again));
        }
    }

    private static async Task<Dictionary<long, Snapshot>> KeptAsync(PipelineProcess process)
    {
        var kept = new Dictionary<long, Snapshot>();
        for (var number = 1L; number <= await process.Log.ReadEvaluatedAsync(PipelineWorld.Holbaek, CancellationToken.None); number++)
        {
            if (await process.KeptSnapshotAsync(number) is { } snapshot)
            {
                kept.Add(number, snapshot);
            }
        }

        return kept;
    }

    private static async Task TakeAsync(PipelineWorld world, PipelineProcess process, string file, string content)
    {
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.DropAsync($"holbaek/tandpleje-udeblivelser/{file}", content);
        await process.TakeAsync($"holbaek/tandpleje-udeblivelser/{file}");
        await Task.Delay(TimeSpan.FromSeconds(1.1));
    }
}
