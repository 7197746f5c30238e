using System.Text.Json;
using ClosedXML.Excel;
using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using static Pipeline.Workflow.Tests.DentalDeliveries;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Deliveries;

/// <summary>What is kept beside a delivery's original, and what a complete file ends.</summary>
[Collection(AzuriteCollection.Name)]
public class DeliveryDifferenceTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_difference_from_what_was_known_is_counted_in_the_row_and_kept_in_full_beside_the_original()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, Dental);
        var correction = await TakeAsync(world, process, DentalCorrected);

        Assert.Equal(
            (0, 1, 1, 0, 0),
            (correction.NewCount, correction.ChangedCount, correction.UnchangedCount, correction.LeftOutCount, correction.OverruledCount));
        using var difference = JsonDocument.Parse(
            await world.BlobAsync(StorageNames.Archive, $"holbaek/tandpleje-udeblivelser/{correction.Id}/forskel.json"));
        var change = Assert.Single(difference.RootElement.GetProperty("aendrede").EnumerateArray());
        Assert.Equal("ladegaardsparken", change.GetProperty("omraade").GetString());
        Assert.Equal((10.0m, 9.0m), (change.GetProperty("fra").GetDecimal(), change.GetProperty("til").GetDecimal()));
    }

    [Fact]
    public async Task A_value_left_out_keeps_standing_and_is_told_in_row_and_receipt()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await TakeAsync(world, process, Dental);
        var shorter = await TakeAsync(world, process, DentalOfTheKommuneAlone);

        Assert.Equal((DeliveryState.Ingested, 1), (shorter.State, shorter.LeftOutCount));
        Assert.Contains(shorter.Warnings, warning => warning.Contains("Udeladt", StringComparison.Ordinal) && warning.Contains("gælder stadig", StringComparison.Ordinal));
        Assert.Contains(shorter.Warnings, warning => warning.Contains("Færre områder end sidst", StringComparison.Ordinal));
        Assert.Contains("Færre områder end sidst", world.MailText(shorter.Id.Value), StringComparison.Ordinal);
        Assert.Equal(2, (await process.SnapshotAsync())!.Series.Count);
    }

    [Fact]
    public async Task A_complete_file_ends_what_it_leaves_out_until_it_is_withdrawn()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start(configuration: PipelineWorld.CompleteDental());
        await TakeAsync(world, process, DentalOfTwoPeriods);
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        var complete = await TakeAsync(world, process, DentalOfCrossedPeriods);

        Assert.Equal(["holbaek-kommune 2025H2", "ladegaardsparken 2026H1"], await InForceAsync(process));
        Assert.Equal(2, complete.LeftOutCount);
        Assert.Contains(complete.Warnings, warning => warning.Contains("gælder ikke længere", StringComparison.Ordinal));

        await process.WithdrawAsync(complete.Id);
        Assert.Equal(4, (await InForceAsync(process)).Count);
    }

    [Fact]
    public async Task The_errors_of_a_refused_file_lie_beside_it_with_what_was_found_and_nowhere_else()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        var refused = await TakeAsync(world, process, DentalOfUnknownAreas);

        var bytes = await world.BlobAsync(StorageNames.Refused, $"holbaek/tandpleje-udeblivelser/{refused.Id}/fejl.xlsx");
        using var workbook = new XLWorkbook(bytes.ToStream());
        var texts = workbook.Worksheet("Fejl").CellsUsed().Select(cell => cell.GetFormattedString()).ToList();
        Assert.Contains("Atlantis", texts);
        Assert.Contains("Utopia", texts);
        Assert.Contains("ukendt-omraade", texts);
        var found = await world.BlobAsync(StorageNames.Refused, $"holbaek/tandpleje-udeblivelser/{refused.Id}/fejl.json");
        Assert.Equal("""{"fundet":["Atlantis","Utopia"]}""", found.ToString());
        Assert.DoesNotContain("Atlantis", world.MailText(refused.Id.Value), StringComparison.Ordinal);
        Assert.DoesNotContain("Atlantis", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_the_guard_would_flag_is_in_quarantine_and_in_no_list_of_errors()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        var delivery = await TakeAsync(world, process, Dental.Replace("Ladegårdsparken", "Barnet 070761-4285", StringComparison.Ordinal));

        Assert.Equal(DeliveryState.Quarantined, delivery.State);
        Assert.Empty(await world.BlobsAsync(StorageNames.Refused));
        Assert.DoesNotContain("070761", delivery.Message + string.Concat(delivery.Warnings) + world.MailText(delivery.Id.Value), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> InForceAsync(PipelineProcess process) =>
        [.. (await process.SnapshotAsync())!.Series.Select(point => $"{point.Key.Area} {point.Key.Period}").Order(StringComparer.Ordinal)];
}
