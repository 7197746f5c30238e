using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using static Pipeline.Workflow.Tests.Meetings.MeetingWorld;

namespace Pipeline.Workflow.Tests.Meetings;

/// <summary>A sent report that is made again must be able to differ, or its being the same proves nothing.</summary>
[Collection(AzuriteCollection.Name)]
public class RebuildTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_workbook_that_another_program_laid_out_has_other_bytes_and_the_same_values()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();
        await world.ReplaceSentWorkbookAsync(Meeting, "as a later program would lay it out"u8.ToArray());

        var rebuilt = (await process.SentReports.RebuildAsync("holbaek", Meeting, CancellationToken.None))!;

        Assert.Equal((false, true), (rebuilt.HasSameBytes, rebuilt.HasSameValues));
        Assert.NotEmpty(rebuilt.SentBy);
        Assert.NotEmpty(rebuilt.RulesHash);
    }

    [Fact]
    public async Task Observations_that_are_not_what_they_were_give_other_values()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();
        await world.RemoveObservationsAsync("tandpleje-udeblivelser");

        var rebuilt = (await process.SentReports.RebuildAsync("holbaek", Meeting, CancellationToken.None))!;

        Assert.Equal((false, false), (rebuilt.HasSameBytes, rebuilt.HasSameValues));
    }

    [Fact]
    public async Task What_was_sent_stands_in_the_archive_whatever_is_delivered_or_rebuilt_afterwards()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();
        var before = await world.BlobVersionsAsync(StorageNames.Workbooks);
        await DeliverAsync(world, process, Samples.DentalPath, Samples.DentalCorrected);
        await process.PrepareMeetingsAsync();
        await process.FollowMailsAsync();
        await process.SentReports.RebuildAsync("holbaek", Meeting, CancellationToken.None);

        Assert.Equal(before, await world.BlobVersionsAsync(StorageNames.Workbooks));
        var kept = before.Select(pair => pair.Key).ToList();
        Assert.Contains(kept, name => name.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.Contains("holbaek/2026-efteraar/bevis.json", kept);
        Assert.Contains("holbaek/2026-efteraar/afsendelse.json", kept);
        Assert.Contains(kept, name => name.StartsWith("_konfiguration/", StringComparison.Ordinal));
    }
}
