using System.Text.Json;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Evaluations;
using Pipeline.Workflow.Exports;
using Pipeline.Workflow.Tests.Meetings;

namespace Pipeline.Workflow.Tests.Exports;

/// <summary>Tables that are lost are put back from the nightly export, on a real table service.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RestoreTests(AzuriteFixture azurite)
{
    private static readonly DecisionInput Restorer = new("Drift Vagt", "Tabellerne er slettet ved en fejl");

    [Fact]
    public async Task Exported_wiped_and_restored_the_tables_give_the_same_snapshot()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await MeetingWorld.TakeAsync(world, Samples.BoardMeetings);
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalCorrected);
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalOfUnknownAreas);
        await process.PrepareMeetingsAsync();
        var number = (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number;
        var (shown, deliveries, mails) = (await ShownAsync(process, number), await process.DeliveriesAsync(), await process.MailsAsync());
        await ExportAsync(process);
        await world.LoseTablesAsync(StorageNames.ExportedTables);
        await world.RemoveSnapshotsAsync();

        var document = await RestoreAsync(process);

        Assert.Equal(shown, await ShownAsync(process, number));
        Assert.Equal(deliveries.Select(WithoutVersion), (await process.DeliveriesAsync()).Select(WithoutVersion));
        Assert.Equal(mails.Select(mail => (mail.About, mail.Kind, mail.State, mail.Sent)), (await process.MailsAsync()).Select(mail => (mail.About, mail.Kind, mail.State, mail.Sent)));
        Assert.Equal(number, (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number);
        var plan = document.Planer.Single(told => told.Navn == "holbaek");
        Assert.Empty(plan.LeverancerUdenAlleMaalinger);
        Assert.Empty(plan.OriginalerUdenLeverance);
    }

    [Fact]
    public async Task What_is_evaluated_after_a_restore_is_byte_for_byte_what_was_kept_before()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalOfTwoPeriods);
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalOfFew);
        var path = (await world.BlobsAsync(StorageNames.Snapshots)).Order(StringComparer.Ordinal).Last();
        var kept = (await world.BlobAsync(StorageNames.Snapshots, path)).ToArray();
        await ExportAsync(process);
        await world.LoseTablesAsync(StorageNames.ExportedTables);
        await world.RemoveSnapshotsAsync();
        await RestoreAsync(process);

        await world.RemoveRowAsync(StorageNames.Deliveries, "holbaek", "vurderet");
        await process.SweepAsync();

        Assert.Equal(kept, (await world.BlobAsync(StorageNames.Snapshots, path)).ToArray());
    }

    [Fact]
    public async Task A_number_that_was_shown_since_the_export_is_not_used_again_and_what_came_since_is_told()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.Dental);
        await ExportAsync(process);
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalCorrected);
        var lost = (await process.DeliveriesAsync())[^1];
        await world.LoseTablesAsync(StorageNames.ExportedTables);

        var document = await RestoreAsync(process);

        // The rules are 1, the first delivery 2, the lost one 3: the restoring takes 4.
        var plan = document.Planer.Single(told => told.Navn == "holbaek");
        Assert.Equal((3, 4), (lost.Number, plan.Nummer));
        Assert.Equal([lost.Id.Value], plan.OriginalerUdenLeverance);

        await process.SweepAsync();
        Assert.Equal(10.0m, await LatestAsync(process));
        Assert.Equal(4, (await process.SnapshotAsync())!.Number);
        await ConfirmAsync(process);
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalCorrected);
        Assert.Equal(9.0m, await LatestAsync(process));
    }

    [Fact]
    public async Task One_lost_table_comes_back_and_deliveries_that_it_lacks_observations_of_are_told()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.Dental);
        await ExportAsync(process);
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalCorrected);
        var head = await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None);
        await world.LoseTablesAsync([StorageNames.Observations]);

        var document = await RestoreAsync(process);

        // The log was not lost: it is not rolled back.
        Assert.Equal(head.Number, (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number);
        Assert.Equal(
            [(await process.DeliveriesAsync())[^1].Id.Value], document.Planer.Single(told => told.Navn == "holbaek").LeverancerUdenAlleMaalinger);
        Assert.Equal(0, document.Tabeller.Single(table => table.Navn == StorageNames.Deliveries).Indsat);
        Assert.Equal(2, document.Tabeller.Single(table => table.Navn == StorageNames.Observations).Indsat);
    }

    [Fact]
    public async Task After_a_restore_no_mail_is_sent_until_a_person_confirms()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await MeetingWorld.TakeAsync(world, Samples.BoardMeetings);
        await ExportAsync(process);
        await RestoreAsync(process);
        var sent = world.Mails;

        await process.PrepareMeetingsAsync();
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalCorrected);
        Assert.Equal(sent, world.Mails);

        Assert.Equal(1, Assert.IsType<RestoreAnswer.Confirmed>(await ConfirmAsync(process)).Count);
        world.Time.Advance(TimeSpan.FromMinutes(16));
        await process.FollowMailsAsync();
        await process.SweepAsync();
        Assert.NotEmpty(world.MailsOf("final").Concat(world.MailsOf("draft")));
        Assert.True((await process.DeliveriesAsync())[^1].IsCleared);
    }

    [Fact]
    public async Task Who_restored_and_who_confirmed_are_kept_with_their_reasons()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await ExportAsync(process);
        await RestoreAsync(process);

        var waiting = Assert.Single(await process.Get<RestorationStore>().ReadUnconfirmedAsync(CancellationToken.None));
        await ConfirmAsync(process);
        var row = Assert.Single(await world.RowsAsync(StorageNames.Restorations));

        Assert.Equal(new Decision("Drift Vagt", "Tabellerne er slettet ved en fejl"), waiting.Decision);
        Assert.Equal(("Karen Sekretær", "Intet er sendt siden"), (row.GetString("BekraeftetAf"), row.GetString("BekraeftetFordi")));
        Assert.Equal(world.Time.GetUtcNow(), row.GetDateTimeOffset("Bekraeftet"));
    }

    [Theory]
    [InlineData(null, "grund")]
    [InlineData("navn", " ")]
    public async Task Nothing_is_restored_or_confirmed_without_a_name_and_a_reason(string? name, string reason)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await ExportAsync(process);
        var input = new DecisionInput(name, reason);

        Assert.IsType<RestoreAnswer.Invalid>(await process.Get<RestoreTables>().RunAsync(RestoreTables.Latest, input, CancellationToken.None));
        Assert.IsType<RestoreAnswer.Invalid>(await process.Get<ConfirmSending>().RunAsync(input, CancellationToken.None));
        Assert.Empty(await world.RowsAsync(StorageNames.Restorations));
    }

    [Fact]
    public async Task An_export_that_is_not_there_or_not_whole_changes_nothing()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        Assert.IsType<RestoreAnswer.Unknown>(await process.Get<RestoreTables>().RunAsync(RestoreTables.Latest, Restorer, CancellationToken.None));
        Assert.IsType<RestoreAnswer.Unknown>(await process.Get<RestoreTables>().RunAsync("../arkiv", Restorer, CancellationToken.None));
        var export = await process.Get<ExportTables>().RunAsync(CancellationToken.None);
        await world.PutAsync(StorageNames.Exports, $"{export.Name}/{StorageNames.Reports}.jsonl.gz", "andet");

        Assert.IsType<RestoreAnswer.Invalid>(await process.Get<RestoreTables>().RunAsync(export.Name, Restorer, CancellationToken.None));
        Assert.Empty(await world.RowsAsync(StorageNames.Restorations));
        Assert.IsType<RestoreAnswer.NotNow>(await ConfirmAsync(process));
    }

    [Fact]
    public async Task Nothing_is_taken_while_the_log_stands_still_and_everything_after()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.Dental);
        var standstill = process.Get<PlanStandstill>();
        await standstill.BeginAsync(PipelineWorld.Holbaek, world.Time.GetUtcNow(), CancellationToken.None);
        await world.DropAsync(Samples.DentalPath, Samples.DentalCorrected);

        await Assert.ThrowsAsync<StandstillException>(() => process.TakeAsync(Samples.DentalPath));
        await standstill.EndAsync(PipelineWorld.Holbaek, exported: null, highestUsed: 2, world.Time.GetUtcNow(), CancellationToken.None);
        await process.TakeAsync(Samples.DentalPath);

        Assert.Equal([2L, 3L], (await process.DeliveriesAsync()).Select(entry => entry.Number!.Value));
    }

    [Fact]
    public async Task A_restore_that_is_stopped_anywhere_and_asked_for_again_ends_the_same()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await MeetingWorld.DeliverAsync(world, process, Samples.DentalPath, Samples.DentalOfTwoPeriods);
        var number = (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number;
        var shown = await ShownAsync(process, number);
        await ExportAsync(process);

        // Every seventh of its calls, before it is sent and after: all of them takes minutes.
        var calls = await CountCallsAsync(world);
        Assert.InRange(calls, 20, 500);
        for (var call = 1; call <= calls; call += 7)
        {
            await world.LoseTablesAsync(StorageNames.ExportedTables);
            var transport = new FaultInjectingTransport();
            transport.StopAt(call, call % 2 == 0 ? StopMoment.BeforeSending : StopMoment.AfterApplying);
            await using (var stopped = world.Start(transport))
            {
                await Record.ExceptionAsync(() => RestoreAsync(stopped));
            }

            world.Time.Advance(TimeSpan.FromMinutes(1));
            await RestoreAsync(process);
            Assert.Equal(number, (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number);
            Assert.Equal(shown, await ShownAsync(process, number));
        }
    }

    private static async Task<int> CountCallsAsync(PipelineWorld world)
    {
        await world.LoseTablesAsync(StorageNames.ExportedTables);
        var transport = new FaultInjectingTransport();
        await using var counted = world.Start(transport);
        await RestoreAsync(counted);
        return transport.CallCount;
    }

    private static async Task<string> ShownAsync(PipelineProcess process, long number)
    {
        var found = Assert.IsType<LatestIndicatorsAnswer.Found>(await process.AsOfAsync(number));
        return JsonSerializer.Serialize(found.Indicators, LatestIndicators.JsonOptions);
    }

    private static async Task<decimal?> LatestAsync(PipelineProcess process) =>
        (await process.LatestAsync()).Indikatorer
            .Single(indicator => indicator.Id == "tandpleje-udeblivelser" && indicator.Omraade == "ladegaardsparken").Seneste?.Tal;

    private static string WithoutVersion(DeliveryEntry entry) => $"{entry.Id} {entry.State} {entry.Number} {entry.Committed:O} {entry.Message} {entry.Take?.Key}";

    private static Task<TableExport> ExportAsync(PipelineProcess process) => process.Get<ExportTables>().RunAsync(CancellationToken.None);

    private static async Task<RestoreDocument> RestoreAsync(PipelineProcess process) => Assert.IsType<RestoreAnswer.Done>(
        await process.Get<RestoreTables>().RunAsync(RestoreTables.Latest, Restorer, CancellationToken.None)).Document;

    private static Task<RestoreAnswer> ConfirmAsync(PipelineProcess process) =>
        process.Get<ConfirmSending>().RunAsync(new DecisionInput("Karen Sekretær", "Intet er sendt siden"), CancellationToken.None);
}
