using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Workflow.Meetings;
using static Pipeline.Workflow.Tests.Meetings.MeetingWorld;

namespace Pipeline.Workflow.Tests.Meetings;

/// <summary>A person sends a report to more recipients than were frozen.</summary>
[Collection(AzuriteCollection.Name)]
public class AddRecipientsTests(AzuriteFixture azurite)
{
    private static readonly (string?, string?) NewMember = ("Næstformand", "naestformand@example.dk");

    [Fact]
    public async Task A_recipient_that_is_added_gets_the_same_workbook_once_however_often_it_is_asked()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();
        var before = (await process.ReportAsync(Meeting))!;
        Assert.IsType<MailAnswer.Done>(await process.AddRecipientsAsync(Meeting, NewMember));
        Assert.IsType<MailAnswer.Done>(await process.AddRecipientsAsync(Meeting, NewMember, ("Kasserer", "NAESTFORMAND@example.dk")));

        Assert.Equal(2, world.MailsOf("final").Count());
        var added = (await process.MailsAsync()).Single(mail => mail.Decisions.Count > 0);
        Assert.Equal((SendingState.Sent, before.WorkbookHash, before.SnapshotNumber), (added.State, added.AttachmentHash, added.SnapshotNumber));
        Assert.Equal(
            (MailWish.Added, new Decision("Karen Sekretær", "Nyt medlem")), (added.Decisions[0].Wish, added.Decisions[0].Decision));
        var after = (await process.ReportAsync(Meeting))!;
        Assert.Equal((before.State, before.FinalSent, before.Reason, null), (after.State, after.FinalSent, after.Reason, after.BeingSent));
        Assert.Contains("naestformand@example.dk", world.MailText("modtager"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_evidence_of_the_sending_stands_and_that_of_what_was_added_stands_beside_it()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();
        var first = await EvidenceAsync(process);
        await process.AddRecipientsAsync(Meeting, NewMember);

        using var both = System.Text.Json.JsonDocument.Parse(await EvidenceAsync(process));
        Assert.Equal(2, both.RootElement.GetArrayLength());
        Assert.StartsWith(first.TrimEnd('\n', ']'), await EvidenceAsync(process), StringComparison.Ordinal);
        Assert.Equal("naestformand@example.dk", both.RootElement[1].GetProperty("modtagere")[0].GetProperty("adresse").GetString());
        Assert.Equal("Nyt medlem", both.RootElement[1].GetProperty("besluttetAf")[0].GetProperty("begrundelse").GetString());
        Assert.Equal(both.RootElement[0].GetProperty("sha256").GetString(), both.RootElement[1].GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task Whoever_has_the_report_is_not_sent_it_again()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();

        Assert.IsType<MailAnswer.Done>(await process.AddRecipientsAsync(Meeting, ("Formand", "Formand@example.dk")));
        Assert.Single(world.MailsOf("final"));
        Assert.Equal(SendingState.Sent, (await process.ReportAsync(Meeting))!.State);
    }

    [Fact]
    public async Task Nobody_is_added_before_the_report_goes_nor_after_the_meeting()
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, MeetingOn("2026-10-05"));
        await process.PrepareMeetingsAsync(); // the draft
        Assert.IsType<MailAnswer.NotNow>(await process.AddRecipientsAsync(Meeting, NewMember));
        world.Time.Advance(TimeSpan.FromDays(7));
        await process.PrepareMeetingsAsync();
        world.Time.Advance(TimeSpan.FromDays(15));

        Assert.IsType<MailAnswer.NotNow>(await process.AddRecipientsAsync(Meeting, NewMember));
        Assert.Single(world.MailsOf("final"));
    }

    [Theory]
    [InlineData("Næstformand", "naestformand", "Modtager 1: »adresse«")]
    [InlineData("Næstformand", "a@example.dk\r\nBcc: b@example.dk", "Modtager 1: »adresse«")]
    [InlineData(" ", "naestformand@example.dk", "Modtager 1: »rolle«")]
    [InlineData("070761-4285", "naestformand@example.dk", "CPR-nummer")]
    [InlineData(null, null, "Modtager 1: »rolle«")]
    public async Task Recipients_that_cannot_be_used_are_all_refused_and_told(string? role, string? address, string told)
    {
        using var world = await PipelineWorld.CreateAsync(azurite);
        await using var process = await TakeAsync(world, Samples.BoardMeetings);
        await process.PrepareMeetingsAsync();

        var refused = Assert.IsType<MailAnswer.Invalid>(await process.AddRecipientsAsync(Meeting, (role, address), NewMember));
        Assert.Contains(told, refused.Explanation, StringComparison.Ordinal);
        Assert.Single(world.MailsOf("final"));
    }

    private static async Task<string> EvidenceAsync(PipelineProcess process) =>
        (await process.SentReports.ReadEvidenceAsync("holbaek", Meeting, CancellationToken.None))!;
}
