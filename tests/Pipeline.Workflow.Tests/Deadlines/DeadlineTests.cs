using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Deadlines;
using Pipeline.Workflow.Tests.Meetings;

namespace Pipeline.Workflow.Tests.Deadlines;

/// <summary>What may be kept no longer is removed, and not a day before.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class DeadlineTests(AzuriteFixture azurite)
{
    // Holbæk's plan ends on 31 December 2027; five years later is 31 December 2032.
    private static readonly DateOnly LastDay = new(2032, 12, 31);

    [Fact]
    public async Task A_refused_file_and_what_was_wrong_with_it_are_removed_after_fourteen_days()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await world.PutAsync(StorageNames.Archive, "ur", "");
        world.SetTime(await world.LastWrittenAsync(StorageNames.Archive));
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalOfUnknownAreas);
        var written = await world.LastWrittenAsync(StorageNames.Refused);

        world.SetTime(written.AddDays(14).AddMinutes(-10));
        await process.Get<RemoveRefused>().RunAsync(CancellationToken.None);
        Assert.Equal((3, 2), ((await world.BlobsAsync(StorageNames.Refused)).Count, (await world.RowsAsync(StorageNames.Refusals)).Count));

        world.SetTime(written.AddDays(14).AddMinutes(10));
        await process.Get<RemoveRefused>().RunAsync(CancellationToken.None);
        Assert.Empty(await world.BlobsAsync(StorageNames.Refused));
        Assert.Empty(await world.RowsAsync(StorageNames.Refusals));
        Assert.Equal(DeliveryState.Refused, Assert.Single(await process.DeliveriesAsync()).State);
    }

    [Fact]
    public async Task Rows_of_errors_that_a_restore_put_back_are_removed_again_though_their_files_are_gone()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalOfUnknownAreas);
        await world.RemoveBlobsAsync(StorageNames.Refused);
        world.Time.Advance(TimeSpan.FromDays(15));

        await process.Get<RemoveRefused>().RunAsync(CancellationToken.None);

        Assert.Empty(await world.RowsAsync(StorageNames.Refusals));
    }

    [Fact]
    public void The_figures_of_a_plan_are_kept_for_five_years_after_its_last_day() =>
        Assert.Equal(LastDay, RemoveExpiredPlans.DeadlineOf(PipelineWorld.Plan));

    [Fact]
    public void A_plan_whose_end_is_not_known_has_no_deadline() =>
        Assert.Null(RemoveExpiredPlans.DeadlineOf(PipelineWorld.Plan with { Period = PlanPeriod.Unknown }));

    [Fact]
    public async Task Everything_of_a_plan_is_removed_the_day_after_its_deadline()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await MeetingWorld.TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();

        // Noon in Denmark on the last day, and on the day after.
        world.SetTime(new DateTimeOffset(LastDay, new TimeOnly(11, 0), TimeSpan.Zero));
        await process.Get<RemoveExpiredPlans>().RunAsync(CancellationToken.None);
        Assert.NotEmpty(await process.DeliveriesAsync());
        Assert.NotEmpty(await world.BlobsAsync(StorageNames.Workbooks));

        world.SetTime(new DateTimeOffset(LastDay.AddDays(1), new TimeOnly(11, 0), TimeSpan.Zero));
        await process.Get<RemoveExpiredPlans>().RunAsync(CancellationToken.None);

        foreach (var table in StorageNames.ExportedTables)
        {
            Assert.Empty(await world.RowsAsync(table));
        }

        Assert.Empty(await world.ServingRowsAsync(StorageNames.IndicatorStatus));
        Assert.Empty(await world.BlobsAsync(StorageNames.Archive));
        Assert.Empty(await world.BlobsAsync(StorageNames.Snapshots));

        // The configuration that reports were made under belongs to no plan.
        Assert.All(await world.BlobsAsync(StorageNames.Workbooks), path => Assert.StartsWith("_konfiguration/", path, StringComparison.Ordinal));
        await process.SweepAsync();
    }

    [Fact]
    public async Task What_was_removed_is_logged_by_place_and_count_and_nothing_of_what_it_said()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        using var log = new Statistics.RecordedLog();
        await using var process = world.Start(others: services => services.AddLogging(logging => logging.AddProvider(log)));
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.Dental);
        world.SetTime(new DateTimeOffset(LastDay.AddDays(1), new TimeOnly(11, 0), TimeSpan.Zero));

        await process.Get<RemoveExpiredPlans>().RunAsync(CancellationToken.None);

        Assert.Contains(log.Entries, line => line.Contains("2 removed from observationer", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Entries, line => line.Contains("Ladegårdsparken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Data_of_a_plan_whose_file_is_gone_are_told_of_and_kept()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using (var process = world.Start())
        {
            await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.Dental);
        }

        using var log = new Statistics.RecordedLog();
        var without = PipelineWorld.WithAliases() with { Plans = [] };
        await using var later = world.Start(configuration: without, others: services => services.AddLogging(logging => logging.AddProvider(log)));

        await later.Get<RemoveExpiredPlans>().RunAsync(CancellationToken.None);

        Assert.Contains(log.Entries, line => line.Contains("Plan holbaek has data, but no known end", StringComparison.Ordinal));
        Assert.NotEmpty(await world.BlobsAsync(StorageNames.Archive));
    }
}
