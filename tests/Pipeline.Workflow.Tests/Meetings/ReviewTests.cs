using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Meetings;
using static Pipeline.Workflow.Tests.Meetings.MeetingWorld;

namespace Pipeline.Workflow.Tests.Meetings;

[Collection(AzuriteCollection.Name)]
public class ReviewTests(AzuriteFixture azurite)
{
    private const string ReviewPath = "holbaek/gennemgang/gennemgang.json";
    private const string Review =
        """{ "moede": "2026-efteraar", "resume": "Det går fremad.", "beslutningspunkter": ["Skal indsatsen fortsætte?"] }""";

    [Fact]
    public async Task A_review_that_is_dropped_after_the_draft_goes_with_the_report_under_the_drafts_number()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-10-05"));
        await process.PrepareMeetingsAsync();
        var drafted = (await process.ReportAsync(Meeting))!.SnapshotNumber;
        await DeliverAsync(world, process, ReviewPath, Review);
        world.Time.Advance(TimeSpan.FromDays(7));
        await process.PrepareMeetingsAsync();

        var report = (await process.ReportAsync(Meeting))!;
        Assert.Equal((drafted, "Sendt, gennemgået af sekretariatet."), (report.SnapshotNumber, report.Reason));
        Assert.Contains("Det går fremad.", world.MailText("final"), StringComparison.Ordinal);
        Assert.Contains("- Skal indsatsen fortsætte?", world.MailText("final"), StringComparison.Ordinal);
        Assert.DoesNotContain("Modtaget efter kladden", world.MailText("final"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_nobody_reviewed_goes_on_its_day_and_says_so()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();

        Assert.Contains("ikke gennemgået af sekretariatet", world.MailText("final"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_held_goes_when_it_is_released_and_both_decisions_are_kept()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        Assert.IsType<ReportAnswer.Done>(await process.DecideAsync(Meeting, ReviewWish.Held, "Fraværet ses efter"));
        await process.PrepareMeetingsAsync();
        var held = (await process.ReportAsync(Meeting))!;
        Assert.Equal((SendingState.Held, "Sekretariatet har tilbageholdt rapporten. Begrundelse: Fraværet ses efter"), (held.State, held.Reason));
        Assert.Empty(world.MailsOf("final"));

        Assert.IsType<ReportAnswer.Done>(await process.DecideAsync(Meeting, ReviewWish.OnItsDay, "Set efter"));
        var sent = (await process.ReportAsync(Meeting))!;
        Assert.Equal((SendingState.Sent, "Sendt, gennemgået af sekretariatet."), (sent.State, sent.Reason));
        Assert.Equal(
            [(ReviewWish.Held, "Karen Sekretær", "Fraværet ses efter"), (ReviewWish.OnItsDay, "Karen Sekretær", "Set efter")],
            sent.Decisions.Select(one => (one.Wish, one.Decision.Name, one.Decision.Reason)));
    }

    [Fact]
    public async Task A_report_may_be_sent_before_its_day_and_not_twice()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-10-05"));
        Assert.IsType<ReportAnswer.Done>(await process.DecideAsync(Meeting, ReviewWish.SentNow));
        Assert.IsType<ReportAnswer.NotNow>(await process.DecideAsync(Meeting, ReviewWish.SentNow));

        Assert.Single(world.MailsOf("final"));
    }

    [Fact]
    public async Task A_decision_needs_a_reason_a_plan_and_a_meeting()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);

        Assert.IsType<ReportAnswer.Invalid>(await process.DecideAsync(Meeting, ReviewWish.Held, " "));
        Assert.IsType<ReportAnswer.Unknown>(await process.DecideAsync("ukendt", ReviewWish.Held));
        Assert.Null(await process.ReportAsync(Meeting));
    }

    [Fact]
    public async Task What_was_sent_is_read_back_byte_for_byte_with_its_evidence_and_made_again_the_same()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        await DeliverAsync(world, process, ReviewPath, Review);
        await process.PrepareMeetingsAsync();
        await DeliverAsync(world, process, Samples.DentalPath, Samples.DentalCorrected);

        var sent = (await process.SentReports.ReadAsync("holbaek", Meeting, CancellationToken.None))!;
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(sent.Content.Span)), sent.Hash);
        var evidence = (await process.SentReports.ReadEvidenceAsync("holbaek", Meeting, CancellationToken.None))!;
        Assert.Contains($"\"sha256\": \"{sent.Hash}\"", evidence, StringComparison.Ordinal);
        Assert.Contains("\"adresse\": \"formand@example.dk\"", evidence, StringComparison.Ordinal);
        Assert.Contains("\"gennemgaaetAf\": \"Sekretariatet\"", evidence, StringComparison.Ordinal);
        var rebuilt = (await process.SentReports.RebuildAsync("holbaek", Meeting, CancellationToken.None))!;
        Assert.Equal((true, true, sent.Hash), (rebuilt.HasSameBytes, rebuilt.HasSameValues, rebuilt.WorkbookHash));
    }

    [Fact]
    public async Task A_report_is_made_again_under_the_configuration_of_its_time()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();
        await using var later = world.Start(configuration: PipelineWorld.WithAliases(("ladegaardsparken", "Parken")));

        Assert.True((await later.SentReports.RebuildAsync("holbaek", Meeting, CancellationToken.None))!.HasSameBytes);
        Assert.Null(await later.SentReports.RebuildAsync("holbaek", "ukendt", CancellationToken.None));
    }
}
