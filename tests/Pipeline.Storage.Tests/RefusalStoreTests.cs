using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class RefusalStoreTests(AzuriteFixture azurite)
{
    private static readonly DeliveryId Delivery = DeliveryId.Of("sti", "0x1");

    [Fact]
    public async Task Refusals_come_back_in_the_order_that_they_were_found()
    {
        var store = await NewStoreAsync();
        var refusals = Many(1_050);

        await store.WriteAsync(Delivery, refusals, CancellationToken.None);

        Assert.Equal(refusals, await store.ReadAsync(Delivery, CancellationToken.None));
    }

    [Fact]
    public async Task What_an_earlier_attempt_wrote_is_replaced()
    {
        var store = await NewStoreAsync();
        await store.WriteAsync(Delivery, Many(5), CancellationToken.None);
        Refusal[] second = [new("E2", "", null, "", "En fil med rækker", "Send filen igen")];

        await store.WriteAsync(Delivery, second, CancellationToken.None);

        Assert.Equal(second, await store.ReadAsync(Delivery, CancellationToken.None));
    }

    [Fact]
    public async Task A_delivery_that_was_not_refused_has_none()
    {
        var store = await NewStoreAsync();
        await store.WriteAsync(Delivery, Many(1), CancellationToken.None);

        Assert.Empty(await store.ReadAsync(DeliveryId.Of("sti", "0x2"), CancellationToken.None));
    }

    private static List<Refusal> Many(int count) =>
        [.. Enumerable.Range(1, count).Select(row => new Refusal("E1", "Ark1", row, "Andel", "Et tal mellem 0 og 100", "Ret tallet"))];

    private async Task<RefusalStore> NewStoreAsync() => new((await Accounts.CreateAsync(azurite)).Connect());
}
