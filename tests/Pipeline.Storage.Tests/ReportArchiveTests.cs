using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class ReportArchiveTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ReportKey Report = new(Samples.Holbaek, new MeetingId("efteraar-2026"));

    [Fact]
    public async Task A_workbook_is_kept_as_it_was_sent()
    {
        var archive = await NewArchiveAsync();
        await archive.StoreWorkbookAsync(Report, "abc", "bog"u8.ToArray(), None);
        await archive.StoreWorkbookAsync(Report, "abc", "bog"u8.ToArray(), None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => archive.StoreWorkbookAsync(Report, "abc", "gob"u8.ToArray(), None));

        Assert.Equal("bog", (await archive.ReadWorkbookAsync(Report, "abc", None))!.ToString());
        Assert.Null(await archive.ReadWorkbookAsync(Report, "def", None));
        Assert.Null(await archive.ReadWorkbookAsync(Report with { Meeting = new MeetingId("foraar-2027") }, "abc", None));
    }

    [Fact]
    public async Task Evidence_is_never_overwritten()
    {
        var archive = await NewArchiveAsync();
        await archive.StoreEvidenceAsync(Report, "modtager-1", "tre"u8.ToArray(), None);
        await archive.StoreEvidenceAsync(Report, "", "et"u8.ToArray(), None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => archive.StoreEvidenceAsync(Report, "", "to"u8.ToArray(), None));
        Assert.Equal(["et", "tre"], (await archive.ReadEvidenceAsync(Report, None)).Select(evidence => evidence.ToString()));
    }

    [Fact]
    public async Task The_first_message_that_is_recorded_for_a_mail_stands()
    {
        var archive = await NewArchiveAsync();
        var mail = Mail(MailKind.Final, "");

        Assert.Null(await archive.ReadMessageAsync(mail, None));
        Assert.Equal("AAMk1", await archive.RecordMessageAsync(mail, "AAMk1", None));
        Assert.Equal("AAMk1", await archive.RecordMessageAsync(mail, "AAMk2", None));
        Assert.Equal("AAMk1", await archive.ReadMessageAsync(mail, None));
        Assert.Null(await archive.ReadMessageAsync(Mail(MailKind.Draft, "7"), None));
        Assert.Null(await archive.ReadMessageAsync(Mail(MailKind.Final, "modtager-1"), None));
    }

    private static MailEntry Mail(MailKind kind, string part) => new()
    {
        Plan = Report.Plan,
        About = Report.Meeting.Value,
        Kind = kind,
        Part = part,
        State = SendingState.Sending,
        Recipients = [new Recipient("Formand", "formand@example.dk")],
        Subject = "Statusrapport",
        Planned = Samples.Noon,
    };

    private async Task<ReportArchive> NewArchiveAsync() => new((await Accounts.CreateAsync(azurite)).Connect());
}
