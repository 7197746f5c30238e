using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Domain.Suppression;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Evaluations;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Evaluations;

/// <summary>What leaves the private account is what may be seen: a value that becomes hidden disappears wherever it stood.</summary>
[Collection(AzuriteCollection.Name)]
public class PublishedValuesTests(AzuriteFixture azurite)
{
    private const string Row = "tandpleje-udeblivelser;ladegaardsparken";

    [Fact]
    public async Task A_value_that_becomes_hidden_disappears_from_the_serving_tables()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, DentalOfTwoPeriods);
        Assert.Equal("10.0", (await SeriesRowAsync(world)).GetString("VaerdiTekst"));
        Assert.Contains("AendringSidenBaseline", (await StatusRowAsync(world)).Keys);

        await TakeAsync(world, process, DentalOfFew);

        var series = await SeriesRowAsync(world);
        Assert.Equal("Diskret", series.GetString("Tilstand"));
        Assert.DoesNotContain(series.Keys, column => column.StartsWith("Vaerdi", StringComparison.Ordinal));

        // The agreement's own baselines and the kommune's own value stay; nothing that is computed of the hidden value does.
        var status = await StatusRowAsync(world);
        Assert.Equal(("Diskret", "Diskret"), (status.GetString("Status"), status.GetString("Tilstand")));
        Assert.Equal(
            ["Baseline", "GabVedBaseline", "SammenligningVaerdi"],
            status.Where(column => column.Value is double).Select(column => column.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Answers_of_today_and_of_the_past_do_not_tell_it()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, DentalOfTwoPeriods);
        await TakeAsync(world, process, DentalOfFew);

        Assert.Equal("Diskret", LatestOf(await process.LatestAsync()).Tilstand);

        // Number 2 was seen with 10,0 pct.; now that the figure is hidden, asking for the past does not tell it either.
        var past = Assert.IsType<LatestIndicatorsAnswer.Found>(await process.AsOfAsync(2)).Indicators;
        Assert.Equal("Diskret", LatestOf(past).Tilstand);
        var changes = Assert.IsType<PlanChangesAnswer.Found>(await process.ChangesAsync(2, 3)).Changes;
        Assert.Empty(changes.Rettede);
        Assert.DoesNotContain("0.6", JsonSerializer.Serialize(changes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_which_it_is_not_decided_what_may_be_seen_is_not_told()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, DentalOfTwoPeriods);
        await using var newer = world.Start(configuration: PipelineWorld.OtherRules());
        await world.DropAsync(DentalPath, DentalOfFew);
        await newer.TakeAsync(DentalPath);

        // The rules that read the second file are not those that the log says are in force: it waits for the sweep.
        Assert.Equal(3, (await process.Log.ReadHeadAsync(PipelineWorld.Holbaek, CancellationToken.None)).Number);
        Assert.IsType<LatestIndicatorsAnswer.UnknownNumber>(await newer.AsOfAsync(3));
    }

    // 3 is more than 50 % below the 50 before: to say so would narrow down what is hidden.
    [Fact]
    public async Task Receipts_and_remarks_do_not_speak_of_the_size_of_a_hidden_value()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, DentalOfTwoPeriods);
        await TakeAsync(world, process, DentalOfFew);

        var correction = (await process.DeliveriesAsync()).Single(entry => entry.Number == 3);
        Assert.Equal(1, correction.ChangedCount);
        Assert.DoesNotContain(correction.Warnings, warning => warning.Contains("Ladegårdsparken", StringComparison.Ordinal));
        var difference = world.BlobAsync(StorageNames.Archive, $"holbaek/tandpleje-udeblivelser/{correction.Id}/forskel.json");
        Assert.Contains("0.6", (await difference).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_number_is_in_the_ledger_though_nobody_evaluated_it_by_itself()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, DentalOfTwoPeriods);
        await TakeAsync(world, process, DentalOfFew);

        var ledger = await process.LedgerAsync();

        Assert.Equal(3, ledger.DecidedThrough);
        Assert.Equal([(3L, HiddenBecause.Few)], ledger.Lines.Where(line => line.Hidden is not null).Select(line => (line.Number, line.Hidden!.Value)));
    }

    private static ValueAnswer LatestOf(LatestIndicatorsDocument document) =>
        document.Indikatorer.Single(indicator => indicator.Id == "tandpleje-udeblivelser" && indicator.Omraade == "ladegaardsparken").Seneste!;

    private static async Task TakeAsync(PipelineWorld world, PipelineProcess process, string content)
    {
        await DentalDeliveries.TakeAsync(world, process, content);
        await Task.Delay(TimeSpan.FromSeconds(1.1));
    }

    private static async Task<TableEntity> SeriesRowAsync(PipelineWorld world) =>
        (await world.ServingRowsAsync(StorageNames.IndicatorSeries)).Single(row => row.RowKey == "ladegaardsparken;20260630-halvaar");

    private static async Task<TableEntity> StatusRowAsync(PipelineWorld world) =>
        (await world.ServingRowsAsync(StorageNames.IndicatorStatus)).Single(row => row.RowKey == Row);
}
