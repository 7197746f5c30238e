using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class MailStoreTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Recipients_are_frozen_when_a_mail_is_claimed()
    {
        var store = await NewStoreAsync();
        await store.ClaimAsync(Mail(MailKind.Final), None);

        var again = await store.ClaimAsync(Mail(MailKind.Final) with { Recipients = [new Recipient("Ny", "ny@example.dk")] }, None);

        Assert.Equal(Mail(MailKind.Final).Recipients, again.Recipients);
    }

    [Fact]
    public async Task Everything_that_is_recorded_of_a_mail_is_read_back()
    {
        var store = await NewStoreAsync();
        var claimed = await store.ClaimAsync(Mail(MailKind.Draft), None);

        var saved = await store.SaveAsync(
            claimed with
            {
                State = SendingState.Sending,
                Owner = "instans-1",
                Deadline = Samples.Noon.AddMinutes(5),
                MessageId = "AAMk",
                SnapshotNumber = 7,
                AttachmentHash = "abc",
                Tried = Samples.Noon.AddMinutes(1),
                Reason = "Sendes nu.",
                HasRefusedRecipient = true,
                Decisions =
                [
                    new MailDecision(MailWish.Added, new Decision("Karen", "Nyt »medlem«"), Samples.Noon),
                    new MailDecision(MailWish.TriedAgain, new Decision("Karen", "Oprettet"), Samples.Noon.AddHours(1)),
                ],
                Sent = Samples.Noon,
            },
            None);
        var read = await store.ReadAsync(Samples.Holbaek, "efteraar-2026", MailKind.Draft, "", None);

        Assert.Equal(saved.Recipients, read!.Recipients);
        Assert.Equal(saved.Decisions, read.Decisions);
        Assert.Equal(saved, read with { Recipients = saved.Recipients, Decisions = saved.Decisions });
        Assert.Equal(2, read.Decisions.Count);
        Assert.Equal(SendingState.Sending, read.State);
    }

    [Fact]
    public async Task Of_two_who_take_over_a_mail_one_wins()
    {
        var store = await NewStoreAsync();
        var claimed = await store.ClaimAsync(Mail(MailKind.Final), None);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 2).Select(owner => Record.ExceptionAsync(() =>
            store.SaveAsync(claimed with { State = SendingState.Sending, Owner = $"instans-{owner}" }, None))));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Single(outcomes, outcome => outcome is ConcurrentChangeException);
    }

    [Fact]
    public async Task Mails_of_a_plan_are_listed_by_what_they_are_about_and_kind()
    {
        var store = await NewStoreAsync();
        await store.ClaimAsync(Mail(MailKind.Final), None);
        await store.ClaimAsync(Mail(MailKind.Draft), None);
        await store.ClaimAsync(Mail(MailKind.Receipt) with { Plan = new PlanId("slagelse") }, None);

        Assert.Equal([MailKind.Final, MailKind.Draft], (await store.ReadAllAsync(Samples.Holbaek, None)).Select(mail => mail.Kind));
        Assert.Null(await store.ReadAsync(Samples.Holbaek, "efteraar-2026", MailKind.Reminder, "", None));
    }

    [Fact]
    public async Task The_mails_of_a_kind_to_one_each_are_found_without_the_others()
    {
        var store = await NewStoreAsync();
        await store.ClaimAsync(Mail(MailKind.Final), None);
        await store.ClaimAsync(Mail(MailKind.Final) with { Part = "modtager-1" }, None);
        await store.ClaimAsync(Mail(MailKind.Final) with { About = "efteraar-20260", Part = "modtager-2" }, None);
        await store.ClaimAsync(Mail(MailKind.Reminder) with { Part = "modtager-3" }, None);

        Assert.Equal(
            ["efteraar-2026;endelig;modtager-1"],
            (await store.ReadPartsAsync(Samples.Holbaek, "efteraar-2026", MailKind.Final, None)).Select(mail => mail.Key));
    }

    [Theory]
    [InlineData("efteraar-2026;endelig", true)]
    [InlineData("efteraar-2026;kladde", false)]
    [InlineData("efteraar-2026/endelig", false)]
    [InlineData("' or true", false)]
    [InlineData("", false)]
    public async Task A_mail_is_found_by_its_key_and_by_no_other_text(string key, bool isFound)
    {
        var store = await NewStoreAsync();
        await store.ClaimAsync(Mail(MailKind.Final), None);

        Assert.Equal(isFound, await store.FindAsync(Samples.Holbaek, key, None) is not null);
    }

    [Fact]
    public async Task A_mail_is_about_something_that_has_an_identifier()
    {
        var store = await NewStoreAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => store.ClaimAsync(Mail(MailKind.Final) with { About = "Efterår/2026" }, None));
    }

    private static MailEntry Mail(MailKind kind) => new()
    {
        Plan = Samples.Holbaek,
        About = "efteraar-2026",
        Kind = kind,
        State = SendingState.Planned,
        Recipients = [new Recipient("Formand", "formand@example.dk"), new Recipient("Næstformand", "naestformand@example.dk")],
        Subject = "Statusrapport, efterår 2026",
        Planned = Samples.Noon,
    };

    private async Task<MailStore> NewStoreAsync() => new((await Accounts.CreateAsync(azurite)).Connect());
}
