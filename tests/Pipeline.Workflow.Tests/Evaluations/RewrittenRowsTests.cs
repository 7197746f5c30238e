using Pipeline.Testing;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Evaluations;

/// <summary>An evaluation rewrites the rows that say something else than before, and no others.</summary>
[Collection(AzuriteCollection.Name)]
public class RewrittenRowsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_second_file_rewrites_the_rows_of_its_two_values_and_no_others()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await world.DropAsync(DentalPath, Dental);
        await process.TakeAsync(DentalPath);
        var first = (await process.SnapshotAsync())!.Number;
        await world.DropAsync(DentalPath, DentalCorrected);
        await process.TakeAsync(DentalPath);
        var second = (await process.SnapshotAsync())!.Number;

        // The kommune's figure is the same and was told again: it stands in the second file now.
        Assert.Equal(
            [
                "indikatorserie holbaek;tandpleje-udeblivelser holbaek-kommune;20260630-halvaar",
                "indikatorserie holbaek;tandpleje-udeblivelser ladegaardsparken;20260630-halvaar",
                "indikatorstatus holbaek tandpleje-udeblivelser;holbaek-kommune",
                "indikatorstatus holbaek tandpleje-udeblivelser;ladegaardsparken",
            ],
            await world.ServingRowsWrittenAtAsync(second));
        Assert.True((await world.ServingRowsWrittenAtAsync(first)).Count > 100, "Everything else stands as it was written first.");
    }
}
