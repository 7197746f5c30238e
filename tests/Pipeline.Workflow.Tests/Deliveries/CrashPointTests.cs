using Pipeline.Domain;
using Pipeline.Domain.Suppression;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Evaluations;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Deliveries;

/// <summary>
/// Takes every crash point there is (docs/adr/0002): the process is stopped at each storage call of the work, before the call is sent and after it
/// was applied, and started again. Whatever the point, the end is the same: taken once, told once, nothing left lying.
/// </summary>
[Collection(AzuriteCollection.Name)]
public class CrashPointTests(AzuriteFixture azurite)
{
    [Fact]
    public Task A_good_file_is_taken_once_wherever_the_work_is_stopped() => TakeEveryCrashPointAsync(DentalPath, Dental, async (world, process) =>
    {
        var delivery = Assert.Single(await process.DeliveriesAsync());
        Assert.Equal(DeliveryState.Ingested, delivery.State);
        Assert.True(delivery.IsCleared);

        // Number 1 is the rules, which a plan's log begins with.
        Assert.Equal(2, delivery.Number);
        Assert.Equal(2, (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number);

        var snapshot = await process.SnapshotAsync();
        Assert.Equal(2, snapshot!.Number);
        Assert.Equal([7.2m, 10.0m], snapshot.Series.Select(point => point.Value.Number!.Value).Order());
        Assert.Equal(10.0m, (await process.LatestAsync()).Indikatorer.Single(IsLadegaardsparken).Seneste!.Tal);
        Assert.Equal(
            [$"holbaek/tandpleje-udeblivelser/{delivery.Id}/forskel.json", $"holbaek/tandpleje-udeblivelser/{delivery.Id}/original.csv"],
            await world.BlobsAsync(StorageNames.Archive));
        Assert.Equal((2, 0, 0, 0), (delivery.NewCount, delivery.ChangedCount, delivery.UnchangedCount, delivery.LeftOutCount));
        Assert.Empty(await world.BlobsAsync(StorageNames.Refused));
    });

    // 3 of 500 is few: from the first to the last call, it is never seen, and the ledger knows it before anything of the number is.
    [Fact]
    public Task A_few_is_hidden_wherever_the_work_is_stopped() => TakeEveryCrashPointAsync(DentalPath, DentalOfFew, async (world, process) =>
    {
        var status = Assert.Single(await world.ServingRowsAsync(StorageNames.IndicatorStatus), row => row.RowKey == "tandpleje-udeblivelser;ladegaardsparken");
        Assert.Equal(("Diskret", "Diskret"), (status.GetString("Status"), status.GetString("Tilstand")));
        var ledger = await process.LedgerAsync();
        Assert.Equal(2, ledger.DecidedThrough);
        Assert.Equal(HiddenBecause.Few, Assert.Single(ledger.Lines, line => line.Hidden is not null).Hidden);
    });

    [Fact]
    public Task A_file_with_errors_is_refused_once_wherever_the_work_is_stopped() =>
        TakeEveryCrashPointAsync(DentalPath, DentalOfUnknownAreas, async (world, process) =>
        {
            var delivery = Assert.Single(await process.DeliveriesAsync());
            Assert.Equal(DeliveryState.Refused, delivery.State);
            Assert.Equal(2, delivery.ErrorCount);
            Assert.Empty(await process.ObservationsAsync());
            Assert.Equal(
                [
                    $"holbaek/tandpleje-udeblivelser/{delivery.Id}/fejl.json",
                    $"holbaek/tandpleje-udeblivelser/{delivery.Id}/fejl.xlsx",
                    $"holbaek/tandpleje-udeblivelser/{delivery.Id}/original.csv",
                ],
                await world.BlobsAsync(StorageNames.Refused));
            Assert.Empty(await world.BlobsAsync(StorageNames.Archive));
        });

    [Fact]
    public Task A_file_with_a_cpr_number_goes_nowhere_but_to_quarantine_wherever_the_work_is_stopped() =>
        TakeEveryCrashPointAsync(DentalPath, DentalWithCpr, async (world, process) =>
        {
            var delivery = Assert.Single(await process.DeliveriesAsync());
            Assert.Equal(DeliveryState.Quarantined, delivery.State);
            Assert.Equal([delivery.Id.Value], await world.DropBlobsAsync(StorageNames.Quarantine));
            Assert.Empty(await world.BlobsAsync(StorageNames.Archive));
            Assert.Empty(await world.BlobsAsync(StorageNames.Refused));
            Assert.DoesNotContain("070761", world.MailText(delivery.Id.Value), StringComparison.Ordinal);
        });

    [Fact]
    public async Task The_same_file_dropped_again_is_a_duplicate_once_wherever_the_work_is_stopped()
    {
        const string Path = "holbaek/tandpleje-udeblivelser/samme-igen.csv";
        async Task BeforeAsync(PipelineWorld world)
        {
            await TakeDentalAsync(world);
            await world.DropAsync(Path, Dental);
        }

        var calls = await CountCallsAsync(BeforeAsync, process => process.TakeAsync(Path));
        Assert.InRange(calls, 10, 200);
        await ForEveryPointAsync(calls, async (call, moment) =>
        {
            using var world = await PipelineWorld.CreateAsync(azurite);
            await BeforeAsync(world);
            await StopAsync(world, call, moment, process => process.TakeAsync(Path));
            await using var process = world.Start();
            await process.TakeAsync(Path);
            await process.SweepAsync();

            var deliveries = await process.DeliveriesAsync();
            var twin = Assert.Single(deliveries, delivery => delivery.State == DeliveryState.Ingested);
            var duplicate = Assert.Single(deliveries, delivery => delivery.State == DeliveryState.Duplicate);
            Assert.Equal((twin.Id, twin.Number, true), (duplicate.RepetitionOf, duplicate.RepeatedAt, duplicate.IsCleared));
            Assert.Equal(2, (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number);
            Assert.Equal(2, world.Mails.Count);
            Assert.Empty(await world.DropBlobsAsync(StorageNames.Inbox));
        });
    }

    [Fact]
    public async Task The_report_is_sent_once_wherever_its_preparation_is_stopped()
    {
        var calls = await CountCallsAsync(PrepareReportAsync, process => process.PrepareMeetingsAsync());
        Assert.InRange(calls, 10, 200);
        await ForEveryPointAsync(calls, async (call, moment) =>
        {
            using var world = await PipelineWorld.CreateAsync(azurite);
            await PrepareReportAsync(world);
            await StopAsync(world, call, moment, process => process.PrepareMeetingsAsync());
            await using var process = world.Start();
            await process.PrepareMeetingsAsync();

            Assert.Single(world.Mails, mail => mail.Contains("final", StringComparison.Ordinal));
            Assert.Equal(SendingState.Sent, (await process.ReportAsync("2026-efteraar"))!.State);
            Assert.Single(await world.BlobsAsync(StorageNames.Workbooks), blob => blob == "holbaek/2026-efteraar/bevis.json");
            Assert.Single(await world.BlobsAsync(StorageNames.Workbooks), blob => blob.EndsWith(".xlsx", StringComparison.Ordinal));
        });
    }

    [Fact]
    public Task A_delivery_is_withdrawn_once_wherever_the_work_is_stopped() =>
        TakeEveryCrashPointOfADecisionAsync((process, delivery) => process.WithdrawAsync(delivery), async (process, delivery) =>
        {
            var withdrawn = Assert.Single(await process.DeliveriesAsync());
            Assert.Equal((DeliveryState.Withdrawn, 3L, "Karen Sekretær"), (withdrawn.State, withdrawn.WithdrawnBy, withdrawn.Withdrawal?.Name));
            Assert.Equal(3, (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number);
            Assert.Empty((await process.SnapshotAsync())!.Series);
        });

    [Fact]
    public Task An_original_is_read_again_once_wherever_the_work_is_stopped() =>
        TakeEveryCrashPointOfADecisionAsync((process, delivery) => process.ReingestAsync(delivery), async (process, delivery) =>
        {
            var again = Assert.Single(await process.DeliveriesAsync(), entry => entry.Id != delivery);
            Assert.Equal((DeliveryState.Ingested, 3L, true), (again.State, again.Number, again.IsCleared));
            Assert.Equal(delivery, again.ReingestedFrom);
            Assert.All((await process.SnapshotAsync())!.Series, point => Assert.Equal(again.Id, point.Delivery));
        });

    private async Task TakeEveryCrashPointOfADecisionAsync(
        Func<PipelineProcess, DeliveryId, Task> decide, Func<PipelineProcess, DeliveryId, Task> assertEnd)
    {
        var calls = await CountCallsAsync(TakeDentalAsync, async process => await decide(process, await OriginalAsync(process)));
        Assert.InRange(calls, 5, 200);
        await ForEveryPointAsync(calls, async (call, moment) =>
        {
            using var world = await PipelineWorld.CreateAsync(azurite);
            await TakeDentalAsync(world);
            await StopAsync(world, call, moment, async process => await decide(process, await OriginalAsync(process)));
            await using var process = world.Start();
            var original = await OriginalAsync(process);
            await process.SweepAsync();
            await decide(process, original);
            await process.SweepAsync();
            await assertEnd(process, original);
        });
    }

    private static async Task TakeDentalAsync(PipelineWorld world)
    {
        await using var process = world.Start();
        await world.DropAsync(DentalPath, Dental);
        await process.TakeAsync(DentalPath);
    }

    private static async Task<DeliveryId> OriginalAsync(PipelineProcess process) =>
        (await process.DeliveriesAsync()).Single(entry => entry.ReingestedFrom is null).Id;

    private static async Task PrepareReportAsync(PipelineWorld world)
    {
        await using var process = world.Start();
        await world.DropAsync(DentalPath, Dental);
        await process.TakeAsync(DentalPath);
        await world.DropAsync(BoardMeetingsPath, BoardMeetings);
        await process.TakeAsync(BoardMeetingsPath);
    }

    private async Task TakeEveryCrashPointAsync(string path, string content, Func<PipelineWorld, PipelineProcess, Task> assertEnd)
    {
        var calls = await CountCallsAsync(world => world.DropAsync(path, content), process => process.TakeAsync(path));
        Assert.InRange(calls, 10, 200);
        await ForEveryPointAsync(calls, async (call, moment) =>
        {
            using var world = await PipelineWorld.CreateAsync(azurite);
            await world.DropAsync(path, content);
            await StopAsync(world, call, moment, process => process.TakeAsync(path));
            await AssertNothingFewIsSeenAsync(world);
            await using var process = world.Start();
            await process.TakeAsync(path);
            await process.SweepAsync();

            Assert.Single(world.Mails);
            Assert.Empty(await world.DropBlobsAsync(StorageNames.Inbox));
            await assertEnd(world, process);
        });
    }

    private static async Task AssertNothingFewIsSeenAsync(PipelineWorld world) =>
        Assert.DoesNotContain(await world.ServingRowsAsync(StorageNames.IndicatorSeries), row => row.GetString("VaerdiTekst") == "0.6");

    private async Task<int> CountCallsAsync(Func<PipelineWorld, Task> before, Func<PipelineProcess, Task> work)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await before(world);
        var transport = new FaultInjectingTransport();
        await using var process = world.Start(transport);
        await work(process);
        return transport.CallCount;
    }

    private static async Task ForEveryPointAsync(int calls, Func<int, StopMoment, Task> take)
    {
        var points =
            from call in Enumerable.Range(1, calls)
            from moment in Enum.GetValues<StopMoment>()
            select (call, moment);
        await Parallel.ForEachAsync(points, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (point, _) =>
        {
            try
            {
                await take(point.call, point.moment);
            }
            catch (Exception failed)
            {
                throw new InvalidOperationException($"Stopped at storage call {point.call} of {calls}, {point.moment}.", failed);
            }
        });
    }

    private static async Task StopAsync(PipelineWorld world, int call, StopMoment moment, Func<PipelineProcess, Task> work)
    {
        var transport = new FaultInjectingTransport();
        await using (var process = world.Start(transport))
        {
            transport.StopAt(call, moment);
            var stopped = await Record.ExceptionAsync(() => work(process));
            Assert.True(transport.IsStopped || stopped is null, "The work failed in another way than by being stopped.");
        }

        await world.RecoverAsync();
    }

    private static bool IsLadegaardsparken(IndicatorAnswer indicator) =>
        indicator.Id == "tandpleje-udeblivelser" && indicator.Omraade == "ladegaardsparken";
}
