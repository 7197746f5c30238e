using Azure.Storage.Blobs;
using Pipeline.Domain;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class ArchiveStoreTests(AzuriteFixture azurite) : IDisposable
{
    private static readonly DeliveryId Delivery = DeliveryId.Of("sti", "0x1");
    private readonly string spoolFile = Path.GetTempFileName();

    public void Dispose() => File.Delete(spoolFile);

    [Fact]
    public async Task An_original_is_kept_under_plan_format_and_delivery_and_can_be_opened()
    {
        var archive = new ArchiveStore((await Accounts.CreateAsync(azurite)).Connect());

        Assert.Equal($"holbaek/lbf-faste-indikatorer/{Delivery}/original.csv", await StoreAsync(archive, "bytes"));

        await using var original = await archive.OpenOriginalAsync(Samples.Holbaek, Samples.Format, Delivery, "csv", CancellationToken.None);
        Assert.Equal("bytes", await new StreamReader(original!).ReadToEndAsync());
    }

    [Fact]
    public async Task An_equal_copy_that_is_there_already_is_success_and_another_is_a_mistake()
    {
        var archive = new ArchiveStore((await Accounts.CreateAsync(azurite)).Connect());
        await StoreAsync(archive, "bytes");

        await StoreAsync(archive, "bytes");
        await Assert.ThrowsAsync<InvalidOperationException>(() => StoreAsync(archive, "sytes"));
    }

    [Fact]
    public async Task A_long_original_is_sent_in_pieces_and_still_never_written_over()
    {
        var archive = new ArchiveStore((await Accounts.CreateAsync(azurite)).Connect());
        var longText = new string('x', 9_000_000);
        await StoreAsync(archive, longText);

        await StoreAsync(archive, longText);
        await Assert.ThrowsAsync<InvalidOperationException>(() => StoreAsync(archive, longText[1..]));
    }

    [Fact]
    public async Task An_upload_whose_answer_was_lost_succeeds()
    {
        var transport = new FaultInjectingTransport();
        var archive = new ArchiveStore((await Accounts.CreateAsync(azurite)).Connect(transport));
        transport.LoseAnswer(1);

        await StoreAsync(archive, "bytes");

        Assert.Equal(3, transport.CallCount);
    }

    [Fact]
    public async Task A_refused_original_lies_apart_with_its_report()
    {
        var storage = (await Accounts.CreateAsync(azurite)).Connect();
        var archive = new ArchiveStore(storage);
        await File.WriteAllTextAsync(spoolFile, "bytes");

        var original = await archive.StoreRefusedAsync(Samples.Holbaek, Samples.Format, Delivery, "xlsx", spoolFile, CancellationToken.None);
        var report = await new RefusalReportStore(storage).StoreWorkbookAsync(
            Samples.Holbaek, Samples.Format, Delivery, "fejl"u8.ToArray(), CancellationToken.None);

        var container = storage.Main.GetBlobContainerClient(StorageNames.Refused);
        Assert.Equal("bytes", await ReadAsync(container, original));
        Assert.Equal("fejl", await ReadAsync(container, report));
        Assert.Equal($"holbaek/lbf-faste-indikatorer/{Delivery}/fejl.xlsx", report);
        Assert.Null(await archive.OpenOriginalAsync(Samples.Holbaek, Samples.Format, Delivery, "xlsx", CancellationToken.None));
    }

    [Fact]
    public async Task What_is_quarantined_stays_in_the_drop_account()
    {
        var storage = (await Accounts.CreateAsync(azurite)).Connect();
        await File.WriteAllTextAsync(spoolFile, "bytes");

        await new ArchiveStore(storage).QuarantineAsync(Delivery, spoolFile, CancellationToken.None);

        Assert.Equal("bytes", await ReadAsync(storage.Drop.GetBlobContainerClient(StorageNames.Quarantine), Delivery.Value));
    }

    [Fact]
    public async Task The_copy_of_a_take_that_was_never_committed_can_be_deleted_again_and_again()
    {
        var archive = new ArchiveStore((await Accounts.CreateAsync(azurite)).Connect());
        await StoreAsync(archive, "bytes");

        await archive.DeleteOriginalAsync(Samples.Holbaek, Samples.Format, Delivery, "csv", CancellationToken.None);
        await archive.DeleteOriginalAsync(Samples.Holbaek, Samples.Format, Delivery, "csv", CancellationToken.None);

        Assert.Null(await archive.OpenOriginalAsync(Samples.Holbaek, Samples.Format, Delivery, "csv", CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CSV")]
    [InlineData("c/v")]
    [InlineData("langendelse")]
    public async Task An_extension_that_is_not_plain_is_refused(string extension)
    {
        var archive = new ArchiveStore((await Accounts.CreateAsync(azurite)).Connect());

        await Assert.ThrowsAsync<ArgumentException>(() =>
            archive.StoreOriginalAsync(Samples.Holbaek, Samples.Format, Delivery, extension, spoolFile, CancellationToken.None));
    }

    private static async Task<string> ReadAsync(BlobContainerClient container, string path) =>
        (await container.GetBlobClient(path).DownloadContentAsync()).Value.Content.ToString();

    private async Task<string> StoreAsync(ArchiveStore archive, string content)
    {
        await File.WriteAllTextAsync(spoolFile, content);
        return await archive.StoreOriginalAsync(Samples.Holbaek, Samples.Format, Delivery, "csv", spoolFile, CancellationToken.None);
    }
}
