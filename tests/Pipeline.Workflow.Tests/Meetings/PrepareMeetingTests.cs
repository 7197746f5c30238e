using ClosedXML.Excel;
using Pipeline.Storage;
using Pipeline.Testing;
using static Pipeline.Workflow.Tests.Meetings.MeetingWorld;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Meetings;

[Collection(AzuriteCollection.Name)]
public class PrepareMeetingTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_report_goes_to_the_board_14_days_before_the_meeting_and_only_once()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, BoardMeetings);
        await process.PrepareMeetingsAsync();
        await process.PrepareMeetingsAsync();

        Assert.Single(world.Mails, IsFinal);
        var mail = world.MailText("final");
        Assert.Contains("formand@example.dk", mail, StringComparison.Ordinal);
        Assert.Contains("statusrapport-holbaek-2026-09-28.xlsx", mail, StringComparison.Ordinal);
        var report = await process.ReportAsync("2026-efteraar");
        Assert.Equal((SendingState.Sent, 3L), (report!.State, report.SnapshotNumber!.Value));
    }

    // It is 14 September: a report of the 29th is due tomorrow, the meeting of the 13th was yesterday.
    [Theory]
    [InlineData("2026-09-28", "2026-09-29")]
    [InlineData("2026-09-28", "2026-09-13")]
    [InlineData("\"aflyst\": false", "\"aflyst\": true")]
    public async Task Nothing_goes_out_before_the_day_after_the_meeting_or_for_one_that_is_cancelled(string told, string instead)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, BoardMeetings.Replace(told, instead, StringComparison.Ordinal));
        await process.PrepareMeetingsAsync();

        Assert.DoesNotContain(world.Mails, IsFinal);
    }

    [Fact]
    public async Task A_plan_without_meetings_sends_nothing_and_is_no_failure()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = world.Start();
        await process.PrepareMeetingsAsync();

        Assert.Empty(world.Mails);
    }

    [Fact]
    public async Task A_newer_plan_of_meetings_decides_who_gets_the_report()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, BoardMeetings);
        await world.DropAsync(BoardMeetingsPath, BoardMeetings.Replace("formand@", "ny-formand@", StringComparison.Ordinal));
        await process.TakeAsync(BoardMeetingsPath);
        await process.PrepareMeetingsAsync();

        Assert.Equal(["ny-formand@example.dk"], (await process.MailsAsync()).Single(mail => mail.Kind == MailKind.Final).Recipients.Select(seat => seat.Address));
    }

    [Fact]
    public async Task What_comes_after_the_report_was_sent_changes_neither_it_nor_its_archive()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, BoardMeetings);
        await process.PrepareMeetingsAsync();
        var sent = world.MailText("final");

        await world.DropAsync(DentalPath, DentalCorrected);
        await process.TakeAsync(DentalPath);
        await process.PrepareMeetingsAsync();

        Assert.Equal(sent, world.MailText("final"));
        Assert.Equal(3, (await process.ReportAsync("2026-efteraar"))!.SnapshotNumber);
    }

    [Fact]
    public async Task What_is_new_is_new_since_the_last_report_that_was_sent()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, BoardMeetings);

        // Of 3: the plan of meetings, after the dental figures. Nothing had been sent, so all is new to the board.
        Assert.Equal((null, true), await NewDentalAsync(process));

        await process.PrepareMeetingsAsync();
        await world.DropAsync(DentalPath, DentalCorrected);
        await process.TakeAsync(DentalPath);
        Assert.Equal((3L, true), await NewDentalAsync(process));

        // Other news do not make the correction old: the board has not seen it.
        await world.DropAsync(BoardMeetingsPath, BoardMeetings.Replace("formand@", "ny-formand@", StringComparison.Ordinal));
        await process.TakeAsync(BoardMeetingsPath);
        Assert.Equal((3L, true), await NewDentalAsync(process));
    }

    [Fact]
    public async Task A_snapshot_from_before_a_report_does_not_know_of_it_when_it_is_computed_again()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, BoardMeetings);
        var before = await process.SnapshotAsync();
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await process.PrepareMeetingsAsync();
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await world.DropAsync(DentalPath, DentalCorrected);
        await process.TakeAsync(DentalPath);
        var after = await process.SnapshotAsync();
        await world.RemoveSnapshotsAsync();

        Assert.Equal(SnapshotJson.Write(before!), SnapshotJson.Write((await process.SnapshotAsOfAsync(before!.Number))!));
        Assert.Equal(SnapshotJson.Write(after!), SnapshotJson.Write((await process.SnapshotAsOfAsync(after!.Number))!));
    }

    [Fact]
    public async Task What_was_remarked_about_a_delivery_stands_in_the_report()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, BoardMeetings);
        await world.DropAsync(DentalPath, DentalOfTheKommuneAlone);
        await process.TakeAsync(DentalPath);
        await process.PrepareMeetingsAsync();

        var path = Assert.Single(await world.BlobsAsync(StorageNames.Workbooks), name => name.EndsWith(".xlsx", StringComparison.Ordinal));
        using var workbook = new XLWorkbook((await world.BlobAsync(StorageNames.Workbooks, path)).ToStream());
        var texts = workbook.Worksheet("Datagrundlag").CellsUsed().Select(cell => cell.GetFormattedString()).ToList();
        Assert.Contains(texts, text => text.StartsWith("Udeladt: ", StringComparison.Ordinal) && text.Contains("Ladegårdsparken", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("Færre områder end sidst: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_plan_of_meetings_is_no_source_of_figures()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, BoardMeetings);
        await process.PrepareMeetingsAsync();

        var text = world.MailText("final");
        Assert.Contains("tandpleje.csv, modtaget 14. september 2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("moedeplan.json, modtaget", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_instances_at_once_send_one_mail()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var one = await TakeAsync(world, BoardMeetings);
        await using var other = world.Start();
        await Task.WhenAll(
            Record.ExceptionAsync(() => one.PrepareMeetingsAsync()), Record.ExceptionAsync(() => other.PrepareMeetingsAsync()));
        world.Time.Advance(TimeSpan.FromMinutes(16));
        await one.PrepareMeetingsAsync();

        Assert.Single(world.Mails, IsFinal);
        Assert.Equal(SendingState.Sent, (await one.ReportAsync("2026-efteraar"))!.State);
    }

    private static async Task<(long? LastReported, bool IsNew)> NewDentalAsync(PipelineProcess process)
    {
        var snapshot = await process.SnapshotAsync();
        var dental = snapshot!.Evaluations.Single(
            evaluation => evaluation.Indicator.Value == "tandpleje-udeblivelser" && evaluation.Area.Value == "ladegaardsparken");
        return (snapshot.LastReported, dental.HasNewData);
    }

    private static bool IsFinal(string mail) => mail.Contains("final", StringComparison.Ordinal);
}
