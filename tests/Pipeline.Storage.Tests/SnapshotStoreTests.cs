using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class SnapshotStoreTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_snapshot_is_read_back_by_plan_and_number()
    {
        var store = await NewStoreAsync();
        var snapshot = Samples.Snapshot(12, 51.5m, 52.50m);

        Assert.Equal("holbaek/12.json", await store.WriteAsync(snapshot, CancellationToken.None));
        var read = await store.ReadAsync(Samples.Holbaek, 12, CancellationToken.None);

        Assert.Equal(SnapshotJson.Write(snapshot), SnapshotJson.Write(read!));
        Assert.Null(await store.ReadAsync(Samples.Holbaek, 11, CancellationToken.None));
    }

    [Fact]
    public async Task The_same_snapshot_again_is_success_and_another_under_its_number_is_a_mistake()
    {
        var store = await NewStoreAsync();
        await store.WriteAsync(Samples.Snapshot(12, 51.5m), CancellationToken.None);

        await store.WriteAsync(Samples.Snapshot(12, 51.5m), CancellationToken.None);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.WriteAsync(Samples.Snapshot(12, 51.6m), CancellationToken.None));
    }

    private async Task<SnapshotStore> NewStoreAsync() => new((await Accounts.CreateAsync(azurite)).Connect());
}
