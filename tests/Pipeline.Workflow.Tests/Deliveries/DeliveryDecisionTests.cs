using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Deliveries;
using Pipeline.Workflow.Evaluations;
using static Pipeline.Workflow.Tests.DentalDeliveries;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Deliveries;

/// <summary>What a person decides of a delivery: withdrawal and reading again; and what was known when.</summary>
[Collection(AzuriteCollection.Name)]
public class DeliveryDecisionTests(AzuriteFixture azurite)
{
    // Before and after the second half of 2026 begins, on 1 July.
    private static readonly DateTimeOffset InMay = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset InSeptember = new(2026, 9, 14, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_withdrawal_is_evaluated_at_once_and_tells_who_and_why()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, Dental);
        var correction = await TakeAsync(world, process, DentalCorrected);

        var done = Assert.IsType<DecisionAnswer.Done>(await process.WithdrawAsync(correction.Id));
        Assert.Equal(10.0m, await ValueAsync(process));
        Assert.Equal((DeliveryState.Withdrawn, 4L), (done.Delivery.State, done.Delivery.WithdrawnBy));
        Assert.Equal(new Decision("Karen Sekretær", "Forkert fil"), (await process.Log.ReadAsync(PipelineWorld.Holbaek, correction.Id, CancellationToken.None))!.Withdrawal);

        // Again is the same as once, and the first reason stays.
        var again = Assert.IsType<DecisionAnswer.Done>(await process.WithdrawAsync(correction.Id, "En anden grund"));
        Assert.Equal((4L, "Forkert fil"), (again.Delivery.WithdrawnBy, again.Delivery.Withdrawal!.Reason));
        Assert.Equal(4, (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number);
    }

    [Fact]
    public async Task Only_a_delivery_that_was_taken_can_be_withdrawn()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        var refused = await TakeAsync(world, process, DentalOfUnknownAreas);

