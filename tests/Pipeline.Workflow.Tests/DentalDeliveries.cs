using Pipeline.Domain;
using Pipeline.Storage;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests;

/// <summary>Taking the small deliveries of <see cref="Samples"/>, and what came of them.</summary>
internal static class DentalDeliveries
{
    public static readonly AreaId Ladegaardsparken = new("ladegaardsparken");

    // Blobs are dated by the machine: a clock far ahead of it makes every one of them old.
    public static readonly TimeSpan FarAhead = TimeSpan.FromDays(3650);

    /// <summary>Drops a file and takes it: the delivery that it became.</summary>
    public static async Task<DeliveryEntry> TakeAsync(PipelineWorld world, PipelineProcess process, string content, string path = DentalPath)
    {
        var before = (await process.DeliveriesAsync()).Select(delivery => delivery.Id).ToHashSet();
        await world.DropAsync(path, content);
        await process.TakeAsync(path);
        return Assert.Single(await process.DeliveriesAsync(), delivery => !before.Contains(delivery.Id));
    }

    /// <summary>The only value in force of Ladegårdsparken.</summary>
    public static async Task<decimal?> ValueAsync(PipelineProcess process) =>
        (await process.SnapshotAsync())!.Series.Single(point => point.Key.Area == Ladegaardsparken).Value.Number;
}
