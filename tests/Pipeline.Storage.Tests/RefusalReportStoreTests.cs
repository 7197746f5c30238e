using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class RefusalReportStoreTests(AzuriteFixture azurite)
{
    private static readonly DeliveryId Delivery = DeliveryId.Of("sti", "0x1");

    [Fact]
    public async Task The_texts_found_come_back_as_they_stood_in_the_order_of_the_errors()
    {
        var store = new RefusalReportStore((await Accounts.CreateAsync(azurite)).Connect());
        string[] texts = ["12,x", "", "»Ørsted« \"a\"\n<b>\u0001"];

        var path = await store.StoreTextsAsync(Samples.Holbaek, Samples.Format, Delivery, texts, CancellationToken.None);

        Assert.Equal($"holbaek/lbf-faste-indikatorer/{Delivery}/fejl.json", path);
        Assert.Equal(texts, await store.ReadTextsAsync(Samples.Holbaek, Samples.Format, Delivery, CancellationToken.None));
    }

    [Fact]
    public async Task What_an_earlier_attempt_wrote_is_replaced()
    {
        var store = new RefusalReportStore((await Accounts.CreateAsync(azurite)).Connect());
        await store.StoreTextsAsync(Samples.Holbaek, Samples.Format, Delivery, ["a", "b"], CancellationToken.None);

        await store.StoreTextsAsync(Samples.Holbaek, Samples.Format, Delivery, ["c"], CancellationToken.None);

        Assert.Equal(["c"], await store.ReadTextsAsync(Samples.Holbaek, Samples.Format, Delivery, CancellationToken.None));
    }

    [Fact]
    public async Task Where_no_texts_are_kept_there_are_none()
    {
        var store = new RefusalReportStore((await Accounts.CreateAsync(azurite)).Connect());

        Assert.Empty(await store.ReadTextsAsync(Samples.Holbaek, Samples.Format, Delivery, CancellationToken.None));
    }
}