        Assert.Contains("Afvist", Assert.IsType<DecisionAnswer.NotNow>(await process.WithdrawAsync(refused.Id)).Explanation, StringComparison.Ordinal);
        Assert.IsType<DecisionAnswer.Unknown>(await process.WithdrawAsync(new DeliveryId("hoved")));
        Assert.IsType<DecisionAnswer.Unknown>(await process.WithdrawAsync(new DeliveryId("findes-ikke")));
        Assert.IsType<DecisionAnswer.Invalid>(await process.WithdrawAsync(refused.Id, " "));
        Assert.IsType<DecisionAnswer.Invalid>(await process.WithdrawAsync(refused.Id, new string('x', 501)));
        Assert.IsType<DecisionAnswer.Invalid>(await process.WithdrawAsync(refused.Id, "to\nlinjer"));
        Assert.IsType<DecisionAnswer.Invalid>(await process.WithdrawAsync(refused.Id, "Det drejer sig om 070761-4285"));
    }

    [Fact]
    public async Task A_refused_original_is_taken_once_its_format_or_plan_is_mended()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        DeliveryEntry refused;
        await using (var before = world.Start())
        {
            refused = await TakeAsync(world, before, DentalOfUnknownAreas);
        }

        await using var process = world.Start(configuration: PipelineWorld.WithAliases(("ladegaardsparken", "Atlantis"), ("groenneparken", "Utopia")));
        var done = Assert.IsType<DecisionAnswer.Done>(await process.ReingestAsync(refused.Id));

        Assert.Equal((DeliveryState.Ingested, refused.Modified, refused.Id), (done.Delivery.State, done.Delivery.Modified, done.Delivery.ReingestedFrom));
        Assert.NotEqual(refused.Id, done.Delivery.Id);
        Assert.Equal("Formatet er rettet", done.Delivery.Reingestion!.Reason);
        Assert.Equal(10.0m, await ValueAsync(process));
        Assert.Equal(2, world.Mails.Count);

        var again = Assert.IsType<DecisionAnswer.Done>(await process.ReingestAsync(refused.Id));
        Assert.Equal(done.Delivery.Id, again.Delivery.Id);
        Assert.Equal(2, (await process.DeliveriesAsync()).Count);
        Assert.Equal(2, world.Mails.Count);
    }

    [Fact]
    public async Task An_original_read_again_does_not_beat_its_correction_and_is_no_duplicate()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        var original = await TakeAsync(world, process, Dental);
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await TakeAsync(world, process, DentalCorrected);

        var again = Assert.IsType<DecisionAnswer.Done>(await process.ReingestAsync(original.Id)).Delivery;
        Assert.Equal(DeliveryState.Ingested, again.State);
        Assert.Equal(9.0m, await ValueAsync(process));
        Assert.Equal(2, again.OverruledCount);
    }

    [Fact]
    public async Task A_figure_of_the_future_is_one_still_when_its_file_is_read_again_later()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        world.SetTime(InMay);
        DeliveryEntry refused;
        await using (var inMay = world.Start())
        {
            refused = await TakeAsync(world, inMay, DentalOfTheAutumn);
            Assert.Equal((DeliveryState.Refused, InMay), (refused.State, refused.Received));
        }

        world.SetTime(InSeptember);
        DeliveryEntry again;
        await using (var mended = world.Start(configuration: PipelineWorld.OtherRules()))
        {
            again = Assert.IsType<DecisionAnswer.Done>(await mended.ReingestAsync(refused.Id)).Delivery;
            Assert.Equal((DeliveryState.Refused, InMay), (again.State, again.Received));
        }

        // And when the reading is read again: it is the day of the first that counts, however many lie between.
        await using var mendedAgain = world.Start(configuration: PipelineWorld.WithAliases());
        Assert.Equal(DeliveryState.Refused, Assert.IsType<DecisionAnswer.Done>(await mendedAgain.ReingestAsync(again.Id)).Delivery.State);

        // Only what was really delivered in September is of September.
        Assert.Equal(DeliveryState.Ingested, (await TakeAsync(world, mendedAgain, DentalOfTheAutumn)).State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_had_begun_when_it_came_has_begun_when_it_is_read_again_whatever_the_clock_says_by_then(bool isWithdrawn)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        DeliveryEntry taken;
        await using (var inSeptember = world.Start())
        {
            taken = await TakeAsync(world, inSeptember, DentalOfTheAutumn);
            if (isWithdrawn)
            {
                Assert.IsType<DecisionAnswer.Done>(await inSeptember.WithdrawAsync(taken.Id));
            }
        }

        world.SetTime(InMay);
        await using var process = world.Start(configuration: PipelineWorld.OtherRules());
        Assert.Equal(DeliveryState.Ingested, Assert.IsType<DecisionAnswer.Done>(await process.ReingestAsync(taken.Id)).Delivery.State);
    }

    [Fact]
    public async Task A_delivery_that_is_tried_again_another_day_is_held_against_the_day_that_it_came()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        world.SetTime(InMay);
        await world.DropAsync(DentalPath, DentalOfTheAutumn);
        var transport = new FaultInjectingTransport();
        await using (var stopped = world.Start(transport))
        {
            transport.StopAt(5, StopMoment.BeforeSending);
            await Assert.ThrowsAnyAsync<Exception>(() => stopped.TakeAsync(DentalPath));
        }

        world.SetTime(InSeptember);
        await using var process = world.Start();
        Assert.Equal((DeliveryState.Received, InMay), Assert.Single((await process.DeliveriesAsync()).Select(delivery => (delivery.State, delivery.Received))));
        await process.TakeAsync(DentalPath);
        Assert.Equal(DeliveryState.Refused, Assert.Single(await process.DeliveriesAsync()).State);
    }

    [Fact]
    public async Task What_is_in_quarantine_cannot_be_read_again_and_is_removed_after_its_time()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        var quarantined = await TakeAsync(world, process, DentalWithCpr);
        Assert.IsType<DecisionAnswer.NotNow>(await process.ReingestAsync(quarantined.Id));

        await process.RemoveQuarantinedAsync();
        Assert.Equal([quarantined.Id.Value], await world.DropBlobsAsync(StorageNames.Quarantine));

        world.Time.Advance(FarAhead);
        await process.RemoveQuarantinedAsync();
        Assert.Empty(await world.DropBlobsAsync(StorageNames.Quarantine));
        Assert.Equal(DeliveryState.Quarantined, Assert.Single(await process.DeliveriesAsync()).State);
    }

    [Fact]
    public async Task What_was_known_as_of_a_number_or_a_day_is_told_with_and_without_a_snapshot()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using (var before = world.Start())
        {
            await TakeAsync(world, before, Dental);
            world.Time.Advance(TimeSpan.FromDays(1));
            var correction = await TakeAsync(world, before, DentalCorrected);
            world.Time.Advance(TimeSpan.FromDays(1));
            await before.WithdrawAsync(correction.Id);
        }

        await using var process = world.Start();
        Assert.Equal([10.0m, 9.0m, 10.0m], [await AsOfAsync(process, 2), await AsOfAsync(process, 3), await AsOfAsync(process, 4)]);

        // Nobody evaluated number 1, the rules; it is computed.
        Assert.Null(await AsOfAsync(process, 1));
        Assert.IsType<LatestIndicatorsAnswer.UnknownNumber>(await process.AsOfAsync(5));
        Assert.IsType<LatestIndicatorsAnswer.UnknownNumber>(await process.AsOfAsync(0));

        Assert.IsType<LatestIndicatorsAnswer.UnknownNumber>(await process.AsOfAsync(new DateOnly(2026, 9, 13)));
        Assert.Equal(2, NumberOf(await process.AsOfAsync(new DateOnly(2026, 9, 14))));
        Assert.Equal(3, NumberOf(await process.AsOfAsync(new DateOnly(2026, 9, 15))));
        Assert.Equal(4, NumberOf(await process.AsOfAsync(new DateOnly(2027, 1, 1))));
    }

    private static async Task<decimal?> AsOfAsync(PipelineProcess process, long number) =>
        Assert.IsType<LatestIndicatorsAnswer.Found>(await process.AsOfAsync(number)).Indicators.Indikatorer
            .Single(indicator => indicator.Id == "tandpleje-udeblivelser" && indicator.Omraade == "ladegaardsparken").Seneste?.Tal;

    private static long NumberOf(LatestIndicatorsAnswer answer) => Assert.IsType<LatestIndicatorsAnswer.Found>(answer).Indicators.Nummer;
}
