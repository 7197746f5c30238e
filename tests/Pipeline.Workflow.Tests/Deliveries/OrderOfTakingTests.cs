using Pipeline.Domain;
using Pipeline.Testing;
using Pipeline.Workflow.Deliveries;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Deliveries;

/// <summary>Files dropped in one order and taken in another: events come late, and instances work at the same time.</summary>
[Collection(AzuriteCollection.Name)]
public class OrderOfTakingTests(AzuriteFixture azurite)
{
    private const string Folder = "holbaek/tandpleje-udeblivelser/";
    private static readonly AreaId Ladegaardsparken = new("ladegaardsparken");

    // 50, 45 and 40 of 500.
    private static readonly string[] Contents = [Dental, DentalCorrected, DentalCorrected.Replace("45;9,0", "40;8,0", StringComparison.Ordinal)];

    public static TheoryData<int[]> Orders => [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_file_dropped_last_wins_and_withdrawn_gives_way_to_the_one_before_in_every_order_of_taking(int[] order)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        for (var file = 0; file < Contents.Length; file++)
        {
            // The storage tells when a file was changed in whole seconds.
            await Task.Delay(file == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(1.1));
            await world.DropAsync(PathOf(file), Contents[file]);
        }

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

    private static string PathOf(int file) => FormattableString.Invariant($"{Folder}fil-{file}.csv");

    private static async Task WithdrawAsync(PipelineProcess process, int file) => Assert.IsType<DecisionAnswer.Done>(
        await process.WithdrawAsync((await process.DeliveriesAsync()).Single(delivery => delivery.Path == PathOf(file)).Id));

    private static async Task<decimal?> ValueAsync(PipelineProcess process) =>
        (await process.SnapshotAsync())!.Series.Single(point => point.Key.Area == Ladegaardsparken).Value.Number;
}
