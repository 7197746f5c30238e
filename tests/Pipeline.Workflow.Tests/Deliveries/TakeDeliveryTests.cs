using Microsoft.Extensions.DependencyInjection;
using Pipeline.Domain;
using Pipeline.Ingest;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Deadlines;
using Pipeline.Workflow.Deliveries;
using static Pipeline.Workflow.Tests.DentalDeliveries;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Deliveries;

[Collection(AzuriteCollection.Name)]
public class TakeDeliveryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_correction_replaces_the_value_and_the_first_is_kept()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, Dental);
        await TakeAsync(world, process, DentalCorrected);

        // 45 of 500 is 9,0 pct.; before the correction 50 of 500 was 10,0.
        Assert.Equal(9.0m, await ValueAsync(process));
        Assert.Equal([9.0m, 10.0m], (await process.ObservationsAsync())
            .Where(taken => taken.Observation.Key.Area == Ladegaardsparken)
            .Select(taken => taken.Observation.Value.Number!.Value)
            .Order());
    }

    [Fact]
    public async Task A_then_b_then_a_again_ends_at_a()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, Dental);
        await TakeAsync(world, process, DentalCorrected);
        var again = await TakeAsync(world, process, Dental);

        Assert.Equal(DeliveryState.Ingested, again.State);
        Assert.Equal(10.0m, await ValueAsync(process));
    }

    [Fact]
    public async Task The_same_file_dropped_again_is_a_duplicate_that_changes_nothing_and_is_told()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, Dental);
        var before = await process.SnapshotAsync();
        var again = await TakeAsync(world, process, Dental, "holbaek/tandpleje-udeblivelser/samme-igen.csv");

        Assert.Equal(DeliveryState.Duplicate, again.State);
        Assert.True(again.IsCleared);
        Assert.Equal(before!.Number, (await process.SnapshotAsync())!.Number);
        Assert.Equal(2, world.Mails.Count);
        Assert.Contains("Dublet", world.MailText(again.Id.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_under_other_rules_is_read_anew()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using (var before = world.Start())
        {
            await TakeAsync(world, before, Dental);
        }

        await using var after = world.Start(configuration: PipelineWorld.OtherRules());
        Assert.Equal(DeliveryState.Ingested, (await TakeAsync(world, after, Dental)).State);
    }

    [Fact]
    public async Task Two_instances_on_the_same_file_take_it_once_and_tell_it_once()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await world.DropAsync(DentalPath, Dental);
        await using var one = world.Start();
        await using var other = world.Start();
        await Task.WhenAll(Record.ExceptionAsync(() => one.TakeAsync(DentalPath)), Record.ExceptionAsync(() => other.TakeAsync(DentalPath)));

        // Whoever lost a race gave up; running again finishes what is left, as the trigger does.
        await world.RecoverAsync();
        await one.TakeAsync(DentalPath);
        await one.SweepAsync();

        var delivery = Assert.Single(await one.DeliveriesAsync());
        Assert.Equal((DeliveryState.Ingested, 2L, true), (delivery.State, delivery.Number, delivery.IsCleared));
        Assert.Single(world.Mails);
        Assert.Equal(10.0m, await ValueAsync(one));
    }

    [Fact]
    public async Task Files_taken_at_the_same_time_get_a_number_each_and_none_is_lost()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        var paths = Enumerable.Range(1, 6).Select(number => $"holbaek/tandpleje-udeblivelser/fil-{number}.csv").ToList();
        foreach (var (path, index) in paths.Select((path, index) => (path, index)))
        {
            // A year each, so that no two files are the same: 50 of 500 is 10,0 pct.
            await world.DropAsync(path, Dental.Replace("2026H1", $"{2019 + index}H1", StringComparison.Ordinal));
        }

        await Task.WhenAll(paths.Select(process.TakeAsync));
        await process.SweepAsync();

        Assert.Equal([2, 3, 4, 5, 6, 7], (await process.DeliveriesAsync()).Select(delivery => delivery.Number!.Value));
        var snapshot = await process.SnapshotAsync();
        Assert.Equal(7, snapshot!.Number);
        Assert.Equal(12, snapshot.Series.Count);
    }

    [Fact]
    public async Task A_file_overwritten_before_it_was_read_is_overtaken_and_names_what_replaced_it()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await world.DropAsync(DentalPath, Dental);
        var transport = new FaultInjectingTransport();
        await using (var process = world.Start(transport))
        {
            var isReplaced = false;
            transport.BeforeCall = async line =>
            {
                if (line.StartsWith("GET", StringComparison.Ordinal) && line.Contains("/indbakke/", StringComparison.Ordinal) && !isReplaced)
                {
                    isReplaced = true;
                    await world.DropAsync(DentalPath, DentalCorrected);
                }
            };
            await process.TakeAsync(DentalPath);
        }

        await using var next = world.Start();
        await next.TakeAsync(DentalPath);

        var deliveries = await next.DeliveriesAsync();
        var overtaken = Assert.Single(deliveries, delivery => delivery.State == DeliveryState.Overtaken);
        var replacement = Assert.Single(deliveries, delivery => delivery.State == DeliveryState.Ingested);
        Assert.Equal(replacement.Id, overtaken.ReplacedBy);
        Assert.Equal(9.0m, await ValueAsync(next));
        Assert.Empty(await world.DropBlobsAsync(StorageNames.Inbox));
    }

    [Fact]
    public async Task Two_minutes_of_trouble_count_as_one_attempt()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await world.DropAsync(DentalPath, Dental);
        for (var minute = 0; minute < 10; minute++)
        {
            await StopEarlyAsync(world);
            world.Time.Advance(TimeSpan.FromSeconds(12));
        }

        await using var process = world.Start();
        Assert.Equal(1, Assert.Single(await process.DeliveriesAsync()).Attempts);
        await process.TakeAsync(DentalPath);
        Assert.Equal(DeliveryState.Ingested, Assert.Single(await process.DeliveriesAsync()).State);
    }

    [Fact]
    public async Task Five_attempts_that_end_the_process_leave_the_file_in_the_inbox_and_tell_operations()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await world.DropAsync(DentalPath, Dental);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await StopEarlyAsync(world);
            world.Time.Advance(TimeSpan.FromMinutes(16));
        }

        await using var process = world.Start();
        await process.TakeAsync(DentalPath);

        var failed = Assert.Single(await process.DeliveriesAsync());
        Assert.Equal(DeliveryState.Failed, failed.State);
        Assert.Equal([DentalPath], await world.DropBlobsAsync(StorageNames.Inbox));
        Assert.Equal("drift@example.dk", Assert.Single(await process.MailsAsync()).Recipients[0].Address);

        // It waits for a person: nothing tries it again.
        world.Time.Advance(FarAhead);
        await process.SweepAsync();
        Assert.Single(world.Mails);
    }

    [Theory]
    [InlineData("fil.csv")]
    [InlineData("holbaek/fil.csv")]
    [InlineData("atlantis/tandpleje-udeblivelser/fil.csv")]
    [InlineData("holbaek/tandpleje-udeblivelser/2026/fil.csv")]
    public async Task A_misplaced_file_is_refused_under_the_unknown_plan_and_told_to_operations(string path)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await world.DropAsync(path, Dental);
        await process.TakeAsync(path);

        var refused = Assert.Single(await process.DeliveriesAsync(DropPath.UnknownPlan));
        Assert.Equal((DeliveryState.Refused, true), (refused.State, refused.IsCleared));
        Assert.Empty(await world.DropBlobsAsync(StorageNames.Inbox));
        Assert.Equal(["fejl.json", "fejl.xlsx", "original.csv"], (await world.BlobsAsync(StorageNames.Refused)).Select(Path.GetFileName));
        Assert.Contains("drift@example.dk", world.MailText(refused.Id.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misplaced_file_with_a_cpr_number_is_quarantined_like_any_other()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await world.DropAsync("fil.csv", DentalWithCpr);
        await process.TakeAsync("fil.csv");

        Assert.Equal(DeliveryState.Quarantined, Assert.Single(await process.DeliveriesAsync(DropPath.UnknownPlan)).State);
        Assert.Empty(await world.BlobsAsync(StorageNames.Refused));
    }

    [Fact]
    public async Task A_cpr_number_in_a_file_name_is_masked_everywhere_from_the_first_row_on()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        var delivery = await TakeAsync(world, process, Dental, "holbaek/tandpleje-udeblivelser/barn 070761-4285.csv");

        Assert.Equal(DeliveryState.Quarantined, delivery.State);
        Assert.Equal("barn xxxxxx-xxxx.csv", delivery.FileName);
        Assert.DoesNotContain("070761", delivery.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("070761", world.MailText(delivery.Id.Value), StringComparison.Ordinal);
        Assert.Empty(await world.DropBlobsAsync(StorageNames.Inbox));
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_refused_unread_and_stays_where_it_lies()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start(others: services => services.AddSingleton(IngestLimits.Default with { FileBytes = 100 }));
        var delivery = await TakeAsync(world, process, Dental);

        Assert.Equal((DeliveryState.Refused, true), (delivery.State, delivery.IsCleared));
        Assert.Contains("højst 100", delivery.Message, StringComparison.Ordinal);
        Assert.Contains("Filen ligger stadig i indbakken", world.MailText("kvittering"), StringComparison.Ordinal);
        Assert.Equal([DentalPath], await world.DropBlobsAsync(StorageNames.Inbox));
        Assert.Empty(await world.BlobsAsync(StorageNames.Refused));
    }

    [Fact]
    public async Task A_file_with_more_rows_than_the_limit_is_refused_and_kept_apart_since_not_all_of_it_was_seen()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start(others: services => services.AddSingleton(IngestLimits.Default with { Rows = 1 }));
        var delivery = await TakeAsync(world, process, Dental);

        Assert.Equal((DeliveryState.Refused, true), (delivery.State, delivery.IsCleared));
        Assert.Equal([delivery.Id.Value], await world.DropBlobsAsync(StorageNames.Quarantine));
        Assert.Equal(["fejl.json", "fejl.xlsx"], (await world.BlobsAsync(StorageNames.Refused)).Select(Path.GetFileName));
        Assert.Contains("i karantæne og ikke ved de afviste; den slettes efter 7 dage", Assert.Single(delivery.Warnings), StringComparison.Ordinal);
        Assert.IsType<DecisionAnswer.NotNow>(await process.ReingestAsync(delivery.Id));
    }

    [Theory]
    [InlineData("holbaek/tandpleje-udeblivelser/fil.xlsx", "holbaek")]
    [InlineData("fil.xlsx", "ukendt")]
    public async Task A_damaged_workbook_never_comes_to_where_refused_files_lie(string path, string keptUnder)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await world.DropAsync(path, [0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4]);
        await process.TakeAsync(path);

        var refused = Assert.Single(await process.DeliveriesAsync(new PlanId(keptUnder)));
        Assert.Equal((DeliveryState.Refused, true), (refused.State, refused.IsCleared));
        Assert.Equal([refused.Id.Value], await world.DropBlobsAsync(StorageNames.Quarantine));
        Assert.Equal(["fejl.json", "fejl.xlsx"], (await world.BlobsAsync(StorageNames.Refused)).Select(Path.GetFileName));
        Assert.Empty(await world.DropBlobsAsync(StorageNames.Inbox));
        Assert.Contains("(karantæne), hvor den slettes automatisk efter 7 dage", world.MailText("kvittering"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_tells_of_the_time_in_quarantine_that_is_set()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start(others: services => services.AddSingleton(new QuarantineKeeping(TimeSpan.FromDays(3))));
        var delivery = await TakeAsync(world, process, DentalWithCpr);

        Assert.Contains("slettes efter 3 dage", delivery.Message, StringComparison.Ordinal);
        Assert.Contains("slettes automatisk efter 3 dage", world.MailText("kvittering"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_that_was_seen_through_is_told_to_lie_with_its_errors_as_long_as_it_does()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, DentalOfUnknownAreas);

        // Two weeks, as the record for article 30 says.
        Assert.Contains("(fejl.xlsx), hvor sekretariatet kan se dem; begge slettes automatisk efter 14 dage", world.MailText("kvittering"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sweep_takes_a_file_whose_event_was_lost_and_leaves_a_young_one_to_its_event()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await world.DropAsync(DentalPath, Dental);
        await process.SweepAsync();
        Assert.Empty(await process.DeliveriesAsync());

        world.Time.Advance(FarAhead);
        await process.SweepAsync();
        Assert.Equal(DeliveryState.Ingested, Assert.Single(await process.DeliveriesAsync()).State);
        Assert.Empty(await world.DropBlobsAsync(StorageNames.Inbox));
    }

    [Fact]
    public async Task New_rules_take_a_number_of_their_own_by_the_sweep_alone()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using (var before = world.Start())
        {
            await TakeAsync(world, before, Dental);
        }

        await using var after = world.Start(configuration: PipelineWorld.OtherRules());
        await TakeAsync(world, after, DentalCorrected);
        Assert.Equal(2, (await after.SnapshotAsync())!.Number);

        await after.SweepAsync();
        var snapshot = await after.SnapshotAsync();
        Assert.Equal((4L, "otherrules12"), (snapshot!.Number, snapshot.RulesHash));
        Assert.Equal(9.0m, await ValueAsync(after));
    }

    [Fact]
    public async Task Withdrawing_the_correction_makes_the_first_value_visible_again()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, Dental);
        var correction = await TakeAsync(world, process, DentalCorrected);

        var head = await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None);
        Assert.NotNull(await process.Log.TryWithdrawAsync(head, correction, world.Time.GetUtcNow(), CancellationToken.None));
        await process.SweepAsync();

        Assert.Equal(10.0m, await ValueAsync(process));
        Assert.Equal(4, (await process.SnapshotAsync())!.Number);
    }

    [Fact]
    public async Task What_an_uncommitted_take_left_behind_is_removed_after_a_day_and_nothing_else_is()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, Dental);

        // A duplicate writes its observations before it is seen to be one.
        await TakeAsync(world, process, Dental, "holbaek/tandpleje-udeblivelser/samme-igen.csv");
        Assert.Equal(4, (await process.ObservationsAsync()).Count);
        await process.RemoveLeftoversAsync();
        Assert.Equal(4, (await process.ObservationsAsync()).Count);

        world.Time.Advance(TimeSpan.FromHours(25));
        await process.RemoveLeftoversAsync();

        Assert.Equal(2, (await process.ObservationsAsync()).Count);
        Assert.Equal(["forskel.json", "original.csv"], (await world.BlobsAsync(StorageNames.Archive)).Select(Path.GetFileName));
        Assert.Equal(10.0m, await ValueAsync(process));
    }

    // Stopped at its fourth storage call: the attempt is recorded, and the file is not read yet.
    private static async Task StopEarlyAsync(PipelineWorld world)
    {
        var transport = new FaultInjectingTransport();
        await using var process = world.Start(transport);
        transport.StopAt(5, StopMoment.BeforeSending);
        await Assert.ThrowsAnyAsync<Exception>(() => process.TakeAsync(DentalPath));
    }
}
