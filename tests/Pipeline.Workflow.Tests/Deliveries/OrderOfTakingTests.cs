using Pipeline.Domain;
using Pipeline.Testing;
using Pipeline.Workflow.Deliveries;
using static Pipeline.Workflow.Tests.DentalDeliveries;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Deliveries;

/// <summary>Files dropped in one order and taken in another: events come late, and instances work at the same time.</summary>
[Collection(AzuriteCollection.Name)]
public class OrderOfTakingTests(AzuriteFixture azurite)
{
    private const string Folder = "holbaek/tandpleje-udeblivelser/";

    // 50, 45 and 40 of 500.
    private static readonly string[] Contents = [Dental, DentalCorrected, DentalCorrected.Replace("45;9,0", "40;8,0", StringComparison.Ordinal)];

    public static TheoryData<int[]> Orders => [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_file_dropped_last_wins_and_withdrawn_gives_way_to_the_one_before_in_every_order_of_taking(int[] order)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await DropAsync(world, Contents);

        foreach (var file in order)
        {
            await process.TakeAsync(PathOf(file));
        }

        Assert.All(await process.DeliveriesAsync(), delivery => Assert.Equal(DeliveryState.Ingested, delivery.State));
        Assert.Equal(8.0m, await ValueAsync(process));
        await WithdrawAsync(process, file: 1);
        Assert.Equal(8.0m, await ValueAsync(process));
        await WithdrawAsync(process, file: 2);
        Assert.Equal(10.0m, await ValueAsync(process));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_said_again_after_b_is_in_force_in_every_order_of_taking(int[] order)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await DropAsync(world, Dental, DentalCorrected, Dental);
        foreach (var file in order)
        {
            await process.TakeAsync(PathOf(file));
        }

        Assert.Equal(10.0m, await ValueAsync(process));
    }

    [Fact]
    public async Task A_file_said_again_and_read_again_under_mended_rules_still_beats_what_was_changed_in_between()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var before = world.Start();
        await DropAsync(world, Dental, DentalCorrected, Dental);
        await before.TakeAsync(PathOf(0));
        await before.TakeAsync(PathOf(2));
        var first = (await before.DeliveriesAsync()).Single(delivery => delivery.State == DeliveryState.Ingested).Id;

        await using var after = world.Start(configuration: PipelineWorld.OtherRules());
        await after.SweepAsync();
        var again = Assert.IsType<DecisionAnswer.Done>(await after.ReingestAsync(first)).Delivery;
        await after.TakeAsync(PathOf(1));

        var point = (await after.SnapshotAsync())!.Series.Single(point => point.Key.Area == Ladegaardsparken);
        Assert.Equal((10.0m, again.Id), (point.Value.Number, point.Delivery));
    }

    private static async Task DropAsync(PipelineWorld world, params string[] contents)
    {
        foreach (var (file, content) in contents.Index())
        {
            // The storage tells when a file was changed in whole seconds.
            await Task.Delay(file == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(1.1));
            await world.DropAsync(PathOf(file), content);
        }
    }

    private static string PathOf(int file) => FormattableString.Invariant($"{Folder}fil-{file}.csv");

    private static async Task WithdrawAsync(PipelineProcess process, int file) => Assert.IsType<DecisionAnswer.Done>(
        await process.WithdrawAsync((await process.DeliveriesAsync()).Single(delivery => delivery.Path == PathOf(file)).Id));
}
