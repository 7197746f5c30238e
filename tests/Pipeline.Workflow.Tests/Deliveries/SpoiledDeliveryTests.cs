using System.Globalization;
using Pipeline.Domain;
using Pipeline.Ingest.Tests.Support;
using Pipeline.Testing;

namespace Pipeline.Workflow.Tests.Deliveries;

/// <summary>Spoiled sample deliveries, taken as they are dropped: whatever they are, none is taken by half.</summary>
[Collection(AzuriteCollection.Name)]
public class SpoiledDeliveryTests(AzuriteFixture azurite)
{
    private const string CountSetting = "PIPELINE_FUZZ_DELIVERIES";
    private const int CountInCi = 40;
    private const int Seed = 20261123;

    private static readonly string[] Samples =
    [
        .. Directory.EnumerateDirectories(Repository.Path("sample-data", "holbaek")).SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task A_spoiled_delivery_is_taken_whole_or_not_at_all()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        var states = new HashSet<DeliveryState>();
        for (var number = 0; number < Count(); number++)
        {
            states.Add(await TakeAsync(world, process, number));
        }

        Assert.Empty(await world.DropBlobsAsync("indbakke"));
        Assert.True(states.Count > 1 || Count() < CountInCi, "All of them ended the same.");
    }

    private static async Task<DeliveryState> TakeAsync(PipelineWorld world, PipelineProcess process, int number)
    {
        var sample = Samples[number % Samples.Length];
        var path = string.Create(
            CultureInfo.InvariantCulture, $"holbaek/{new DirectoryInfo(sample).Parent!.Name}/{number}-{Path.GetFileName(sample)}");
        var (head, kept) = (await HeadAsync(process), (await process.ObservationsAsync()).Count);
        await world.DropAsync(path, Mutations.Mutate(await File.ReadAllBytesAsync(sample), new Random(Seed + number)));

        await process.TakeAsync(path);

        var delivery = (await process.DeliveriesAsync()).Single(entry => entry.Path == path);
        var written = (await process.ObservationsAsync()).Count - kept;
        var isTaken = delivery.State == DeliveryState.Ingested;
        Assert.True(delivery.IsCleared, path);
        Assert.Contains(delivery.State, new[] { DeliveryState.Ingested, DeliveryState.Refused, DeliveryState.Quarantined, DeliveryState.Duplicate });

        // The first delivery of all takes a number for the rules too. What a duplicate wrote before it was seen to be one is never read.
        Assert.Equal(isTaken ? head + (head == 0 ? 2 : 1) : head, await HeadAsync(process));
        Assert.Equal(isTaken || delivery.State == DeliveryState.Duplicate ? delivery.ObservationCount : 0, written);
        return delivery.State;
    }

    private static async Task<long> HeadAsync(PipelineProcess process) =>
        (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number;

    private static int Count() =>
        int.TryParse(Environment.GetEnvironmentVariable(CountSetting), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : CountInCi;
}
