using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class ReportStoreTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly MeetingId Meeting = new("efteraar-2026");

    [Fact]
    public async Task A_report_is_claimed_once_and_moved_only_as_it_was_read()
    {
        var store = await NewStoreAsync();
        var claimed = await store.ClaimAsync(Report(), None);
        var drafted = await store.SaveAsync(
            claimed with
            {
                State = SendingState.Drafted,
                SnapshotNumber = 7,
                WorkbookHash = "abc",
                ContentsHash = "def",
                Reason = "Kladden er sendt.",
                DraftSent = Samples.Noon,
                FinalSent = Samples.Noon.AddDays(7),
            },
            None);

        Assert.Equal(drafted, await store.ClaimAsync(Report(), None));
        Assert.Equal(drafted, await store.ReadAsync(Samples.Holbaek, Meeting, None));
        Assert.Equal([drafted], await store.ReadAllAsync(Samples.Holbaek, None));
        await Assert.ThrowsAsync<ConcurrentChangeException>(() => store.SaveAsync(claimed with { State = SendingState.Cancelled }, None));
        Assert.Null(await store.ReadAsync(Samples.Holbaek, new MeetingId("foraar-2027"), None));
    }

    [Fact]
    public async Task What_people_decided_is_read_back_as_it_was_said()
    {
        var store = await NewStoreAsync();
        var claimed = await store.ClaimAsync(Report(), None);
        ReportDecision[] decisions =
        [
            new(ReviewWish.Held, new Decision("Karen", "Tallet for »fravær« ses efter"), Samples.Noon),
            new(ReviewWish.OnItsDay, new Decision("Karen", "Set efter"), Samples.Noon.AddHours(1)),
        ];
        await store.SaveAsync(claimed with { Decisions = decisions, Reminded = Samples.Noon, BeingSent = MailKind.Draft }, None);

        var read = (await store.ReadAsync(Samples.Holbaek, Meeting, None))!;
        Assert.Equal(decisions, read.Decisions);
        Assert.Equal((Samples.Noon, MailKind.Draft), (read.Reminded!.Value, read.BeingSent!.Value));
    }

    private static ReportEntry Report() =>
        new() { Plan = Samples.Holbaek, Meeting = Meeting, State = SendingState.Planned, Planned = Samples.Noon };

    private async Task<ReportStore> NewStoreAsync() => new((await Accounts.CreateAsync(azurite)).Connect());
}
