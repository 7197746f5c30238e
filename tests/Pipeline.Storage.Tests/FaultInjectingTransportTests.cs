using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class FaultInjectingTransportTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Blob_and_table_calls_are_counted_and_logged_together()
    {
        var transport = new FaultInjectingTransport();
        var storage = (await Accounts.CreateAsync(azurite)).Connect(transport);

        await new SnapshotStore(storage).WriteAsync(Samples.Snapshot(1), None);
        await new DeliveryLog(storage).ReadHeadAsync(Samples.Holbaek, None);

        Assert.Equal(2, transport.CallCount);
        Assert.StartsWith("PUT ", transport.Log[0], StringComparison.Ordinal);
        Assert.EndsWith("/vurdering/holbaek/1.json", transport.Log[0], StringComparison.Ordinal);
        Assert.StartsWith("GET ", transport.Log[1], StringComparison.Ordinal);
        Assert.Contains("/leverancer(", transport.Log[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StopMoment.BeforeSending, false)]
    [InlineData(StopMoment.AfterApplying, true)]
    public async Task A_stop_lets_nothing_more_through_and_is_not_tried_again(StopMoment moment, bool isApplied)
    {
        var accounts = await Accounts.CreateAsync(azurite);
        var transport = new FaultInjectingTransport();
        var storage = accounts.Connect(transport);
        transport.StopAt(1, moment);

        await Assert.ThrowsAsync<ProcessStoppedException>(() => new SnapshotStore(storage).WriteAsync(Samples.Snapshot(1), None));
        await Assert.ThrowsAsync<ProcessStoppedException>(() => new DeliveryLog(storage).ReadHeadAsync(Samples.Holbaek, None));

        Assert.Equal(1, transport.CallCount);
        Assert.Equal(isApplied, await new SnapshotStore(accounts.Connect()).ReadAsync(Samples.Holbaek, 1, None) is not null);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_until_it_answers()
    {
        var transport = new FaultInjectingTransport();
        var storage = (await Accounts.CreateAsync(azurite)).Connect(transport);
        transport.AnswerUnavailable(2);

        await new DeliveryLog(storage).ClaimAsync(Samples.Entry("2023"), None);

        Assert.Equal(3, transport.CallCount);
        Assert.NotNull(await new DeliveryLog(storage).ReadAsync(Samples.Holbaek, Samples.Entry("2023").Id, None));
    }

    [Fact]
    public async Task Containers_and_tables_are_created_once_and_asked_for_again_without_harm()
    {
        var storage = (await Accounts.CreateAsync(azurite)).Connect();

        await storage.EnsureCreatedAsync(None);

        Assert.True(await storage.Main.GetBlobContainerClient("vurdering").ExistsAsync());
        Assert.True(await storage.Drop.GetBlobContainerClient("indbakke").ExistsAsync());
        Assert.False(await storage.Main.GetBlobContainerClient("indbakke").ExistsAsync());
    }
}
