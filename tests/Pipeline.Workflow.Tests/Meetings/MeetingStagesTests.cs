using Pipeline.Domain;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Meetings;
using static Pipeline.Workflow.Tests.Meetings.MeetingWorld;
using static Pipeline.Workflow.Tests.Samples;

namespace Pipeline.Workflow.Tests.Meetings;

/// <summary>Today is Monday 14 September 2026.</summary>
[Collection(AzuriteCollection.Name)]
public class MeetingStagesTests(AzuriteFixture azurite)
{
    private const string NewPeriodPath = "holbaek/tandpleje-udeblivelser/tandpleje-2025.csv";
    private static readonly string NewPeriod = Dental.Replace("2026H1", "2025H2", StringComparison.Ordinal);

    [Fact]
    public async Task Sources_are_reminded_28_days_before_of_what_they_have_not_delivered_and_once()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-10-12"));
        await process.PrepareMeetingsAsync();
        await process.PrepareMeetingsAsync();

        var reminders = (await process.MailsAsync()).Where(mail => mail.Kind == MailKind.Reminder).ToList();
        var dental = PipelineWorld.Plan.Sources.Single(source => source.Formats.Any(format => format.Value == "tandpleje-udeblivelser"));
        Assert.NotEmpty(reminders);
        Assert.All(reminders, mail => Assert.Equal(SendingState.Sent, mail.State));
        Assert.DoesNotContain(reminders, mail => mail.Part == dental.Id.Value && dental.Formats.Count == 1);
        Assert.Equal(reminders.Count, world.MailsOf("paamindelse").Count());
        Assert.Equal(
            (SendingState.Planned, $"Kilderne er rykket; kladden sendes den 21. september 2026."), await StateAsync(process));
    }

    [Fact]
    public async Task A_source_whose_data_are_older_than_half_a_year_is_reminded_of_them_by_name_and_day()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2027-04-30")); // half a year before is 30 October, after the delivery
        world.Time.Advance(new DateTimeOffset(2027, 4, 5, 5, 0, 0, TimeSpan.Zero) - world.Time.GetUtcNow());
        await process.PrepareMeetingsAsync();

        var dental = PipelineWorld.Plan.Sources.Single(source => source.Formats.Any(format => format.Value == "tandpleje-udeblivelser"));
        Assert.Contains((await process.MailsAsync()), mail => mail.Kind == MailKind.Reminder && mail.Part == dental.Id.Value && mail.Recipients[0].Address == dental.Contact);
        Assert.Contains("senest modtaget 14. september 2026 (tandpleje.csv)", world.MailText($"paamindelse-{dental.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_weeks_of_standing_still_only_the_latest_stage_that_is_due_is_done()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-11-02")); // reminders 5 October, draft 12 October, report 19 October
        world.Time.Advance(TimeSpan.FromDays(36)); // 20 October
        await process.PrepareMeetingsAsync();
        await process.PrepareMeetingsAsync();

        Assert.Single(world.MailsOf("final"));
        Assert.Empty(world.MailsOf("kladde"));
        Assert.Empty(world.MailsOf("paamindelse"));
    }

    [Fact]
    public async Task What_is_due_is_decided_by_the_day_in_Denmark()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-10-06")); // the draft is due on the 15th
        world.Time.Advance(TimeSpan.FromHours(17.75)); // 21:45 UTC on the 14th is 23:45 in Denmark
        await process.PrepareMeetingsAsync();
        Assert.Empty(world.MailsOf("kladde"));

        world.Time.Advance(TimeSpan.FromMinutes(30)); // 00:15 in Denmark, and still the 14th in UTC
        await process.PrepareMeetingsAsync();
        Assert.Single(world.MailsOf("kladde"));
    }

    [Fact]
    public async Task The_draft_goes_to_the_secretariat_21_days_before_and_the_report_has_its_number()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-10-05"));
        await process.PrepareMeetingsAsync();
        Assert.Equal([PipelineWorld.Plan.Secretariat], (await process.MailAsync(MailKind.Draft)).Recipients.Select(seat => seat.Address));
        Assert.Equal(SendingState.Drafted, (await process.ReportAsync(Meeting))!.State);
        var drafted = (await process.ReportAsync(Meeting))!.SnapshotNumber;

        await DeliverAsync(world, process, NewPeriodPath, NewPeriod);
        world.Time.Advance(TimeSpan.FromDays(7));
        await process.PrepareMeetingsAsync();

        Assert.Equal((SendingState.Sent, "Sendt uden gennemgang."), await StateAsync(process));
        Assert.Equal(drafted, (await process.MailAsync(MailKind.Final)).SnapshotNumber);
        Assert.Contains("Modtaget efter kladden og ikke med i rapporten:\r\n\r\n- tandpleje-2025.csv, 14. september 2026", world.MailText("final"), StringComparison.Ordinal);
        Assert.Single(world.MailsOf("kladde"));
    }

    [Fact]
    public async Task A_drafted_figure_that_is_revised_makes_a_new_draft_which_lies_two_working_days()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-09-29")); // the report is due tomorrow
        await process.PrepareMeetingsAsync();
        await DeliverAsync(world, process, DentalPath, DentalCorrected);
        world.Time.Advance(TimeSpan.FromDays(1));
        await process.PrepareMeetingsAsync();
        Assert.Equal(2, world.MailsOf("kladde").Count());

        world.Time.Advance(TimeSpan.FromDays(1));
        await process.PrepareMeetingsAsync();
        Assert.Empty(world.MailsOf("final"));
        world.Time.Advance(TimeSpan.FromDays(1));
        await process.PrepareMeetingsAsync();

        Assert.Single(world.MailsOf("final"));
        Assert.Equal(await process.Log.ReadEvaluatedAsync(PipelineWorld.Holbaek, CancellationToken.None), (await process.ReportAsync(Meeting))!.SnapshotNumber);
    }

    [Fact]
    public async Task A_drafted_figure_that_is_withdrawn_too_near_the_meeting_holds_the_report_until_a_person_decides()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-09-29"));
        await process.PrepareMeetingsAsync();
        world.Time.Advance(TimeSpan.FromDays(14)); // Monday the 28th: one working day left
        await process.WithdrawAsync((await process.DeliveriesAsync()).Single(delivery => delivery.FileName == "tandpleje.csv").Id);
        await process.PrepareMeetingsAsync();
        Assert.Equal(
            (SendingState.Held, "Et tal i kladden er rettet eller trukket tilbage, og der er ikke to arbejdsdage til mødet."), await StateAsync(process));

        Assert.IsType<ReportAnswer.Done>(await process.DecideAsync(Meeting, ReviewWish.SentNow));
        Assert.Equal(SendingState.Sent, (await process.ReportAsync(Meeting))!.State);
        Assert.Single(world.MailsOf("final"));
    }

    [Fact]
    public async Task A_meeting_keeps_its_report_when_it_is_moved_and_is_cancelled_when_it_is_taken_out()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-10-05"));
        await process.PrepareMeetingsAsync();
        world.Time.Advance(TimeSpan.FromDays(7));
        await DeliverAsync(world, process, BoardMeetingsPath, MeetingOn("2026-11-02"));
        await process.PrepareMeetingsAsync();
        Assert.Equal(
            (SendingState.Drafted, "Kladden er sendt den 14. september 2026; rapporten sendes den 19. oktober 2026."), await StateAsync(process));

        await DeliverAsync(world, process, BoardMeetingsPath, MeetingOn("2026-11-02").Replace("2026-efteraar", "2026-ekstra", StringComparison.Ordinal));
        world.Time.Advance(TimeSpan.FromDays(60));
        await process.PrepareMeetingsAsync();

        Assert.Equal((SendingState.Cancelled, "Mødet står ikke længere i mødeplanen."), await StateAsync(process));
        Assert.Empty(world.MailsOf("final"));
    }

    [Fact]
    public async Task An_extraordinary_meeting_that_is_added_late_gets_its_report_at_once()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-09-17"));
        await process.PrepareMeetingsAsync();

        Assert.Single(world.MailsOf("final"));
        Assert.Empty(world.MailsOf("kladde"));
    }

    [Fact]
    public async Task A_meeting_that_is_over_before_its_report_went_is_told_and_nothing_goes()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-10-05"));
        await process.PrepareMeetingsAsync();
        await process.DecideAsync(Meeting, ReviewWish.Held);
        world.Time.Advance(TimeSpan.FromDays(30));
        await process.PrepareMeetingsAsync();

        Assert.Equal(SendingState.Missed, (await process.ReportAsync(Meeting))!.State);
        Assert.Empty(world.MailsOf("final"));
    }

    [Fact]
    public async Task The_following_group_has_the_report_too_where_the_plan_of_meetings_says_so()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, BoardMeetings.Replace(
            "\"bestyrelse\"", """
            "foelgegruppe": [{ "rolle": "Følgegruppe", "adresse": "foelgegruppe@example.dk" }], "journalnummer": "2024-17", "bestyrelse"
            """, StringComparison.Ordinal));
        await process.PrepareMeetingsAsync();

        Assert.Equal(
            ["formand@example.dk", "foelgegruppe@example.dk"], (await process.MailAsync(MailKind.Final)).Recipients.Select(seat => seat.Address));
        Assert.Contains("X-Journalnummer: 2024-17", world.MailText("final"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_address_does_not_stop_the_others_and_is_reported()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, BoardMeetings.Replace(
            "[{ \"rolle\"", "[{ \"rolle\": \"Næstformand\", \"adresse\": \"naestformand.@example.dk\" }, { \"rolle\"", StringComparison.Ordinal));
        await process.PrepareMeetingsAsync();

        Assert.Equal(["formand@example.dk"], (await process.MailAsync(MailKind.Final)).Recipients.Select(seat => seat.Address));
        var refused = (await process.MailsAsync()).Single(mail => mail.HasRefusedRecipient);
        Assert.Equal(
            (SendingState.Failed, "naestformand.@example.dk"), (refused.State, Assert.Single(refused.Recipients).Address));
        Assert.Equal(
            (SendingState.Sent, "Sendt uden gennemgang. Ikke sendt til Næstformand: adressen kan ikke bruges."), await StateAsync(process));
    }

    private static async Task<(SendingState State, string Reason)> StateAsync(PipelineProcess process) =>
        await process.ReportAsync(Meeting) is { } report ? (report.State, report.Reason) : throw new InvalidOperationException("There is no report.");
}
