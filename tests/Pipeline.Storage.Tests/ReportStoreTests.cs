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
    public async Task A_workbook_is_kept_as_it_was_sent()
    {
        var store = await NewStoreAsync();

        Assert.Equal("holbaek/efteraar-2026/statusrapport.xlsx", await store.StoreWorkbookAsync(Samples.Holbaek, Meeting, "bog"u8.ToArray(), None));
        await store.StoreWorkbookAsync(Samples.Holbaek, Meeting, "bog"u8.ToArray(), None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.StoreWorkbookAsync(Samples.Holbaek, Meeting, "gob"u8.ToArray(), None));

        await using var workbook = await store.OpenWorkbookAsync(Samples.Holbaek, Meeting, None);
        Assert.Equal("bog", await new StreamReader(workbook!).ReadToEndAsync());
        Assert.Null(await store.OpenWorkbookAsync(Samples.Holbaek, new MeetingId("foraar-2027"), None));
    }

    private static ReportEntry Report() =>
        new() { Plan = Samples.Holbaek, Meeting = Meeting, State = SendingState.Planned, Planned = Samples.Noon };

    private async Task<ReportStore> NewStoreAsync() => new((await Accounts.CreateAsync(azurite)).Connect());
}
